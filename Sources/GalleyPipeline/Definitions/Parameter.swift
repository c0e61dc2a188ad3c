internal import GalleyCore
internal import JSON
internal import Patterns
internal import YAML

/// A parameter of a defined stage.
struct Parameter: OptionGroup {
  var type = ParameterType.text
  var initial = UnreadValue()
  var minimum: Double?
  var maximum: Double?
  var choices: [String] = []
  var help = ""

  static let options = [
    Option<Parameter>("type", \.type, "What it takes.", required: true),
    Option("default", \.initial, "The value where none is given; without one it must be given."),
    Option("minimum", \.minimum, "The least that a number may be."),
    Option("maximum", \.maximum, "The most that a number may be."),
    Option("choices", \.choices, "The texts that it may be."),
    Option("help", \.help, "What it is for, in a few words."),
  ]

  var isRequired: Bool { initial.node == nil }

  /// The type in words, with bounds and choices.
  var typeName: String {
    if !choices.isEmpty { return choices.joined(separator: " | ") }
    let bounds = [
      minimum.map { "from \($0.shown)" },
      maximum.map { (minimum == nil ? "up to " : "to ") + $0.shown },
    ]
    .compactMap { $0 }.joined(separator: " ")
    return bounds.isEmpty ? type.option.typeName : "\(type.option.typeName) \(bounds)"
  }

  /// JSON Schema of what it takes.
  var valueSchema: JSONValue {
    guard case .object(var members) = type.option.schema else { return .object([]) }
    if !choices.isEmpty { members = [.init("enum", .array(choices.map { .string($0) }))] }
    if let minimum { members.append(.init("minimum", minimum.json)) }
    if let maximum { members.append(.init("maximum", maximum.json)) }
    members.append(.init("description", .string(help)))
    return .object(members)
  }

  /// Checks a value; what is wrong is reported at its node.
  func check(_ node: YAMLNode, _ reader: inout ConfigReader) -> Bool {
    var scratch = reader.fresh(for: reader.file)
    scratch.component = reader.component
    if type.isReadable(node, &scratch), let text = node.text { checkBounds(text, node, &scratch) }
    scratch.explain(since: 0, "it takes \(typeName)" + (help.isEmpty ? "" : ": \(help)"))
    reader.add(scratch.diagnostics)
    return !scratch.hasErrors
  }

  private func checkBounds(_ text: String, _ node: YAMLNode, _ reader: inout ConfigReader) {
    if !choices.isEmpty, !choices.contains(text) {
      reader.error(
        "'\(text)' is not one of \(choices.joined(separator: ", "))", at: node,
        hint: Suggestion.hint(for: text, among: choices))
    }
    guard type.isNumber, let number = Double(text) else { return }
    if let minimum, number < minimum {
      reader.error("\(text) is less than \(minimum.shown)", at: node)
    }
    if let maximum, number > maximum {
      reader.error("\(text) is more than \(maximum.shown)", at: node)
    }
  }

  /// Reports bounds that nothing can keep, or that its type does not have.
  func checkBounds(of member: YAMLMember, _ reader: inout ConfigReader) -> Bool {
    for name in ["minimum", "maximum"] where !type.isNumber {
      guard let bound = member.value[name] else { continue }
      reader.report(
        "a \(type.rawValue) has no '\(name)'", from: bound.keyMark, to: bound.keyEndMark,
        hint: "bounds are those of integers and numbers")
      return false
    }
    if let minimum, let maximum, minimum > maximum, let bound = member.value["minimum"] {
      reader.error(
        "'minimum' is larger than 'maximum'", at: bound.value, hint: "exchange the two")
      return false
    }
    return true
  }
}

/// What a parameter takes.
enum ParameterType: String, ChoiceOption {
  case text, words, integer, number, boolean, duration, pattern, expression, layer, field, file

  static let synonyms: [String: ParameterType] = [
    "string": .text, "str": .text, "int": .integer, "float": .number, "double": .number,
    "decimal": .number, "bool": .boolean, "list": .words, "regex": .pattern, "path": .file,
    "time": .duration,
  ]

  /// The option type that reads it.
  var option: any OptionValue.Type {
    switch self {
    case .text, .field: String.self
    case .words: [String].self
    case .integer: Int.self
    case .number: Double.self
    case .boolean: Bool.self
    case .duration: Duration.self
    case .pattern: Pattern.self
    case .expression: Expression.self
    case .layer: LayerReference.self
    case .file: AttachedFile.self
    }
  }

  var isNumber: Bool { self == .integer || self == .number }

  /// Reads a value for what is wrong with it.
  func isReadable(_ node: YAMLNode, _ reader: inout ConfigReader) -> Bool {
    option.read(node, &reader) as (any OptionValue)? != nil
  }

  /// A value to check a definition with where a parameter has none; `nil` where none would do.
  var sample: String? {
    switch self {
    case .text, .words, .pattern: "sample"
    case .integer, .number: "1"
    case .boolean, .expression: "true"
    case .duration: "1s"
    case .field: "extra.sample"
    case .layer, .file: nil
    }
  }
}

extension Double {
  /// The number as people write it.
  var shown: String { Int(exactly: self).map(String.init) ?? description }
}
