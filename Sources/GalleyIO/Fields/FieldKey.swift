internal import JSON

/// Where a value stands in a record of the input: the name of a key, or keys inside each other
/// with points between them.
struct FieldKey: Sendable, Equatable {
  /// As the pipeline file writes it.
  let name: String
  private let parts: [String]

  /// The key that `name` writes; `nil` where a part of it is empty.
  init?(_ name: String) {
    self.name = name
    parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
  }

  /// The last of the keys inside each other.
  var last: String { parts.last ?? name }

  /// The value in `record`; a key that has the whole name, points included, comes first.
  func value(in record: JSONNode) -> JSONNode? {
    if let value = record[name] { return value }
    guard parts.count > 1 else { return nil }
    var node = record
    for part in parts {
      guard let inner = node[part] else { return nil }
      node = inner
    }
    return node
  }
}
