public import JSON
public import Patterns
public import YAML

extension Pattern: OptionValue {
  /// Compiles a pattern; what PCRE2 refuses is reported in its words at its place in the scalar.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Pattern? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    do {
      return try Pattern(text)
    } catch .syntax(let message, let offset) {
      let hint = Self.hint(for: message)
      if let mark = node.mark(ofByte: offset) {
        reader.report("\(message) in pattern", from: mark, to: mark, hint: hint)
      } else {
        reader.error("\(message) in pattern, at byte \(offset)", at: node, hint: hint)
      }
    } catch {
      reader.error("\(error)", at: node, hint: "write a shorter pattern, or several")
    }
    return nil
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string"] }
  /// The type in words.
  public static var typeName: String { "pattern" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(source) }

  /// What would mend what PCRE2 says, by a part of its message.
  static func hint(for message: String) -> String {
    let hints = [
      ("missing closing parenthesis", "close the '(', or write \\( for the character"),
      ("unmatched closing parenthesis", "write \\) for the character"),
      ("missing terminating ]", "close the '[', or write \\[ for the character"),
      ("quantifier does not follow", "write \\ before the character to mean itself"),
      ("numbers out of order", "write the smaller number first"),
      ("number too big", "write a smaller number"),
      ("range out of order", "write the smaller character first, or \\- for the character"),
      ("at end of pattern", "write \\\\ for a backslash"),
      ("unrecognized character follows", "write \\\\ for a backslash, or leave it out"),
      ("two named subpatterns have the same name", "choose another name, or join them by '|'"),
      ("subpattern name", "a name has letters, digits and '_': (?<name>…)"),
      ("lookbehind", "what stands after (?<= must have a bounded length"),
      ("unknown property", "such as \\p{L} for letters, \\p{Lu} for capitals, \\p{N} for digits"),
      ("reference to non-existent", "name a group that is in the pattern"),
    ]
    return hints.first { message.contains($0.0) }?.1
      ?? "write \\ before a character that stands for itself"
  }
}
