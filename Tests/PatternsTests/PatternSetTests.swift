import Learning
import Patterns
import Testing
import Text

/// Segments of `text`, which are its lines.
private func lines(_ text: [UInt8]) -> [Span] {
  var spans: [Span] = []
  var start = 0
  for (index, byte) in (text + [0x0A]).enumerated() where byte == 0x0A {
    spans.append(Span(start, index))
    start = index + 1
  }
  return spans
}

struct PatternSetTests {
  @Test func `sorts matches by segment, start and pattern`() throws {
    let set = PatternSet([try Pattern("b+"), try Pattern("ab"), try Pattern("a")])
    let text = Array("abb\nxa\nb".utf8)
    let matches = try set.matches(in: text, segments: lines(text))
    let found = matches.map { [$0.segment, $0.match.span.start, $0.match.span.end, $0.pattern] }
    #expect(
      found == [[0, 0, 2, 1], [0, 0, 1, 2], [0, 1, 3, 0], [1, 5, 6, 2], [2, 7, 8, 0]])
  }

  @Test func `takes the first match of each pattern in each segment`() throws {
    let set = PatternSet([try Pattern("a"), try Pattern("b")])
    let text = Array("aabb\nbb".utf8)
    let matches = try set.matches(in: text, segments: lines(text), firstOnly: true)
    #expect(matches.map(\.match.span) == [Span(0, 1), Span(2, 3), Span(5, 6)])
  }

  @Test func `gives the first matches where they are limited`() throws {
    let set = PatternSet([try Pattern("b"), try Pattern("a")])
    let text = Array("aabb\nbba".utf8)
    for limit in 0...8 {
      let all = try set.matches(in: text, segments: lines(text))
      let some = try set.matches(in: text, segments: lines(text), limit: limit)
      #expect(some == Array(all.prefix(limit)))
    }
  }

  @Test func `a segment is a text of its own`() throws {
    let set = PatternSet([try Pattern("^said$"), try Pattern("(?<=x)said")])
    let text = Array("xsaid".utf8)
    #expect(try set.matches(in: text, segments: [Span(1, 5)]).map(\.pattern) == [0])
    #expect(try set.matches(in: text, segments: [Span(1, 4)]).isEmpty)
  }

  @Test func `refuses segments that cut a character`() throws {
    let set = PatternSet([try Pattern("a")])
    #expect(throws: PatternSet.Failure.self) {
      try set.matches(in: Array("éa".utf8), segments: [Span(1, 3)])
    }
    #expect(throws: PatternSet.Failure.self) {
      try set.matches(in: [0x61, 0xFF], segments: [Span(0, 1)])
    }
  }

  @Test(arguments: ["(a+)+$", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func `gives up where backtracking explodes`(source: String) throws {
    let text = Array((String(repeating: "a", count: 100_000) + "!").utf8)
    let set = PatternSet([try Pattern("x"), try Pattern(source)])
    let failure = #expect(throws: PatternSet.Failure.self) {
      try set.matches(in: text, segments: [Span(0, text.count)])
    }
    #expect(failure?.pattern == 1)
    #expect(failure?.cause == .limit(.steps))
  }

  @Test func `stops at the deadline`() throws {
    let set = PatternSet([try Pattern("a")])
    let failure = #expect(throws: PatternSet.Failure.self) {
      try set.matches(in: [0x61], segments: [Span(0, 1)], deadline: .now - .seconds(1))
    }
    #expect(failure?.cause == .limit(.time))
  }

  private static let sources = [
    "said", "(?i)said", "(?i)task", "sanction(?:s|ed)?", "[$€£]\\s?\\d+", "\\d+ ?(?:%|percent)",
    "“[^”]+”", "#\\w+", "a|b", "(?i)é|x{2}", "ab*c+", "(?:Jan|Feb)(?:uary)? \\d", "a(?=b)", "",
    "(?<!s)aid", "s(?i)A(?-i)id", "x{0}said", "(said)?k", "\\bsaid\\K ", "[sS]aid|K", "said*",
    "sa id # said", "€[ak]s", "(?:ab|cd){2}", "sa.d", "\\Qsaid\\E", "(?i:k)s", "s{2,}aid",
  ]

  @Test(arguments: [Pattern.Options(), .ignoreCase, .extended, [.ignoreCase, .extended]])
  func `finds what each pattern finds alone`(options: Pattern.Options) throws {
    var random = SplitMix64(seed: 11)
    let pieces = [
      "said", "SAID", "ſaid", "K", "sanction", "$", "€", " ", "12", "%", "percent", "“", "”", "#",
      "a", "b", "xx", "É", "é", "ac", "task", "TASK", "taſK", "Jan", "FEB", "uary", "s", "id",
      "cd", "sa", "\n", "aid", "ab", "kS",
    ]
    let patterns = try Self.sources.map { try Pattern($0, options: options) }
    let set = PatternSet(patterns)
    for _ in 0..<150 {
      let text = Array(
        (0..<24).map { _ in pieces.randomElement(using: &random) ?? "" }
          .joined().utf8)
      let segments = lines(text)
      let matches = try set.matches(in: text, segments: segments)
      for (number, pattern) in patterns.enumerated() {
        let alone = try segments.flatMap { try pattern.matches(in: text, $0) }
        let together = matches.filter { $0.pattern == number }.map(\.match)
        #expect(together == alone.sorted { $0.span < $1.span }, "\(pattern.source)")
      }
    }
  }
}
