internal import JSON

/// Writes values as block-style YAML that the strict parser reads back.
struct YAMLEmitter {
  /// What stands beside the value at a path of keys and `[index]`es.
  typealias Comment = (_ path: [String]) -> String?

  private var lines: [(text: String, comment: String?)] = []
  private let comment: Comment

  private init(_ comment: @escaping Comment) { self.comment = comment }

  /// The value with comments beside its leaves, aligned where lines are short.
  static func emit(_ value: JSONValue, comment: @escaping Comment = { _ in nil }) -> String {
    var emitter = YAMLEmitter(comment)
    emitter.block(value, pad: "", rest: "", path: [])
    let widths = emitter.lines.filter { $0.comment != nil }.map(\.text.unicodeScalars.count)
    let column = widths.filter { $0 <= 60 }.max() ?? 0
    return emitter.lines.map { line in
      guard let comment = line.comment else { return line.text + "\n" }
      let gap = max(0, column - line.text.unicodeScalars.count) + 2
      return line.text + String(repeating: " ", count: gap) + "# \(comment)\n"
    }.joined()
  }

  /// A value on lines of its own: `pad` begins the first line, `rest` all others.
  private mutating func block(_ value: JSONValue, pad: String, rest: String, path: [String]) {
    var pad = pad
    switch value {
    case .object(let members) where !members.isEmpty:
      for member in members where member.value != .null {
        self.member(member, pad: pad, indent: rest, path: path + [member.key])
        pad = rest
      }
    case .array(let elements) where !elements.isEmpty:
      for (index, element) in elements.enumerated() {
        block(element, pad: pad + "- ", rest: rest + "  ", path: path + ["[\(index)]"])
        pad = rest
      }
    default: lines.append((pad + Self.flow(value), comment(path)))
    }
  }

  private mutating func member(
    _ member: JSONValue.Member, pad: String, indent: String, path: [String]
  ) {
    let head = pad + Self.scalar(member.key) + ":"
    if member.value.isBlock {
      lines.append((head, nil))
      block(member.value, pad: indent + "  ", rest: indent + "  ", path: path)
    } else {
      lines.append((head + " " + Self.flow(member.value), comment(path)))
    }
  }

  /// A value on one line.
  static func flow(_ value: JSONValue) -> String {
    switch value {
    case .array(let elements): "[" + elements.map(flow).joined(separator: ", ") + "]"
    case .string(let text): scalar(text)
    case .object(let members) where !members.isEmpty:
      "{ "
        + members.filter { $0.value != .null }.map { scalar($0.key) + ": " + flow($0.value) }
        .joined(separator: ", ") + " }"
    case .object: "{}"
    default: value.compact
    }
  }

  /// Plain where that is safe, else in double quotes as JSON writes it. What looks like a variable
  /// of the environment is escaped.
  static func scalar(_ text: String) -> String {
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
  /// Whether it needs lines of its own: an object, or a list that holds something nested.
  fileprivate var isBlock: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .array(let elements): elements.contains(where: \.isNested)
    default: false
    }
  }

  private var isNested: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    default: false
    }
  }
}
