internal import GalleyCore
internal import JSON

/// A pipeline written back with every default made visible.
public enum Echo {
  /// The pipeline as a file that gives the same pipeline.
  public static func yaml(_ pipeline: Pipeline) -> String {
    var members: [JSONValue.Member] = [
      .init("galley", 1), .init("name", .string(pipeline.name)),
      .init("fetch", named(pipeline.reader.spec, pipeline.reader.options)),
      .init("stages", .array(pipeline.steps.map(step))),
      .init("output", named(pipeline.output.spec, pipeline.output.options)),
    ]
    if let rejects = pipeline.rejects, case .object(let options) = rejects.writer.options {
      members.append(.init("rejects", .object(options + [.init("keep", rejects.keep.json)])))
    }
    members.append(.init("limits", pipeline.limits.json))
    return YAMLEmitter.emit(.object(members))
  }

  private static func named(_ spec: ComponentSpec, _ options: JSONValue) -> JSONValue {
    .object([.init(spec.versionedName, options)])
  }

  private static func step(_ step: Pipeline.Step) -> JSONValue {
    let stage = JSONValue.Member(step.stage.spec.versionedName, step.stage.options)
    return .object(step.isNamed ? [.init("id", .string(step.id)), stage] : [stage])
  }
}

/// Writes values as block-style YAML that the strict parser reads back.
enum YAMLEmitter {
  static func emit(_ value: JSONValue) -> String { block(value, indent: 0) }

  private static func block(_ value: JSONValue, indent: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    switch value {
    case .object(let members) where !members.isEmpty:
      return members.filter { $0.value != .null }.map { member in
        pad + scalar(member.key) + ":" + nested(member.value, indent: indent + 2)
      }.joined()
    case .array(let elements) where !elements.isEmpty:
      return elements.map { element in
        let inner = block(element, indent: indent + 2)
        return pad + "- " + inner.drop { $0 == " " }
      }.joined()
    default:
      return pad + flow(value) + "\n"
    }
  }

  private static func nested(_ value: JSONValue, indent: Int) -> String {
    switch value {
    case .object(let members) where !members.isEmpty: "\n" + block(value, indent: indent)
    case .array(let elements) where elements.contains(where: \.isNested):
      "\n" + block(value, indent: indent)
    default: " " + flow(value) + "\n"
    }
  }

  private static func flow(_ value: JSONValue) -> String {
    switch value {
    case .array(let elements): "[" + elements.map(flow).joined(separator: ", ") + "]"
    case .string(let text): scalar(text)
    case .object: "{}"
    default: value.compact
    }
  }

  /// Plain where that is safe, else in double quotes as JSON writes it. What looks like a variable
  /// of the environment is escaped.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy {
        $0 == 0x5F || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F || $0 == 0x40 || $0 == 0x25
          || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
      }
    let first = text.utf8.first.map { $0 != 0x2D && $0 != 0x40 && $0 != 0x25 } ?? false
    if isPlain && first { return text }
    return escaped(JSONValue.string(text.replacing("${", with: "$${")).compact)
  }

  /// YAML allows fewer characters than JSON, and breaks lines at more of them.
  private static func escaped(_ json: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        output.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}

extension JSONValue {
  fileprivate var isNested: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    default: false
    }
  }
}
