internal import Extraction
public import GalleyCore
public import JSON
internal import Text
public import YAML

/// A table of names with their kinds, read while the pipeline is checked.
public struct NameFile: OptionValue {
  private let file: WordFile
  /// Finds the names as they are written, whole words alone.
  let finder: WordFinder

  /// The kind of words that are no name.
  private static let none = "none"

  /// Reads the file that a scalar names; what is wrong in it is reported at its lines.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> NameFile? {
    guard let file = WordFile.read(node, &reader) else { return nil }
    let columns = file.list.columns
    guard columns.contains("kind") else {
      reader.error(
        "'\(file.file.name)' has no column 'kind'", at: node,
        hint: "name the columns in the first line, such as words, kind and name, parted by tabs")
      return nil
    }
    if let other = columns.first(where: { !["kind", "name"].contains($0) }) {
      let nearest = Suggestion.nearest(to: other, among: ["kind", "name"])
      reader.error(
        "'\(file.file.name)' has a column '\(other)'", at: node,
        hint: nearest.map { "did you mean '\($0)'?" }
          ?? "columns beside the words are kind and name"
      )
      return nil
    }
    for entry in file.list.entries where value("kind", of: entry, columns) == nil {
      reader.error(
        "'\(entry.word)' of '\(file.file.name)' has no kind", at: node,
        hint: "write person, organization, place, another word, or none for what is no name")
      return nil
    }
    return NameFile(
      file: file, finder: file.list.finder(.init(ignoresCase: false, wholeWords: true)))
  }

  private static func value(
    _ column: String, of entry: WordList.Entry, _ columns: [String]
  ) -> String? {
    columns.firstIndex(of: column).flatMap { entry.values[$0].isEmpty ? nil : entry.values[$0] }
  }

  /// What the list has at a place.
  func name(at hit: WordFinder.Hit) -> ListedName {
    let columns = file.list.columns
    let kind = Self.value("kind", of: hit.entry, columns) ?? Self.none
    return ListedName(
      span: hit.span, kind: kind == Self.none ? nil : NameKind(kind),
      name: Self.value("name", of: hit.entry, columns))
  }

  /// JSON Schema of the type.
  public static var schema: JSONValue { AttachedFile.schema }
  /// The type in words.
  public static var typeName: String { AttachedFile.typeName }
  /// The value as it would stand in a file.
  public var json: JSONValue { file.json }
}
