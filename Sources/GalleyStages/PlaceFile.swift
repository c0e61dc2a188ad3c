internal import Extraction
public import GalleyCore
public import JSON
public import YAML

/// A table of places, read while the pipeline is checked.
public struct PlaceFile: OptionValue {
  private let file: AttachedFile
  let table: PlaceTable

  /// Reads the file that a scalar names; the line that is wrong in it is told.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> PlaceFile? {
    guard let file = AttachedFile.read(node, &reader) else { return nil }
    do {
      return PlaceFile(file: file, table: try PlaceTable(tsv: file.bytes))
    } catch {
      let place = YAMLMark(line: error.line, column: 1, offset: 0)
      reader.reading(file.path) {
        $0.report(
          "\(error.fault)", from: place, to: place, severity: .error,
          hint: "make the table anew with Scripts/places")
      }
      return nil
    }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { AttachedFile.schema }
  /// The type in words.
  public static var typeName: String { AttachedFile.typeName }
  /// The value as it would stand in a file.
  public var json: JSONValue { file.json }
}
