internal import GalleyCore
internal import JSON
internal import YAML

/// What an entry of `tests` says.
struct FileTestOptions: OptionGroup {
  var name = ""
  var params = UnreadValue()
  var given = Placed(GivenOptions())
  var through: Placed<String>?
  var only: Placed<String>?
  var mocks = MockList()
  var expect = Placed(ExpectOptions())

  static let options = [
    Option<FileTestOptions>("name", \.name, "What it shows, in a few words.", required: true),
    Option("params", \.params, "Parameters of the stage that is tested; in stage files alone."),
    Option(
      "given", \.given, "What goes in: one of text, html, html_file, text_file and record.",
      required: true),
    Option("through", \.through, "Run the steps up to this one, with it."),
    Option("only", \.only, "Run this step alone."),
    Option("mocks", \.mocks, "Step or stage to what stands in for it."),
    Option(
      "expect", \.expect, "What must come out; everything that is said must hold.",
      required: true),
  ]
}

/// A value with the node that it was read from; a group of options is named after its key.
struct Placed<Wrapped: OptionValue>: OptionValue {
  var value: Wrapped
  var node: YAMLNode

  /// A value that stands nowhere.
  init(_ value: Wrapped) {
    self.value = value
    node = YAMLNode(.mapping([]), mark: .start, endMark: .start)
  }

  static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Placed? {
    let outer = reader.component
    defer { reader.component = outer }
    if let named = Wrapped.self as? any NamedGroup.Type { reader.component = named.title }
    guard let value = Wrapped.read(node, &reader) else { return nil }
    var placed = Placed(value)
    placed.node = node
    return placed
  }
  static var keys: [OptionKey] { Wrapped.keys }
  static var schema: JSONValue { Wrapped.schema }
  static var typeName: String { Wrapped.typeName }
  var json: JSONValue { value.json }
}

/// Options that stand under a key whose name messages give.
protocol NamedGroup: OptionGroup {
  static var title: String { get }
}
