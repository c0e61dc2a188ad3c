internal import GalleyCore
internal import JSON
internal import Text

/// Documents as JSON values of another schema, one a line.
struct JSONFormat: DocumentFormat {
  private let value: (Document) -> JSONValue
  private var json = JSONWriter()

  init(_ value: @escaping (Document) -> JSONValue) { self.value = value }

  mutating func append(_ document: Document, to records: inout RecordBuffer) {
    json.clear()
    value(document).write(to: &json)
    json.endLine()
    records.bytes += json.bytes
    records.endRecord()
  }
}

extension JSONValue {
  /// An object without the members that are null.
  static func present(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.compactMap { $1 == .null ? nil : Member($0, $1) })
  }

  /// A string; null where there is none.
  static func text(_ text: String?) -> JSONValue {
    text.flatMap { $0.isEmpty ? nil : .string($0) } ?? .null
  }

  /// An array; null where it would be empty.
  static func list(_ elements: [JSONValue]) -> JSONValue {
    elements.isEmpty ? .null : .array(elements)
  }
}

extension Document {
  /// What the text calls the entities of a kind, in the order in which they are first named: an
  /// annotation without an entity by its own words.
  func names(of kind: String) -> [String] {
    let known = Dictionary(
      entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var names: [String] = []
    var seen: Set<String> = []
    for mention in layers["entity"] ?? [] where mention.text("kind") == kind {
      let name =
        mention.text("entity").flatMap { known[$0] }
        ?? String(decoding: text[mention.span.range], as: UTF8.self)
      if !name.isEmpty, seen.insert(name).inserted { names.append(name) }
    }
    return names
  }
}
