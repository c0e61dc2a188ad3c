import Lexicons
import Testing
import Text

/// The texts of the hits with the numbers of their entries.
private func found(
  _ entries: [String], _ text: String, ignoresCase: Bool = true, wholeWords: Bool = true,
  overlapping: Bool = false
) -> [String] {
  let options = Lexicon.Options(ignoresCase: ignoresCase, wholeWords: wholeWords)
  let lexicon = Lexicon(entries.map { Array($0.utf8) }, options: options)
  let bytes = Array(text.utf8)
  return lexicon.hits(in: bytes, overlapping: overlapping)
    .map { "\($0.entry):" + String(decoding: bytes[$0.span.range], as: UTF8.self) }
}

struct LexiconTests {
  @Test(
    arguments: [
      (["ban", "trade ban"], "A trade ban. Banned ban", ["1:trade ban", "0:ban"]),
      (["straße", "ΣΟΦΟΣ"], "STRASSE Straße σοφος σοφοσ", ["0:Straße", "1:σοφος", "1:σοφοσ"]),
      (["new  york"], "new york New\n\u{A0}York newyork", ["0:new york", "0:New\n\u{A0}York"]),
      (
        ["U.S.", "AT&T", "#tag", "C++"], "U.S. AT&T! #tag #tags C++",
        ["0:U.S.", "1:AT&T", "2:#tag", "3:C++"]
      ),
      ([" ban \n"], "ban", ["0:ban"]), (["", " "], "a b", []), ([], "a", []), (["a"], "", []),
      (["ban"], "bané éban ban1 1ban ban_ ban\u{301}", ["0:ban"]),
      (["é"], "e\u{301} é É", ["0:é", "0:É"]), (["Ban", "ban"], "BAN", ["0:BAN"]),
      (["internationalisation of"], "INTERNATIONALISATION OF", ["0:INTERNATIONALISATION OF"]),
      (["приговорённый"], "ПРИГОВОРЁННЫЙ приговорённыйя", ["0:ПРИГОВОРЁННЫЙ"]),
      (["a b", "a b c d e", "c"], "a b c d x", ["0:a b", "2:c"]), (["😀 b"], "x😀 B", ["0:😀 B"]),
      (["\u{10400}"], "\u{10428} \u{10400}a", ["0:\u{10428}"]), (["“x”"], "“X”", ["0:“X”"]),
      (["İstanbul"], "istanbul", ["0:istanbul"]), (["a\0b"], "a\0b ab", ["0:a\0b"]),
    ] as [([String], String, [String])])
  func `finds whole words`(entries: [String], text: String, expected: [String]) {
    #expect(found(entries, text) == expected)
  }

  @Test(
    arguments: [
      (["東京", "東京都"], "私は東京都へ、東京へ", ["1:東京都", "0:東京"]),
      (["an", "nana"], "Banana", ["0:an", "0:an"]), (["n a"], "an  apple", ["0:n  a"]),
      (["\u{10400}\u{10401}"], "x\u{10428}\u{10429}", ["0:\u{10428}\u{10429}"]),
    ] as [([String], String, [String])])
  func `finds entries anywhere`(entries: [String], text: String, expected: [String]) {
    #expect(found(entries, text, wholeWords: false) == expected)
  }

  @Test func `heeds case where it is told to`() {
    #expect(found(["Ban", "ÉTÉ"], "ban Ban Été ÉTÉ", ignoresCase: false) == ["0:Ban", "1:ÉTÉ"])
    #expect(found(["Ab"], "ab xAbx", ignoresCase: false, wholeWords: false) == ["0:Ab"])
  }

  @Test func `gives all hits where it is told to`() {
    #expect(
      found(["a b", "a", "b c", "a b c"], "a b c", overlapping: true)
        == ["3:a b c", "0:a b", "1:a", "2:b c"])
  }

  @Test func `searches a span as a text of its own`() {
    let lexicon = Lexicon([Array("ban".utf8)])
    let bytes = Array("urban bans".utf8)
    #expect(lexicon.hits(in: bytes, Span(2, 9)).map(\.span) == [Span(2, 5), Span(6, 9)])
    #expect(lexicon.hits(in: bytes, Span(1, 8)).isEmpty)
  }

  @Test func `ends at a limit`() {
    let lexicon = Lexicon([Array("a".utf8)])
    for text in ["a a a a", "a.b.a.a", "a"] {
      #expect(lexicon.hits(in: Array(text.utf8), limit: 1).count == 1)
      #expect(lexicon.hits(in: Array(text.utf8), overlapping: true, limit: 1).count == 1)
      #expect(lexicon.hits(in: Array(text.utf8), limit: 0).isEmpty)
    }
  }

  @Test func `is not harmed by what is not UTF-8`() {
    let lexicon = Lexicon([Array("a".utf8), [0xFF, 0x61]])
    let bytes: [UInt8] = [0xFF, 0x20, 0x61, 0x20, 0xE2, 0x80]
    #expect(lexicon.hits(in: bytes).map(\.span) == [Span(2, 3)])
  }
}
