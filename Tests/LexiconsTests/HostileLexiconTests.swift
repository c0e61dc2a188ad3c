import Lexicons
import Testing
import Text

/// Entries and texts that would take other algorithms quadratic time.
struct HostileLexiconTests {
  private struct Stopped: Error {}

  @Test(arguments: [true, false])
  func `an entry that nearly matches everywhere takes linear time`(wholeWords: Bool) {
    let many = String(repeating: "a ", count: 5000)
    let lexicon = Lexicon(
      ["a", many + "b", "a a"].map { Array($0.utf8) }, options: .init(wholeWords: wholeWords))
    let text = Array(String(repeating: "a ", count: 50_001).utf8)
    #expect(lexicon.hits(in: text).count == 25_001)
  }

  @Test func `a word of a hundred thousand letters is no entry`() {
    let lexicon = Lexicon(["aé"].map { Array($0.utf8) })
    for letter in ["a", "é", "aé"] {
      let text = Array((String(repeating: letter, count: 100_000) + " aé").utf8)
      #expect(lexicon.hits(in: text).map(\.span) == [Span(text.count - 3, text.count)])
    }
  }

  @Test(arguments: [true, false], [true, false])
  func `stops where the checkpoint throws`(wholeWords: Bool, overlapping: Bool) {
    let lexicon = Lexicon([Array("a".utf8)], options: .init(wholeWords: wholeWords))
    for unit in ["a ", "b ", "a b "] {
      let text = Array(String(repeating: unit, count: 200_000).utf8)
      #expect(throws: Stopped.self) {
        try lexicon.hits(in: text, overlapping: overlapping) { throw Stopped() }
      }
    }
  }

  @Test func `serves many tasks at once`() async {
    let lexicon = Lexicon((0..<1000).map { Array("word\($0)".utf8) })
    let text = Array((0..<2000).map { "Word\($0)" }.joined(separator: ", ").utf8)
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { lexicon.hits(in: text).count } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [Int](repeating: 1000, count: 8))
  }
}
