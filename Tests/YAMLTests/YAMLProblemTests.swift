import Testing
import YAML

/// What is wrong with a file, one line each.
private func problems(_ text: String) -> String {
  YAMLParser.read(Array(text.utf8)).problems
    .map { "\($0.mark.line):\($0.mark.column): \($0)" }.joined(separator: "\n")
}

@Suite struct YAMLProblemTests {
  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", "3:1: key 'a' is already given at line 1, column 1"),
    ("{a: 1, \"a\": 2}", "1:8: key 'a' is already given at line 1, column 2"),
    ("a: !!str 1", "1:4: tags ('!!str') are not allowed"),
    ("a: !x 1", "1:4: tags ('!x') are not allowed"),
    ("a: ! 1", "1:4: tags ('!') are not allowed"),
    ("a: !<tag:x> [1]", "1:4: tags ('!<tag:x>') are not allowed"),
    ("a: &b 1", "1:4: anchors ('&b') are not allowed"),
    ("&b a: 1", "1:1: anchors ('&b') are not allowed"),
    ("a: &b {}\nc: *b", "1:4: anchors ('&b') are not allowed\n2:4: aliases ('*b') are not allowed"),
    ("a: &b !c x", "1:4: anchors ('&b') are not allowed\n1:7: tags ('!c') are not allowed"),
    ("*b : 1", "1:1: aliases ('*b') are not allowed"),
    ("<<: {a: 1}", "1:1: merge keys ('<<') are not allowed"),
    ("? a\n: b", "1:1: explicit keys ('?') are not allowed"),
    ("{ ? a : b }", "1:3: explicit keys ('?') are not allowed"),
    ("a: 1\n? b\n", "2:1: explicit keys ('?') are not allowed"),
    ("[a, b]: 1", "1:1: a key must be text"),
    ("{a: b}: 1", "1:1: a key must be text"),
    ("%YAML 1.1\n---\na: 1", "1:1: directives ('%') are not allowed"),
    ("a: 1\n---\nb: 2", "2:1: a file holds one document"),
    ("a: 1\n---\n", "2:1: a file holds one document"),
    ("a:\n\t- b", "2:1: a tab cannot indent a line"),
    ("a:\n  \tb: c", "2:3: a tab cannot indent a line"),
    ("a: [\n\tb,\n\tc\n]", "2:1: a tab cannot indent a line\n3:1: a tab cannot indent a line"),
    ("a: {\n\tb: [\n\t]}", "2:1: a tab cannot indent a line\n3:1: a tab cannot indent a line"),
    ("", "1:1: the file is empty"),
    ("# nothing\n\n", "1:1: the file is empty"),
    ("---\n", "1:1: the file is empty"),
  ])
  func `refuses what makes YAML surprising`(text: String, expected: String) {
    #expect(problems(text) == expected)
  }

  @Test(arguments: [
    "---\na: 1\n...\n", "'<<': 1", "a: b ? c\nd: e", "a: 1 # why ?\nb: 2", "a: |\n  x\n  \ty\n",
    "a: 'b\n\n  \tc'", "a:\tb", "a: x&y !z *w", "a: '!x'", "{a: b?, c: d}",
  ])
  func `takes what only looks like it`(text: String) {
    #expect(problems(text) == "")
  }

  @Test(arguments: [
    ("a: b: c", "1:5: mapping values are not allowed in this context"),
    (
      "a: [b, c\nd: e",
      "2:2: did not find expected ',' or ']' while parsing a flow sequence that begins at line 1"
    ),
    (
      "a: 'x\nb: c",
      "1:4: found unexpected end of stream while scanning a quoted scalar"
    ),
    (
      "a: @b",
      "1:4: found character that cannot start any token while scanning for the next token"
    ),
    (
      "a: 1\n b: 2",
      "2:3: mapping values are not allowed in this context"
    ),
    ("ä: \"\\q\"", "1:5: found unknown escape character while parsing a quoted scalar"),
    ("a: \u{1}", "1:4: control characters are not allowed"),
  ])
  func `reports what libyaml cannot read`(text: String, expected: String) {
    #expect(problems(text) == expected)
  }

  @Test func `collects several problems in the order of the file`() {
    let text = """
      a: &x 1
      b: *x
      a: !!int 2
      c: [1
      """
    #expect(
      problems(text) == """
        1:4: anchors ('&x') are not allowed
        2:4: aliases ('*x') are not allowed
        3:1: key 'a' is already given at line 1, column 1
        3:4: tags ('!!int') are not allowed
        4:6: did not find expected ',' or ']' while parsing a flow sequence
        """)
  }

  @Test func `keeps the first of two equal keys for further checks`() {
    let result = YAMLParser.read(Array("a: 1\na: 2\n".utf8))
    #expect(result.root?["a"]?.value.text == "1")
  }

  @Test func `gives no value after a syntax error`() {
    #expect(YAMLParser.read(Array("a: [".utf8)).root == nil)
  }

  @Test func `marks the whole of what is wrong`() throws {
    let problem = try #require(YAMLParser.read(Array("a: 1\nlevels: &here x".utf8)).problems.first)
    #expect(problem.mark.column == 9)
    #expect(problem.endMark.column == 14)
  }

  @Test(arguments: [[0x61, 0x3A, 0x20, 0xFF], [0x61, 0x3A, 0x20, 0xC3]] as [[UInt8]])
  func `refuses bytes that are not UTF-8`(bytes: [UInt8]) {
    let mark = YAMLMark(line: 1, column: 4, offset: 3)
    #expect(
      YAMLParser.read(bytes).problems == [YAMLProblem(.invalidUTF8, mark: mark, endMark: mark)])
  }

  @Test(arguments: [64, 65, 100_000])
  func `stops at the depth limit`(depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let isTooDeep = problems(text) == "1:65: values are nested more than 64 deep"
    #expect(isTooDeep == (depth > 64))
  }

  @Test func `throws everything at once`() {
    let error = #expect(throws: YAMLErrors.self) { try YAMLParser.parse("a: *b\nc: *d\n") }
    #expect(
      error?.description == """
        1:4: aliases ('*b') are not allowed
        2:4: aliases ('*d') are not allowed
        """)
  }

  @Test func `survives every cut of a file`() {
    let bytes = Array("a: &b [1, 'ö', {\"c\": |\n\td}]\n? - e\n<<: *b\n---\n!x 1".utf8)
    for end in bytes.indices {
      let result = YAMLParser.read(Array(bytes[..<end]))
      #expect(result.root != nil || !result.problems.isEmpty)
    }
  }

  @Test(arguments: [
    ("a:\n\tb: 1", "indent with spaces"), ("a: b: c", "quote a text that contains ': '"),
  ])
  func `says what would mend it`(text: String, hint: String) {
    let problem = YAMLParser.read(Array(text.utf8)).problems.first
    #expect(problem?.hint?.hasPrefix(hint) == true)
  }
}
