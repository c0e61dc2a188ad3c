public import JSON
public import YAML

/// A code by which documents are counted: lower-case letters, digits and underscores.
public struct ReasonCode: OptionValue, Equatable {
  /// The code.
  public let code: String

  /// A code that is known to be well-formed.
  public init(_ code: StaticString) { self.code = "\(code)" }

  private init(checked code: String) { self.code = code }

  /// A scalar in snake_case.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> ReasonCode? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    let isAllowed = { (byte: UInt8) in
      byte == 0x5F || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }
    if !text.isEmpty, text.utf8.allSatisfy(isAllowed) { return ReasonCode(checked: text) }
    let words = text.lowercased().split { !$0.utf8.allSatisfy(isAllowed) }
    reader.error(
      "expected \(typeName), found \(node.found)", at: node,
      hint: words.isEmpty ? "such as too_short" : "write \(words.joined(separator: "_"))")
    return nil
  }
  /// A snake_case pattern.
  public static var schema: JSONValue { ["type": "string", "pattern": "^[a-z0-9_]+$"] }
  /// The type in words.
  public static var typeName: String { "snake_case code" }
  /// The code.
  public var json: JSONValue { .string(code) }
}
