internal import GalleyCore
internal import Text

/// Reads word lists: a word or phrase a line, `#` comments; or a table whose first line names the
/// columns, separated by tabs, or by commas where the file's name ends in `.csv`.
struct WordListParser {
  /// What is wrong on a line.
  struct Problem: Equatable {
    let line: Int
    /// From 1, in Unicode scalars.
    var column = 1
    var length = 1
    var severity = Severity.error
    let description: String
    let hint: String?
  }

  private(set) var problems: [Problem] = []
  private let isCSV: Bool

  init(name: String) { isCSV = name.lowercased().hasSuffix(".csv") }

  /// Whether a word has a character that is not white space.
  static func isVisible(_ word: String) -> Bool {
    word.unicodeScalars.contains { !CharacterClass.isSpace($0.value) }
  }

  mutating func parse(_ bytes: [UInt8]) -> WordList {
    let lines = lines(bytes)
    guard let first = lines.first, isCSV || first.text.contains("\t") else {
      return WordList(entries: lines.map { .init(word: $0.text, values: []) })
    }
    let columns = Array(cells(first).dropFirst())
    check(columns, first)
    let rows = lines.dropFirst()
    let entries = rows.map { entry($0, columns.count) }
    checkDoubles(entries, rows.map(\.number))
    return WordList(columns: columns, entries: entries)
  }

  /// Warns, once, of words that stand on several lines with different columns: of these a hit can
  /// have one alone.
  private mutating func checkDoubles(_ entries: [WordList.Entry], _ lines: [Int]) {
    var known: [String: Int] = [:]
    var doubles: [Int] = []
    for (index, entry) in entries.enumerated() {
      let first = known[entry.word, default: index]
      if entries[first] != entry { doubles.append(index) }
      known[entry.word] = first
    }
    guard let index = doubles.first, let first = known[entries[index].word] else { return }
    let others = doubles.count == 1 ? "" : ", and so do \(doubles.count - 1) more lines"
    problems.append(
      Problem(
        line: lines[index], length: entries[index].word.unicodeScalars.count, severity: .warning,
        description: "'\(entries[index].word)' stands in line \(lines[first]) with other columns"
          + others,
        hint: "the first line counts; put both values into one column, or use two lists"))
  }

  private typealias Line = (number: Int, text: String)

  /// Lines with something on them that is no comment, without white space at their ends.
  private mutating func lines(_ bytes: [UInt8]) -> [Line] {
    let mark = Array("\u{FEFF}".utf8)
    let bytes = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    var lines: [Line] = []
    let raw = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in raw.enumerated() {
      guard UTF8Validation.isValid(Array(line)) else {
        report(index + 1, "the line is not UTF-8", hint: "save the file as UTF-8")
        continue
      }
      var text = String(decoding: line, as: UTF8.self)
      if text.utf8.last == 0x0D { text.unicodeScalars.removeLast() }
      guard Self.isVisible(text), !text.hasPrefix("#") else { continue }
      // A word that begins with the sign of comments is written with a backslash.
      if text.hasPrefix("\\#") { text.removeFirst() }
      lines.append((index + 1, text))
    }
    return lines
  }

  private mutating func report(_ line: Int, _ description: String, hint: String? = nil) {
    problems.append(Problem(line: line, description: description, hint: hint))
  }

  /// Reports something about a cell, at its last place in the line.
  private mutating func report(_ cell: String, in line: Line, _ description: String, hint: String) {
    var problem = Problem(line: line.number, description: description, hint: hint)
    let scalars = Array(line.text.unicodeScalars)
    let wanted = Array(cell.unicodeScalars)
    let starts = 0...max(0, scalars.count - wanted.count)
    if let start = starts.last(where: { scalars[$0...].starts(with: wanted) }) {
      problem.column = start + 1
      problem.length = max(1, wanted.count)
    }
    problems.append(problem)
  }

  private mutating func check(_ columns: [String], _ line: Line) {
    for (index, column) in columns.enumerated() {
      if !column.isSnakeCaseName {
        report(
          column, in: line, "'\(column)' cannot name a column",
          hint: "use lower-case letters, digits and '_'")
      } else if columns[..<index].contains(column) {
        report(column, in: line, "column '\(column)' stands here twice", hint: "rename one of them")
      } else if ["text", "start", "end"].contains(column) {
        report(
          column, in: line, "'\(column)' of an annotation follows from its place",
          hint: "choose another name")
      }
    }
  }

  private mutating func entry(_ line: Line, _ count: Int) -> WordList.Entry {
    var cells = cells(line)
    let word = cells.removeFirst()
    if !Self.isVisible(word) {
      report(
        line.number, "the row has no word in its first column",
        hint: "write the word before the first \(isCSV ? "comma" : "tab"), or leave the row out")
    }
    if cells.count > count {
      report(
        line.number, "the row has \(cells.count + 1) cells, the first line \(count + 1)",
        hint: isCSV
          ? "put cells with commas into quotation marks" : "columns are separated by one tab")
    }
    while cells.count < count { cells.append("") }
    return WordList.Entry(word: word, values: cells)
  }

  private mutating func cells(_ line: Line) -> [String] {
    guard isCSV else {
      return line.text.split(separator: "\t", omittingEmptySubsequences: false).map(Self.trimmed)
    }
    var cells: [String] = [""]
    var isQuoted = false
    var before: Unicode.Scalar?
    for scalar in line.text.unicodeScalars {
      switch scalar {
      case "\"":
        // Two marks inside quoted text are one (RFC 4180).
        if !isQuoted, before == "\"" { cells[cells.count - 1].append("\"") }
        isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].unicodeScalars.append(scalar)
      }
      before = scalar
    }
    if isQuoted {
      report(
        line.number, "a quotation mark is not closed",
        hint: "a cell ends in the line in which it begins; write \"\" for a mark inside")
    }
    return cells.map { Self.trimmed($0[...]) }
  }

  private static func trimmed(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    let span = Whitespace.trimmed(Span(0, bytes.count), in: bytes)
    return String(decoding: bytes[span.range], as: UTF8.self)
  }
}
