public import GalleyCore
public import JSON
public import YAML

/// A text whose mistakes can be shown at their places in the file.
public struct PlacedText: OptionValue {
  /// The text.
  public let text: String
  private let node: YAMLNode

  /// Any scalar.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> PlacedText? {
    reader.scalar(node, expecting: typeName).map { PlacedText(text: $0, node: node) }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { String.schema }
  /// The type in words.
  public static var typeName: String { String.typeName }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(text) }

  /// Reports a mistake at a byte of the text, or of the whole where that is not known.
  func report(
    _ message: String, hint: String?, at offset: Int?, length: Int, _ reader: inout ConfigReader
  ) {
    guard let offset, let start = node.mark(ofByte: offset) else {
      reader.error(message, at: node, hint: hint)
      return
    }
    let end = node.mark(ofByte: min(offset + length, text.utf8.count)) ?? start
    reader.report(message, from: start, to: end, hint: hint)
  }
}

extension AttachedFile {
  /// Reports a mistake at a byte of the file.
  func report(
    _ message: String, hint: String?, at offset: Int?, length: Int, _ reader: inout ConfigReader
  ) {
    let before = bytes.prefix(offset ?? 0)
    let line = 1 + before.count { $0 == 0x0A }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = 1 + before[start...].count { $0 & 0xC0 != 0x80 }
    let mark = YAMLMark(line: line, column: column, offset: before.count)
    var end = mark
    end.column += length
    reader.reading(path) { $0.report(message, from: mark, to: end, hint: hint) }
  }
}
