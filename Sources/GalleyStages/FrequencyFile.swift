internal import Extraction
public import GalleyCore
public import JSON
internal import Text
public import YAML

/// A file that says in how many documents words stand, read while the pipeline is checked.
public struct FrequencyFile: OptionValue {
  private let file: AttachedFile
  let frequencies: DocumentFrequencies

  /// Reads the file that a scalar names; what is wrong in it is reported at its lines.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> FrequencyFile? {
    guard let file = AttachedFile.read(node, &reader) else { return nil }
    var parser = FrequencyParser(file.bytes)
    let frequencies = parser.parse()
    for problem in parser.problems {
      let start = YAMLMark(line: problem.line, column: problem.column, offset: 0)
      var end = start
      end.column += problem.length
      reader.reading(file.path) {
        $0.report(
          problem.description, from: start, to: end, severity: .error, hint: problem.hint)
      }
    }
    return frequencies.map { FrequencyFile(file: file, frequencies: $0) }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { AttachedFile.schema }
  /// The type in words.
  public static var typeName: String { AttachedFile.typeName }
  /// The value as it would stand in a file.
  public var json: JSONValue { file.json }
}

/// Reads lines of a word, a tab and a number, after a line with the number of documents.
struct FrequencyParser {
  private let lines: [ArraySlice<UInt8>]
  private(set) var problems: [WordListParser.Problem] = []

  /// So many problems are told: a wrong file is wrong on each line.
  private static let mostProblems = 5

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
  }

  /// The frequencies, or nil where something is wrong.
  mutating func parse() -> DocumentFrequencies? {
    guard let first = lines.first, let documents = Self.number(first), documents > 0 else {
      report(
        0, nil, "expected the number of documents on the first line",
        hint: "write it alone, as digits")
      return nil
    }
    var frequencies = DocumentFrequencies(documents: documents)
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = line.split(separator: 0x09, maxSplits: 1, omittingEmptySubsequences: false)
      if !UTF8Validation.isValid(Array(line)) {
        report(index, nil, "the line is not UTF-8", hint: "save the file as UTF-8")
      } else if cells.count < 2 || cells[0].isEmpty {
        report(
          index, nil, "expected a word, a tab and a number", hint: "such as 'harbour', tab, '12'")
      } else if let count = Self.number(cells[1]), count <= documents {
        frequencies.add(Array(cells[0]), count)
      } else {
        report(
          index, cells[1], "expected a number from 0 to \(documents)",
          hint: "the number of documents that have the word")
      }
      if problems.count == Self.mostProblems { break }
    }
    return problems.isEmpty ? frequencies : nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func report(
    _ index: Int, _ cell: ArraySlice<UInt8>?, _ description: String, hint: String
  ) {
    let line = lines.indices.contains(index) ? lines[index] : []
    let before = line.prefix(upTo: cell?.startIndex ?? line.startIndex)
    let marked = String(decoding: cell ?? line, as: UTF8.self).unicodeScalars.count
    problems.append(
      WordListParser.Problem(
        line: index + 1,
        column: String(decoding: before, as: UTF8.self).unicodeScalars.count + 1,
        length: max(1, marked), description: description, hint: hint))
  }
}
