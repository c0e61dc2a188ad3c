internal import GalleyCore
internal import YAML

/// What a test gives in place of a page that a reader found.
struct TestGiven: Sendable {
  let page: Page
  /// Fields that the document has from the start.
  let record: Value
  /// Parts of the document that are there before any step.
  let slots: Set<Slot>

  /// The document as the first step sees it.
  func document(_ workspace: Workspace) throws(FieldError) -> Document {
    var document = Document(page, workspace: workspace)
    if record != .null { try document.apply(record, from: "test") }
    return document
  }
}

extension TestGiven {
  /// What `options` say; what is wrong is reported.
  init?(_ options: Placed<GivenOptions>, _ reader: inout ConfigReader) {
    let given = options.value
    let keys = options.node.members?.map(\.key) ?? []
    let contents = keys.filter { GivenOptions.contents.contains($0) }
    guard contents.count == 1 else {
      let known = GivenOptions.contents.joined(separator: ", ")
      reader.error(
        contents.isEmpty
          ? "'given' has nothing to begin with"
          : "'given' has \(contents.joined(separator: " and ")) at once",
        at: options.node, hint: "give one of \(known)")
      return nil
    }
    let node = given.record.node
    let fields = node.flatMap { GivenRecord.read($0, &reader) }
    if node != nil, fields == nil { return nil }
    page = given.page(id: fields?.id)
    record = fields?.value ?? .null
    slots = Self.slots(page, fields?.value.keys ?? [], record)
    if let node { check(node, &reader) }
  }

  /// Tries out whether the fields can be set.
  private func check(_ node: YAMLNode, _ reader: inout ConfigReader) {
    do {
      _ = try document(Workspace())
    } catch {
      let name = String(error.path.prefix { $0 != "." && $0 != "[" })
      reader.error("\(error)", at: node[name]?.value ?? node)
    }
  }

  private static func slots(_ page: Page, _ fields: [String], _ record: Value) -> Set<Slot> {
    var slots: Set<Slot> = [.page]
    if case .given = page.content { slots.formUnion([.text]) }
    let facts = page.facts
    if facts.url != nil { slots.formUnion([.field("url"), .field("publisher")]) }
    if facts.title != nil { slots.insert(.field("title")) }
    if !facts.authors.isEmpty { slots.insert(.field("authors")) }
    if facts.language != nil { slots.insert(.field("language")) }
    if facts.published != nil { slots.insert(.field("published")) }
    if facts.fetched != nil { slots.insert(.field("fetched")) }
    for name in fields { slots.formUnion([RecordSchema.slot(of: [name]) ?? .field(name)]) }
    for name in record["layers"].keys { slots.insert(.layer(name)) }
    for name in record["extra"].keys { slots.insert(.field("extra.\(name)")) }
    return slots
  }
}

extension GivenOptions {
  /// The page; its id follows from its path where none is given.
  fileprivate func page(id: String?) -> Page {
    let file = htmlFile ?? textFile
    let isHTML = html != nil || htmlFile != nil
    let path = path ?? file?.name ?? (isHTML ? "test.html" : "test.txt")
    let bytes = file?.bytes ?? Array((html ?? text ?? "").utf8)
    let content: Page.Content =
      isHTML ? .html(bytes) : textFile == nil ? .given(bytes) : .plainText(bytes)
    let origin = Page.Origin(
      path: path, bytes: bytes.count, sha256: "", mediaType: isHTML ? "text/html" : "text/plain")
    var facts = Page.Facts(from: "test")
    facts.url = url
    facts.published = published
    facts.fetched = fetched
    facts.language = language
    facts.title = title
    facts.authors = authors
    facts.charset = charset
    return Page(
      id: id ?? PageIdentity.id(path: path), origin: origin, content: content, facts: facts)
  }
}
