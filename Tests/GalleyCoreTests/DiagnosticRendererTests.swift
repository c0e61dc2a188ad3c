import GalleyCore
import Testing

private func rendered(
  _ source: String, line: Int, column: Int, length: Int = 1, hint: String? = nil
) -> String {
  let diagnostic = Diagnostic(
    file: "f.yaml", line: line, column: column, length: length, message: "wrong", hint: hint)
  return DiagnosticRenderer.render(diagnostic, source: Array(source.utf8))
}

@Suite struct DiagnosticRendererTests {
  @Test func `prints place, line, caret and hint`() {
    let source = String(repeating: "\n", count: 13) + "  - segment:  { levls: [paragraph] }\n"
    let diagnostic = Diagnostic(
      file: "Pipelines/newsroom.galley.yaml", line: 14, column: 17, length: 5,
      message: "unknown option 'levls' of stage 'segment'", hint: "did you mean 'levels'?")
    #expect(
      DiagnosticRenderer.render(diagnostic, source: Array(source.utf8)) == """
        Pipelines/newsroom.galley.yaml:14:17: error: unknown option 'levls' of stage 'segment'
           14 |   - segment:  { levls: [paragraph] }
              |                 ^^^^^ did you mean 'levels'?

        """)
  }

  @Test func `aligns line numbers to the right`() {
    #expect(
      rendered("a\nb", line: 2, column: 1) == """
        f.yaml:2:1: error: wrong
            2 | b
              | ^

        """)
  }

  @Test(arguments: [Severity.error, .warning, .note])
  func `names the severity`(severity: Severity) {
    let diagnostic = Diagnostic(file: "f", line: 9, column: 2, severity: severity, message: "m")
    #expect(
      DiagnosticRenderer.render(diagnostic, source: []) == "f:9:2: \(severity.rawValue): m\n")
  }

  @Test func `puts the hint beside the message where there is no line`() {
    #expect(rendered("", line: 7, column: 1, hint: "h") == "f.yaml:7:1: error: wrong (h)\n")
  }

  @Test(arguments: [
    ("\ta: \tb", 6, 1, "    1 |  a:  b\n      |      ^"),
    ("日本: x", 5, 1, "    1 | 日本: x\n      |       ^"),
    ("日本: x", 1, 2, "    1 | 日本: x\n      | ^^^^"),
    ("e\u{301}e\u{301}: x", 7, 1, "    1 | e\u{301}e\u{301}: x\n      |     ^"),
    ("ab", 3, 1, "    1 | ab\n      |   ^"),
    ("ab", 99, 9, "    1 | ab\n      |   ^"),
    ("ab", 2, 9, "    1 | ab\n      |  ^"),
    ("", 1, 1, "    1 | \n      | ^"),
    ("a\u{1B}b", 3, 1, "    1 | a\u{FFFD}b\n      |   ^"),
  ])
  func `puts the caret below what is meant`(
    source: String, column: Int, length: Int, expected: String
  ) {
    #expect(
      rendered(source, line: 1, column: column, length: length)
        == "f.yaml:1:\(column): error: wrong\n\(expected)\n")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `finds lines of every kind`(end: String) {
    let output = rendered("a\(end)\(end)c\(end)", line: 3, column: 1)
    #expect(output.contains("\n    3 | c\n"))
  }

  @Test func `shows no byte order mark`() {
    #expect(rendered("\u{FEFF}ab", line: 1, column: 2).contains("    1 | ab\n      |  ^\n"))
  }

  @Test(arguments: [1, 60, 150, 299, 300])
  func `clips a long line around the caret`(column: Int) throws {
    let digits = (0..<300).map { String($0 % 10) }.joined()
    let lines = rendered(digits, line: 1, column: column).split(separator: "\n")
    #expect(lines[1].count <= 8 + 120 + 2)
    let caret = try #require(Array(lines[2]).firstIndex(of: "^"))
    #expect(Array(lines[1])[caret] == Array(digits)[column - 1])
  }

  @Test func `keeps the caret run inside a clipped line`() {
    let text = String(repeating: "x", count: 500)
    let lines = rendered(text, line: 1, column: 100, length: 400).split(separator: "\n")
    #expect(lines[2].count <= lines[1].count)
  }

  @Test func `renders several diagnostics in order`() {
    let all = [1, 2].map { Diagnostic(file: "f", line: $0, column: 1, message: "m\($0)") }
    #expect(
      DiagnosticRenderer.render(all, source: Array("a\nb".utf8)) == """
        f:1:1: error: m1
            1 | a
              | ^
        f:2:1: error: m2
            2 | b
              | ^

        """)
  }
}
