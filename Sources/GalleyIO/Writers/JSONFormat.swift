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
  /// What the text calls the entities of a kind: the fullest name of each, in the order in which they
  /// are first named.
  func names(of kind: String) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for entity in layers["entity"] ?? [] where entity.text("kind") == kind {
      var span = entity.span
      if case .span(let name)? = entity["name"] { span = name }
      let name = String(decoding: text[span.range], as: UTF8.self)
      if !name.isEmpty, seen.insert(name).inserted { names.append(name) }
    }
    return names
  }
}
