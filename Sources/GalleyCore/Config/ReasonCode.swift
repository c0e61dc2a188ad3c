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
    readScalar(node, &reader) { text in
      let isCode =
        !text.isEmpty
        && text.utf8.allSatisfy {
          $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
        }
      return isCode ? ReasonCode(checked: text) : nil
    }
  }
  /// A snake_case pattern.
  public static var schema: JSONValue { ["type": "string", "pattern": "^[a-z0-9_]+$"] }
  /// The type in words.
  public static var typeName: String { "snake_case code" }
  /// The code.
  public var json: JSONValue { .string(code) }
}
