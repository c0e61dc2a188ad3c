internal import GalleyCore
internal import JSON
internal import Text
internal import YAML

/// The annotations of a layer as rows of a test: `text`, `start` and `end` in code points, and
/// attributes, spans as the text that they cover.
struct LayerRows {
  private let layer: String
  private let rows: [JSONValue]

  init(_ layer: String, _ document: Document) {
    self.layer = layer
    let offsets = CodePointOffsets(document.text)
    guard case .list(let values) = document.value(at: ["layers", layer]) else {
      rows = []
      return
    }
    rows = zip(values, document.layers[layer] ?? []).map { value, annotation in
      guard case .object(let members) = value.json else { return .null }
      let start = JSONValue.integer(offsets.codePoint(at: annotation.span.start))
      let end = JSONValue.integer(offsets.codePoint(at: annotation.span.end))
      return .object(members + [.init("start", start), .init("end", end)])
    }
  }

  var count: Int { rows.count }

  /// All rows without their places, for a failure.
  var listing: [String] {
    let plain = rows.map { row in row.only { !Self.places.contains($0) } }
    return plain.prefix(20).map { "  + " + DiffText.inline($0) }
      + (plain.count > 20 ? ["    …"] : [])
  }

  private static let places = ["start", "end"]

  /// What differs from `expected`, of which each row is compared in the keys that it gives.
  func failure(_ expected: [YAMLNode], _ place: FilePlace) -> TestFailure? {
    let keys = expected.map { $0.members?.map(\.key) ?? ["text"] }
    let isSame = { (row: Int, actual: Int) in
      let found = rows[actual].only { keys[row].contains($0) }
      return expected[row].row(like: found).isSame(as: found)
    }
    let edits = Edits.between(expected.count, rows.count, isSame)
    guard edits.contains(where: { !$0.isSame }) else { return nil }
    var shownKeys = Set(keys.joined())
    shownKeys.insert("text")
    let lines = edits.map { edit in
      switch edit {
      case .same(_, let actual):
        "    " + DiffText.inline(rows[actual].only { shownKeys.contains($0) })
      case .missing(let row): "  - " + DiffText.inline(expected[row].row(like: nil))
      case .extra(let actual):
        "  + " + DiffText.inline(rows[actual].only { shownKeys.contains($0) })
      }
    }
    let message =
      expected.count == rows.count
      ? "layers.\(layer) is not as expected"
      : "layers.\(layer) has \(rows.count == 1 ? "1 row" : "\(rows.count) rows"), not \(expected.count)"
    return TestFailure(place: place, message: message, difference: lines)
  }
}

extension YAMLNode {
  /// A row; a scalar is its text.
  fileprivate func row(like actual: JSONValue) -> JSONValue {
    guard let text else { return value(like: actual).withoutNull }
    return .object([.init("text", .string(text))])
  }
}

extension JSONValue {
  /// An object with some of its members.
  fileprivate func only(_ isKept: (String) -> Bool) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { isKept($0.key) && $0.value != .null })
  }

  /// An attribute that is expected to be `null` is expected not to be there.
  fileprivate var withoutNull: JSONValue { only { _ in true } }
}
