/// Prints diagnostics with the line they are about, as compilers do.
///
/// ```
/// news.galley.yaml:14:17: error: unknown option 'levls' of stage 'segment'
///    14 |   - segment:  { levls: [paragraph, sentence] }
///       |                 ^^^^^ did you mean 'levels'?
/// ```
public enum DiagnosticRenderer {
  /// Columns of a source line that are shown; of a longer line, the part around the caret.
  public static let maximumWidth = 120

  /// All diagnostics of one file, each ending with a line feed. `source` is the file's content.
  public static func render(_ diagnostics: [Diagnostic], source: [UInt8]) -> String {
    let lines = SourceLines(source)
    return diagnostics.map { render($0, lines) }.joined()
  }

  /// Diagnostics of several files, whose contents are `sources` by path.
  public static func render(_ diagnostics: [Diagnostic], sources: [String: [UInt8]]) -> String {
    let lines = sources.mapValues(SourceLines.init)
    return diagnostics.map { diagnostic in
      lines[diagnostic.file].map { render(diagnostic, $0) } ?? withoutSource(diagnostic)
    }.joined()
  }

  /// One diagnostic, ending with a line feed.
  public static func render(_ diagnostic: Diagnostic, source: [UInt8]) -> String {
    render(diagnostic, SourceLines(source))
  }

  private static func render(_ diagnostic: Diagnostic, _ lines: SourceLines) -> String {
    guard let line = lines[diagnostic.line] else { return withoutSource(diagnostic) }
    let shown = ShownLine(
      line, column: diagnostic.column, length: diagnostic.length, width: maximumWidth)
    let number = String(diagnostic.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let blank = String(repeating: " ", count: gutter.count)
    let hint = diagnostic.hint.map { " " + $0 } ?? ""
    return """
      \(diagnostic)
      \(gutter) | \(shown.text)
      \(blank) | \(shown.carets)\(hint)

      """
  }

  private static func withoutSource(_ diagnostic: Diagnostic) -> String {
    let hint = diagnostic.hint.map { " (\($0))" } ?? ""
    return "\(diagnostic)\(hint)\n"
  }
}

/// The lines of a file; they end at a line feed, a carriage return, or both.
private struct SourceLines {
  private let lines: [[UInt8]]

  init(_ source: [UInt8]) {
    var lines: [[UInt8]] = [[]]
    var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for i in source.indices where source[i] == 0x0A || source[i] == 0x0D {
      let isWithinBreak = source[i] == 0x0A && i > 0 && source[i - 1] == 0x0D
      if !isWithinBreak {
        lines[lines.count - 1] = Array(source[start..<i])
        lines.append([])
      }
      start = i + 1
    }
    lines[lines.count - 1] = Array(source[start...])
    self.lines = lines
  }

  subscript(number: Int) -> String? {
    guard lines.indices.contains(number - 1) else { return nil }
    return String(decoding: lines[number - 1], as: UTF8.self)
  }
}
