import Learning
import Segmentation
import Testing
import Text

/// What holds for the tokens of every text.
@Suite struct TokenizerPropertyTests {
  private static let languages = ["en", "de", "fr", "it", "ca", "ro", "fi", "pl", "zh", "zz"]

  private static let pieces = [
    ".", "...", "…", ",", "!", "?!", " ", "\u{A0}", "\n", "'", "’", "‘", "\"", "“", "-", "‑", "--",
    "–",
    "(", ")", "[", "/", ":", ";", ":-)", "<3", "@", "#", "&", "*", "+", "_", "$", "€", "%", "°C",
    "don't", "can", "not", "gonna", "l'", "qu’", "-il", "-t-il", "'s", "s’", "U.S.", "Mr.", "z.B.",
    "a", "I", "Word", "ÉTÉ", "1", "23", "1,234.56", "10 000", "10:30", "2024-05-01", "3rd", "km",
    "p.m.",
    "http://a.example/b?c=(d)", "www.", "a@b.example", ".com", "日本", "ไทย", "한국", "שלום", "צה\"ל",
    "é", "e\u{301}", "\u{301}", "\u{200D}", "\u{200B}", "\u{FEFF}", "\u{FE0F}", "\u{20E3}", "👩‍👩‍👧",
    "🇩🇪",
    "👍🏽", "½", "²", "№", "\u{0}", "\u{7F}", "·",
  ]

  private func text(seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0..<40, using: &random) {
      if Int.random(in: 0..<10, using: &random) == 0 {
        let value = UInt32.random(in: 0..<0x11_0000, using: &random)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "x")
      } else {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
    }
    return Array(text.utf8)
  }

  /// What is wrong with the tokens of `span`, or nil.
  private func problem(_ tokens: [Token], _ text: [UInt8], _ span: Text.Span) -> String? {
    var rest = Array(text[span.range])
    var end = span.start
    for token in tokens {
      if token.span.start < end { return "out of order, or overlapping" }
      if token.span.isEmpty || token.span.end > span.end { return "empty or outside" }
      if !isBorder(token.span.start, text) || !isBorder(token.span.end, text) {
        return "inside of a scalar"
      }
      if Whitespace.trimmed(token.span, in: text) != token.span { return "not trimmed" }
      if token.kind != .number, Whitespace.squeezed(text[token.span.range]) != visible(text, token)
      {
        return "white space inside"
      }
      for i in token.span.range { rest[i - span.start] = 0x20 }
      end = token.span.end
    }
    return rest.contains { $0 > 0x20 }
      && !Whitespace.trimmed(Text.Span(0, rest.count), in: rest).isEmpty
      ? "not covered" : nil
  }

  /// A token without the characters that squeezing leaves out.
  private func visible(_ text: [UInt8], _ token: Token) -> [UInt8] {
    let scalars = String(decoding: text[token.span.range], as: UTF8.self).unicodeScalars
    return Array(
      String(String.UnicodeScalarView(scalars.filter { !CharacterClass.isInvisible($0.value) }))
        .utf8)
  }

  @Test(arguments: languages)
  func `tokens are ordered, apart, whole and cover all but white space`(_ tag: String) throws {
    let tokenizer = Tokenizer(language: tag)
    for seed in 0..<250 {
      let text = text(seed: UInt64(seed))
      let span = Text.Span(0, text.count)
      let problem = problem(try tokenizer.tokens(in: text, span), text, span)
      #expect(problem == nil, "seed \(seed): \(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test(arguments: languages)
  func `no token leaves a sentence that is a part of a text`(_ tag: String) throws {
    let tokenizer = Tokenizer(language: tag)
    for seed in 0..<250 {
      let text = text(seed: UInt64(seed))
      var random = SplitMix64(seed: UInt64(seed))
      let borders = text.indices.filter { isBorder($0, text) } + [text.count]
      let ends = (0..<2).map { _ in borders.randomElement(using: &random) ?? 0 }.sorted()
      let span = Text.Span(ends[0], ends[1])
      let problem = problem(try tokenizer.tokens(in: text, span), text, span)
      #expect(problem == nil, "seed \(seed): \(String(decoding: text[span.range], as: UTF8.self))")
    }
  }

  private static let prose = """
    Dr. Ito didn't think (at 10:30 p.m.) that "state-of-the-art" cost $1,234.56—or did she?! Ms. Adé's \
    post @ade@social.example 👩‍👩‍👧: https://host.example/a_(b), "l'homme qu'il a vu", dit-elle, u. a. am 3. Mai, \
    20°C, в 1990 г. в С.-Петербурге。我们今天去学校，ฉันไปโรงเรียน, צה"ל, 🇩🇪… etc.
    """

  @Test(arguments: languages)
  func `prose that is cut anywhere has sound tokens`(_ tag: String) throws {
    let tokenizer = Tokenizer(language: tag)
    let text = Array(Self.prose.utf8)
    let borders = text.indices.filter { isBorder($0, text) } + [text.count]
    for (index, border) in borders.enumerated() {
      for span in [
        Text.Span(0, border), Text.Span(border, text.count),
        Text.Span(border, borders[min(index + 9, borders.count - 1)]),
      ] {
        let problem = problem(try tokenizer.tokens(in: text, span), text, span)
        #expect(problem == nil, "\(String(decoding: text[span.range], as: UTF8.self))")
      }
    }
  }

  @Test(arguments: languages)
  func `what was read before changes nothing`(_ tag: String) throws {
    let shared = Tokenizer(language: tag)
    for seed in 0..<30 {
      let text = text(seed: UInt64(seed))
      let span = Text.Span(0, text.count)
      #expect(try shared.tokens(in: text, span) == Tokenizer(language: tag).tokens(in: text, span))
    }
  }

  @Test func `tokens of earlier sentences change nothing`() throws {
    let tokenizer = Tokenizer(language: "ru")
    for sentence in ["г.", "'s", "-5", "В.", "#a"].map({ Array("5. ".utf8) + Array($0.utf8) }) {
      var tokens = try tokenizer.tokens(in: sentence, Text.Span(0, 2))
      let alone = try tokenizer.tokens(in: sentence, Text.Span(3, sentence.count))
      try tokenizer.appendTokens(in: sentence, Text.Span(3, sentence.count), to: &tokens)
      #expect(Array(tokens.suffix(alone.count)) == alone)
    }
  }

  @Test func `a part of a text has the tokens that it has alone`() throws {
    let tokenizer = Tokenizer(language: "en")
    for seed in 0..<300 {
      let inner = text(seed: UInt64(seed))
      let outer = Array("'a1".utf8) + inner + Array("b2'@.com".utf8)
      let alone = try tokenizer.tokens(in: inner, Text.Span(0, inner.count))
      let part = try tokenizer.tokens(in: outer, Text.Span(3, 3 + inner.count))
      #expect(part == alone.map { Token($0.span.moved(by: 3), $0.kind) }, "seed \(seed)")
    }
  }

  @Test func `bytes that are no UTF-8 do no harm`() throws {
    var random = SplitMix64(seed: 5)
    let tokenizer = Tokenizer(language: "en")
    for _ in 0..<600 {
      let bytes = (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
      let span = Text.Span(Int.random(in: 0..<30, using: &random), 50)
      let found = try tokenizer.tokens(in: bytes, span).map(\.span)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.end <= $1.start })
      #expect(found.allSatisfy { span.contains($0) && !$0.isEmpty })
    }
  }
}
