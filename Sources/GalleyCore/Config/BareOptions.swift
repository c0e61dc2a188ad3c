public import JSON
public import YAML

/// Options of a component that takes one value and no names: `remove: [ title ]`.
///
/// The value is declared as the group's only option, whose name stands for it where options are
/// listed and in no file.
public protocol BareOptions: OptionGroup {
  /// The type of the value.
  associatedtype Bare: OptionValue
  /// The value.
  var bare: Bare { get set }
}

extension BareOptions {
  /// Reads the value itself; an empty one is reported.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Self? {
    let isEmpty = node.isEmpty || node.members?.isEmpty == true || node.elements?.isEmpty == true
    if isEmpty {
      reader.error(
        "\(reader.component) needs \(Bare.typeName)", at: node, hint: options.first?.summary)
      return nil
    }
    let count = reader.diagnostics.count
    defer { if let option = options.first { reader.explain(since: count, option.summary) } }
    guard let value = Bare.read(node, &reader) else { return nil }
    var group = Self()
    group.bare = value
    return group
  }
  /// Those of the value.
  public static var keys: [OptionKey] { Bare.keys }
  /// The schema of the value.
  public static var schema: JSONValue { Bare.schema }
  /// The type of the value in words.
  public static var typeName: String { Bare.typeName }
  /// The value as it would stand in a file.
  public var json: JSONValue { bare.json }
}
