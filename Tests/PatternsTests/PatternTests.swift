import Patterns
import Testing
import Text

/// The texts that a pattern matches.
private func found(
  _ source: String, _ text: String, _ options: Pattern.Options = []
) throws -> [String] {
  let bytes = Array(text.utf8)
  return try Pattern(source, options: options).matches(in: bytes)
    .map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
}

@Suite struct PatternTests {
  @Test(arguments: [
    ("a+", "aa b a", ["aa", "a"]), ("x", "abc", []), ("", "ab", ["", "", ""]), ("", "", [""]),
    ("a*", "baac", ["", "aa", "", ""]), ("^", "a\nb", [""]), ("(?m)^", "a\nb", ["", ""]),
    ("\\b", "ab", ["", ""]), ("a|", "ba", ["", "a", ""]), ("(?=b)|b", "abb", ["", "b", "", "b"]),
    ("", "é日", ["", "", ""]), ("\\w+", "Größe 日本", ["Größe", "日本"]), (".", "é日😀", ["é", "日", "😀"]),
    ("\\bé", "é e", ["é"]), ("\\d+", "٣٤ 5", ["٣٤", "5"]), ("a\\Kb", "ab b", ["b"]),
    ("\\Ga", "aab a", ["a", "a"]), ("$", "a\n", ["", ""]), ("a(?=b)", "ab ac", ["a"]),
  ])
  func `finds all matches from left to right`(
    source: String, text: String, expected: [String]
  ) throws {
    #expect(try found(source, text) == expected)
  }

  @Test(
    arguments: [
      (Pattern.Options.ignoreCase, "ä", ["Ä", "ä"]), (.multiline, "^.", ["Ä", "ä"]),
      (.dotMatchesAll, "Ä.ä", ["Ä\nä"]), (.extended, "Ä # first", ["Ä"]),
      ([.ignoreCase, .extended], " Ä ", ["Ä", "ä"]),
    ] as [(Pattern.Options, String, [String])])
  func `heeds its options`(options: Pattern.Options, source: String, expected: [String]) throws {
    #expect(try found(source, "Ä\nä", options) == expected)
  }

  @Test func `gives groups by number, absent ones as nil`() throws {
    let match = try #require(try Pattern("(a)|(b)(c)?").firstMatch(in: Array("xb".utf8)))
    #expect(match.groups == [Span(1, 2), nil, Span(1, 2), nil])
  }

  @Test func `names groups in the order of their numbers`() throws {
    let pattern = try Pattern("(?<year>\\d+)-(\\d+)-(?<day>\\d+)")
    #expect(pattern.groupNames == ["year", "day"])
    #expect(pattern.groupCount == 3)
    #expect(pattern.number(ofGroup: "day") == 3)
    #expect(pattern.number(ofGroup: "month") == nil)
  }

  @Test func `searches a span as a text of its own`() throws {
    let bytes = Array("xab abx".utf8)
    let pattern = try Pattern("^\\bab\\b|(?<=x)a|b$")
    #expect(try pattern.matches(in: bytes, Span(1, 6)).map(\.span) == [Span(1, 3), Span(5, 6)])
  }

  @Test(arguments: [
    ("a(b", 3, "missing closing parenthesis"), ("a[b", 3, "missing terminating ]"),
    ("*a", 0, "quantifier does not follow"), ("é(?<1>x)", 5, "subpattern name must start"),
    ("\\C", 2, "using \\C is disabled"), ("(?(", 3, "missing closing parenthesis"),
  ])
  func `says what is wrong and where`(source: String, offset: Int, message: String) throws {
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    guard case .syntax(let text, let at) = error else { return }
    #expect(at == offset)
    #expect(text.hasPrefix(message))
  }

  @Test(arguments: ["(a+)+$", "(a|a)*$", "(a|aa)+$", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func `gives up where backtracking explodes`(source: String) throws {
    let bytes = Array((String(repeating: "a", count: 5000) + "!").utf8)
    let pattern = try Pattern(source)
    #expect(throws: PatternError.limit(.steps)) { try pattern.firstMatch(in: bytes) }
  }

  @Test func `goes on where the compiler's stack is too small`() throws {
    let bytes = Array(String(repeating: "ab", count: 50_000).utf8)
    let match = try Pattern("^(?:(a)|(b))*$").firstMatch(in: bytes)
    #expect(match?.span == Span(0, 100_000))
  }

  @Test func `stops at the deadline`() throws {
    let pattern = try Pattern("a")
    let past = ContinuousClock.now - .seconds(1)
    #expect(throws: PatternError.limit(.time)) {
      try pattern.matches(in: Array("bbb".utf8), deadline: past)
    }
  }

  @Test(arguments: ["b+", "", "c", "(?<=é)a", "\\Ga", "x$|^a", "a.*?d", "a\\Kb"])
  func `finds the same with a deadline`(source: String) throws {
    let bytes = Array((String(repeating: "abéa ", count: 700) + "d\nx").utf8)
    let pattern = try Pattern(source)
    let far = ContinuousClock.now + .seconds(3600)
    #expect(try pattern.matches(in: bytes, deadline: far) == pattern.matches(in: bytes))
  }

  @Test(arguments: [[0x61, 0xFF], [0xC3], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func `refuses what is not UTF-8`(bytes: [UInt8]) throws {
    let pattern = try Pattern(".")
    #expect(throws: PatternError.invalidUTF8) { try pattern.firstMatch(in: bytes) }
  }

  @Test func `refuses a span that cuts a character`() throws {
    let pattern = try Pattern(".")
    #expect(throws: PatternError.invalidUTF8) {
      try pattern.firstMatch(in: Array("éa".utf8), Span(1, 3))
    }
  }

  @Test func `serves many tasks at once`() async throws {
    let pattern = try Pattern("(?<word>\\p{L}+) (\\d+)")
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for i in 0..<8 {
        let bytes = Array(String(repeating: "wörd \(i) ", count: 500 + i).utf8)
        group.addTask { try pattern.matches(in: bytes).count }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted()
    }
    #expect(counts == Array(500..<508))
  }

  @Test(arguments: ["a.b*c", "[(\\Q#", "tab\tline\n", "é日😀", "$^|?+{1}", "", " -_'\"\0x9", "0a"])
  func `quotes a text`(text: String) throws {
    #expect(try found("\\A" + Pattern.quoting(text) + "\\z", text) == [text])
    #expect(try found("\\A" + Pattern.quoting(text) + "\\z", text, .extended) == [text])
  }

  @Test func `is equal to a pattern written alike`() throws {
    let pattern = try Pattern("a")
    #expect(try pattern == Pattern("a"))
    #expect(try pattern != Pattern("a", options: .ignoreCase))
  }
}
