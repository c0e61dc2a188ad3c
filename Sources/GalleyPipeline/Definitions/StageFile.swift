internal import GalleyCore
internal import JSON
internal import YAML

/// What a stage file or an entry of `define` says.
struct StageFile: OptionGroup {
  var stage = StageName()
  var summary = ""
  var use: [String] = []
  var params = OptionMap<Parameter>()
  var needs: [String] = []
  var provides: [String] = []
  var layer = OptionMap<OptionMap<AttributeType>>()
  var steps = UnreadValue()
  var tests = UnreadValue()

  static let options = [
    Option<StageFile>("stage", \.stage, "Name and version: `statements@1`.", required: true),
    Option("summary", \.summary, "What it does, in one sentence.", required: true),
    Option(
      "use", \.use,
      "Files that define the stages it is made of, relative to this file; with * and ** for many."),
    Option("params", \.params, "Parameters; `{{ name }}` stands for one in the steps."),
    Option(
      "needs", \.needs, "What must be there before it: text, blocks, layers.sentence, title …"),
    Option("provides", \.provides, "What is there after it; other layers that it makes go away."),
    Option("layer", \.layer, "Its layers with their attributes, as { price: { amount: number } }."),
    Option("steps", \.steps, "The stages that it is made of, in order.", required: true),
    Option("tests", \.tests, "Examples of what goes in and what must come out."),
  ]
}

/// `statements@1`
struct StageName: OptionValue, Hashable {
  var name = ""
  var version = 1

  var versioned: String { "\(name)@\(version)" }

  static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> StageName? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts[0].isSnakeCaseName else {
      reader.error(
        "'\(parts[0])' cannot name a stage", at: node,
        hint: "use lower-case letters, digits and '_'")
      return nil
    }
    guard parts.count == 2, let version = Int(parts[1]), version > 0, parts[1].first != "+" else {
      reader.error(
        "a stage has a version", at: node, hint: "write '\(parts[0])@1', and raise it with changes")
      return nil
    }
    return StageName(name: parts[0], version: version)
  }
  static var schema: JSONValue { ["type": "string", "pattern": "^[a-z][a-z0-9_]*@[1-9][0-9]*$"] }
  static var typeName: String { "name@version" }
  var json: JSONValue { .string(versioned) }
}

/// The type of an annotation's attribute.
enum AttributeType: String, ChoiceOption {
  case span, text, integer, number, boolean

  static let synonyms: [String: AttributeType] = [
    "string": .text, "str": .text, "int": .integer, "float": .number, "double": .number,
    "decimal": .number, "bool": .boolean,
  ]

  var valueType: ValueType {
    switch self {
    case .span: .span
    case .text: .string
    case .integer: .integer
    case .number: .decimal
    case .boolean: .boolean
    }
  }
}
