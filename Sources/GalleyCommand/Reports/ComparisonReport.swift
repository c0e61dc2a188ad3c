internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline
internal import JSON

/// What differs between two outputs, for people and for programs.
struct ComparisonReport {
  private let comparison: OutputComparison

  init(_ comparison: OutputComparison) { self.comparison = comparison }

  /// Records by what became of them; what is repeated only where there is some.
  private var totals: [(key: String, name: String, count: Int)] {
    let repeated = comparison.repeated
    return [
      ("same", "same", comparison.same), ("changed", "changed", comparison.changed),
      ("only_in_first", "only in the first", comparison.removed.count),
      ("only_in_second", "only in the second", comparison.added.count),
      ("repeated_in_first", "repeated in the first", repeated.first),
      ("repeated_in_second", "repeated in the second", repeated.second),
    ]
  }

  /// Tables, and below them what is shown: `-` is in the first output alone, `+` in the second, `~`
  /// in both and different.
  var text: String {
    let rows = totals.filter { !$0.key.hasPrefix("repeated") || $0.count > 0 }
    var text = Self.table(["", "records"], rows.map { ($0.name, $0.count) })
    if comparison.changed > 0 {
      text += "\n" + Self.table(["field", "changed"], comparison.changedFields)
    }
    let alone =
      comparison.removed.ids.map { "- \($0)\n" } + comparison.added.ids.map { "+ \($0)\n" }
    let shown = alone + comparison.shown.map(Self.text)
    return shown.isEmpty ? text : text + "\n" + shown.joined()
  }

  private static func table(_ header: [String], _ rows: [(name: String, count: Int)]) -> String {
    TextTable.table(header, rows.map { [$0.name, NumberFormat.grouped($0.count)] }, right: [1])
  }

  private static func text(_ record: OutputComparison.Changed) -> String {
    let fields = record.fields.map { field in
      let old = field.old.map { Value($0) } ?? .null
      return "    \(field.name): "
        + ShortText.change(from: old, to: field.new.map { Value($0) } ?? .null) + "\n"
    }
    return "~ \(record.id)\n" + fields.joined()
  }

  /// The same with whole values.
  var json: JSONValue {
    let fields = comparison.changedFields.map { JSONValue.Member($0.name, .integer($0.count)) }
    let shown: JSONValue = [
      "only_in_first": .array(comparison.removed.ids.map { .string($0) }),
      "only_in_second": .array(comparison.added.ids.map { .string($0) }),
      "changed": .array(comparison.shown.map(Self.json)),
    ]
    return .object(
      totals.map { .init($0.key, .integer($0.count)) }
        + [.init("fields", .object(fields)), .init("shown", shown)])
  }

  private static func json(_ record: OutputComparison.Changed) -> JSONValue {
    let fields = record.fields.map { field in
      JSONValue.Member(
        field.name,
        [
          "old": field.old.map { JSONValue($0) } ?? .null,
          "new": field.new.map { JSONValue($0) } ?? .null,
        ])
    }
    return ["id": .string(record.id), "fields": .object(fields)]
  }
}
