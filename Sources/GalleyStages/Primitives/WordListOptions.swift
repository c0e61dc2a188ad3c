public import GalleyCore
public import JSON
public import YAML

/// Words and phrases that stand in the pipeline file.
public struct InlineWords: OptionValue {
  let words: [String]
  let list: WordList

  /// A list of texts; a single text stands for a list of one.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> InlineWords? {
    guard let words = [String].read(node, &reader) else { return nil }
    let nodes = node.elements ?? [node]
    for (word, place) in zip(words, nodes) where !WordListParser.isVisible(word) {
      reader.error("a word has no visible character", at: place, hint: "leave it out")
      return nil
    }
    guard !words.isEmpty else {
      reader.error("expected \(typeName), found none", at: node)
      return nil
    }
    let list = WordList(entries: words.map { .init(word: $0, values: []) })
    return InlineWords(words: words, list: list)
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { [String].schema }
  /// The type in words.
  public static var typeName: String { "list of words" }
  /// The value as it would stand in a file.
  public var json: JSONValue { words.json }
}

/// A file of words and phrases, read while the pipeline is checked.
public struct WordFile: OptionValue {
  let file: AttachedFile
  let list: WordList

  /// Reads the file that a scalar names; what is wrong in it is reported at its lines.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> WordFile? {
    guard let file = AttachedFile.read(node, &reader) else { return nil }
    var parser = WordListParser(name: file.name)
    let list = parser.parse(file.bytes)
    for problem in parser.problems {
      let start = YAMLMark(line: problem.line, column: problem.column, offset: 0)
      var end = start
      end.column += problem.length
      reader.reading(file.path) {
        $0.report(
          problem.description, from: start, to: end, severity: problem.severity,
          hint: problem.hint)
      }
    }
    guard parser.problems.allSatisfy({ $0.severity != .error }) else { return nil }
    guard !list.entries.isEmpty else {
      reader.error("'\(file.name)' has no words", at: node, hint: "write one a line")
      return nil
    }
    return WordFile(file: file, list: list)
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { AttachedFile.schema }
  /// The type in words.
  public static var typeName: String { AttachedFile.typeName }
  /// The value as it would stand in a file.
  public var json: JSONValue { file.json }
}
