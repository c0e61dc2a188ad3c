internal import Digest
internal import GalleyCore
internal import JSON

/// How a line of a JSON Lines file becomes a page.
struct JSONLinesPage: Sendable {
  /// Which key of a line holds which field.
  let fields: InputFields

  /// Fields as the options give them; one of them must be a page's content.
  init(_ fields: TextMap, extra: ExtraKeys) throws(OptionError) {
    self.fields = try InputFields(fields, extra: extra, among: InputField.ofPages)
    let contents = InputField.Content.allCases.map { InputField.content($0) }
    guard contents.contains(where: { self.fields.keys[$0] != nil }) else {
      throw OptionError(
        "'fields' names no key for text, html or html_b64, so no line would have content",
        at: .value("fields"), hint: "such as { id: doc_id, text: body }")
    }
  }

  /// The page that a line holds.
  func page(_ line: [UInt8], path: String, number: Int, _ limits: PageLimits)
    throws(PageError) -> Page
  {
    try page(record(line, path, number), path: path, member: String(number), limits)
  }

  /// The page that a record holds, which is a member of what is at `path`.
  func page(_ record: JSONNode, path: String, member: String, _ limits: PageLimits)
    throws(PageError) -> Page
  {
    let content = try content(record)
    guard content.bytes.count <= limits.bytes else {
      throw PageError(reason: "too_large", "the page has more than \(limits.bytes) bytes")
    }
    let origin = Page.Origin(
      path: path, record: member, bytes: content.bytes.count,
      sha256: SHA256.hash(content.bytes).hex, mediaType: content.mediaType)
    let id = identity(record) ?? PageIdentity.id(path: path, member: member)
    var given = fields.facts(record, from: "jsonl")
    given.facts.charset = content.charset
    given.facts.wasText = content.charset != nil
    var page = Page(id: id, origin: origin, content: content.page, facts: given.facts)
    page.extra = given.extra
    page.warnings = given.warnings
    return page
  }

  /// The object in a line.
  func record(
    _ line: [UInt8], _ path: String, _ number: Int
  ) throws(PageError) -> JSONNode {
    let root: JSONNode
    do {
      root = try JSONDocument(line).root
    } catch {
      throw PageError(reason: "bad_json", "\(path):\(number):\(error.column): \(error.fact)")
    }
    guard root.kind == .object else {
      throw PageError(reason: "bad_json", "\(path):\(number):1: the line holds no JSON object")
    }
    return root
  }

  /// Whether a record has content of its own.
  func hasContent(_ record: JSONNode) -> Bool {
    InputField.Content.allCases.contains {
      fields.value(.content($0), in: record)?.stringBytes != nil
    }
  }

  /// The first content of text, html and html_b64 that the line has.
  private func content(_ record: JSONNode) throws(PageError) -> Content {
    for kind in InputField.Content.allCases {
      guard let bytes = fields.value(.content(kind), in: record)?.stringBytes else { continue }
      switch kind {
      case .text, .html: return Content(kind: kind, bytes: bytes)
      case .encodedHTML: return Content(kind: kind, bytes: try decoded(bytes))
      }
    }
    throw PageError(reason: "no_content", "the line has no string under \(contentKeys)")
  }

  /// The keys that content may stand under, in words.
  var contentKeys: String {
    InputField.Content.allCases.compactMap { fields.keys[.content($0)].map { "'\($0.name)'" } }
      .joined(separator: " or ")
  }

  private func decoded(_ text: [UInt8]) throws(PageError) -> [UInt8] {
    if let bytes = Base64.decode(text[...], isStrict: true) { return bytes }
    let key = fields.keys[.content(.encodedHTML)]?.name ?? ""
    throw PageError(reason: "bad_base64", "what stands under '\(key)' is not base64")
  }

  /// What the record gives as the page's id.
  func identity(_ record: JSONNode) -> String? {
    guard let node = fields.value(.id, in: record) else { return nil }
    if let text = node.string { return text.isEmpty ? nil : text }
    return node.integer.map(String.init)
  }
}

/// The content of a line.
private struct Content {
  let kind: InputField.Content
  let bytes: [UInt8]

  var page: Page.Content { kind == .text ? .given(bytes) : .html(bytes) }
  var mediaType: String { kind == .text ? "text/plain" : "text/html" }
  /// A string is UTF-8 whatever the page in it declares; bytes are what they are.
  var charset: String? { kind == .encodedHTML ? nil : "utf-8" }
}
