internal import Digest
internal import GalleyCore
internal import JSON

/// Which key of a line holds which field, and how a line becomes a page.
struct JSONLinesFields: Sendable {
  private enum Field: String, CaseIterable {
    case id, text, html, url, published, fetched, language, title
  }

  private var keys: [Field: String] = [:]

  /// The fields that can be read, for people.
  static var names: String { Field.allCases.map(\.rawValue).joined(separator: ", ") }

  /// Fields as the file maps them; each from the key of its own name where it maps none.
  init(_ map: TextMap) throws {
    for (name, key) in map.pairs {
      guard let field = Field(rawValue: name) else {
        let hint =
          Suggestion.hint(for: name, among: Field.allCases.map(\.rawValue))
          ?? "fields are \(Self.names)"
        throw OptionError("no field is called '\(name)'", at: .value("fields"), hint: hint)
      }
      keys[field] = key
    }
    if map.pairs.isEmpty {
      for field in Field.allCases { keys[field] = field.rawValue }
    }
    guard keys[.text] != nil || keys[.html] != nil else {
      throw OptionError(
        "'fields' names no key for text or html, so no line would have content",
        at: .value("fields"), hint: "such as { id: doc_id, text: body }")
    }
  }

  /// The page that a line holds.
  func page(_ line: [UInt8], path: String, line number: String, _ limits: PageLimits)
    throws(PageError) -> Page
  {
    let root: JSONNode
    do {
      root = try JSONDocument(line).root
    } catch {
      throw PageError(reason: "bad_json", "\(error)")
    }
    guard root.kind == .object else {
      throw PageError(reason: "bad_json", "the line holds no JSON object")
    }
    let (content, mediaType) = try content(root)
    guard content.bytes.count <= limits.bytes else {
      throw PageError(reason: "too_large", "the page has more than \(limits.bytes) bytes")
    }
    let origin = Page.Origin(
      path: path, record: number, bytes: content.bytes.count,
      sha256: SHA256.hash(content.bytes).hex, mediaType: mediaType)
    let id = identity(root) ?? PageIdentity.id(path: path, member: number)
    return Page(id: id, origin: origin, content: content, facts: facts(root))
  }

  private func content(_ root: JSONNode) throws(PageError) -> (Page.Content, String) {
    if let text = value(.text, root)?.stringBytes { return (.given(text), "text/plain") }
    if let html = value(.html, root)?.stringBytes { return (.html(html), "text/html") }
    let wanted = [Field.text, .html].compactMap { keys[$0] }.map { "'\($0)'" }
    throw PageError(
      reason: "no_content", "the line has no string under \(wanted.joined(separator: " or "))")
  }

  private func identity(_ root: JSONNode) -> String? {
    guard let node = value(.id, root) else { return nil }
    if let text = node.string { return text.isEmpty ? nil : text }
    return node.integer.map(String.init)
  }

  private func facts(_ root: JSONNode) -> Page.Facts {
    var facts = Page.Facts(from: "jsonl")
    facts.url = value(.url, root)?.string
    facts.published = value(.published, root)?.string
    facts.fetched = value(.fetched, root)?.string
    facts.language = value(.language, root)?.string
    facts.title = value(.title, root)?.string
    // The string is UTF-8 whatever the page in it declares.
    facts.charset = "utf-8"
    return facts
  }

  private func value(_ field: Field, _ root: JSONNode) -> JSONNode? {
    keys[field].flatMap { root[$0] }
  }
}

extension Page.Content {
  /// The bytes, whatever they are.
  var bytes: [UInt8] {
    switch self {
    case .html(let bytes), .plainText(let bytes), .given(let bytes): bytes
    }
  }
}
