public import JSON
public import YAML

/// A file that belongs to the pipeline, such as a word list: its path is relative to the file that
/// names it, and it is read while the pipeline is checked.
public struct AttachedFile: OptionValue, Hashable {
  /// The path as written.
  public let name: String
  /// The path from the working directory.
  public let path: String
  /// What is in it.
  public let bytes: [UInt8]

  /// A file that has been read.
  public init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }

  /// Reads the file that a scalar names.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> AttachedFile? {
    guard let name = reader.scalar(node, expecting: typeName) else { return nil }
    let path = reader.path(of: name)
    do {
      return AttachedFile(name: name, path: path, bytes: try reader.files(path))
    } catch {
      reader.error("\(error)", at: node, hint: "paths are relative to \(reader.file)")
      return nil
    }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string"] }
  /// The type in words.
  public static var typeName: String { "path from this file" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(name) }
}
