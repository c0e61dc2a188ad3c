public import GalleyCore

/// A table of what is known of pages, beside a tree of them.
public struct IndexOptions: OptionGroup {
  /// The table: JSON Lines by its name, else CSV.
  public var path = ""
  /// The column or key that holds a page's path.
  public var key = "path"
  /// Record field → column or key.
  public var fields = TextMap()
  /// Columns or keys that go to `extra`.
  public var extra = ExtraKeys.listed([])
  /// What stands between the fields of a CSV file.
  public var separator: CSVSeparator?

  /// The options of `metadata`.
  public static let options = [
    Option<IndexOptions>(
      "path", \.path, "A CSV file with a header, or JSON Lines (.jsonl, .ndjson); also .gz, .zst.",
      required: true),
    Option("key", \.key, "Column or key that holds a page's path, relative to the root."),
    Option(
      "fields", \.fields,
      "Record field to column or key; fields are \(fieldNames), and extra.NAME for anything else. "
        + "By default each field is read from the column of its own name."),
    Option(
      "extra", \.extra,
      "Columns or keys that go to 'extra' under their own names; rest stands for all that no "
        + "field is read from."),
    Option(
      "separator", \.separator,
      "What separates the fields of a CSV file; found out from its header by default."),
  ]

  private static var fieldNames: String {
    InputField.ofFacts.map(\.name).joined(separator: ", ")
  }

  /// The defaults.
  public init() {}
}

/// What stands between the fields of a table.
public enum CSVSeparator: String, ChoiceOption {
  case comma, semicolon, tab, bar

  /// The characters themselves.
  public static let synonyms: [String: CSVSeparator] = [
    ",": .comma, ";": .semicolon, "\t": .tab, "\\t": .tab, "|": .bar,
  ]

  /// The character.
  var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .semicolon: 0x3B
    case .tab: 0x09
    case .bar: 0x7C
    }
  }
}
