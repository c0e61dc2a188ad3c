public import GalleyCore
public import JSON
public import YAML

/// Folders that are named by what documents say: `{language.tag}/{published.value[:7]}`.
public struct PartitionTemplate: OptionValue, Hashable {
  /// The template as it was given.
  public let source: String
  /// The pieces of each folder's name, from the outermost.
  private let folders: [[Piece]]

  enum Piece: Hashable, Sendable {
    case literal(String)
    /// What stands at a place, or that many code points of it.
    case field(RecordPath, length: Int?)
  }

  /// Parses a template.
  init(parsing source: String) throws(PartitionError) {
    self.source = source
    var parser = PartitionParser(source)
    folders = try parser.folders()
  }

  /// What must have been provided for it to be there.
  var needed: [Slot] {
    folders.joined().flatMap { piece -> [Slot] in
      guard case .field(let path, _) = piece else { return [] }
      return path.needed
    }
  }

  /// The folders of a document, each inside the other, with slashes between them.
  func place(of document: Document) -> String {
    folders.map { pieces in
      SafeName.shortened(pieces.flatMap { Array(name($0, document).utf8) })
    }.joined(separator: "/")
  }

  private func name(_ piece: Piece, _ document: Document) -> String {
    switch piece {
    case .literal(let text): text
    case .field(let path, let length):
      SafeName.name(Self.prefix(of: Self.text(path.value(in: document)), length))
    }
  }

  private static func prefix(of text: String, _ length: Int?) -> String {
    guard let length else { return text }
    return String(text.unicodeScalars.prefix(length))
  }

  /// A value as text; nothing of what is no single value.
  private static func text(_ value: Value) -> String {
    switch value {
    case .null, .list, .object: ""
    case .boolean(let flag): String(flag)
    case .integer(let number): String(number)
    case .decimal(let number): String(number)
    case .string(let text): text
    }
  }

  /// A scalar; what is wrong is reported where it stands.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> PartitionTemplate? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    do {
      return try PartitionTemplate(parsing: text)
    } catch {
      if let start = node.mark(ofByte: error.offset),
        let end = node.mark(ofByte: error.offset + error.length)
      {
        reader.report(error.description, from: start, to: end, hint: error.hint)
      } else {
        reader.error(error.description, at: node, hint: error.hint)
      }
      return nil
    }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string", "pattern": "^[^/].*[^/]$"] }
  /// The type in words.
  public static var typeName: String { "folders such as {language.tag}/{published.value[:7]}" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(source) }
}
