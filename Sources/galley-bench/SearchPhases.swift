import Cleaning
import Lexicons
import Markup
import Patterns
import Text

/// Searches over the texts of pages: patterns and lexicons, as the stages do them.
struct SearchPhases {
  /// The texts with their paragraphs.
  let texts: [(bytes: [UInt8], paragraphs: [Span])]

  /// The main contents of pages.
  init(_ folder: PageFolder) throws {
    var parser = HTMLParser()
    let extractor = ContentExtractor()
    texts = try folder.raw.map { page in
      let source = CharacterDecoder.decode(page, transportCharset: nil, isHTML: true).bytes
      let content = extractor.extract(try parser.parse(source))
      return (content.text, content.blocks.map(\.span))
    }
  }

  /// Bytes of all texts.
  var bytes: Int { texts.reduce(0) { $0 + $1.bytes.count } }

  func all() throws -> [Phase] {
    let set = PatternSet(try Self.patterns.map { try Pattern($0) })
    let listed = entries()
    let names = Lexicon(names())
    let lexicon = Lexicon(listed)
    let anywhere = Lexicon(listed, options: .init(wholeWords: false))
    let rare = Lexicon(Self.generated(50_000))
    return [
      Phase("match, 20 patterns, together") {
        try texts.reduce(0) {
          try $0 + set.matches(in: $1.bytes, segments: $1.paragraphs).count
        }
      },
      Phase("match, 20 patterns, each alone") {
        try texts.reduce(0) { sum, text in
          try set.patterns.reduce(sum) { sum, pattern in
            try text.paragraphs.reduce(sum) { try $0 + pattern.matches(in: text.bytes, $1).count }
          }
        }
      },
      lexiconPhase("lexicon, 50,000 names", names),
      lexiconPhase("lexicon, 50,000, most words", lexicon),
      lexiconPhase("lexicon, 50,000 not there", rare),
      lexiconPhase("lexicon, 50,000, anywhere", anywhere),
      Phase("making a lexicon of 50,000") { Lexicon(listed).count },
      Phase("making one for anywhere") {
        Lexicon(listed, options: .init(wholeWords: false)).count
      },
    ]
  }

  private func lexiconPhase(_ name: String, _ lexicon: Lexicon) -> Phase {
    Phase(name) {
      texts.reduce(0) {
        $0 + lexicon.hits(in: $1.bytes, segments: $1.paragraphs, checkpoint: {}).count
      }
    }
  }

  /// Names as lists of people and places have them: every third run of capitalised words of the
  /// texts, and made-up ones.
  private func names() -> [[UInt8]] {
    var found: Set<[UInt8]> = []
    var name: [UInt8] = []
    for text in texts {
      for part in text.bytes.split(separator: 0x20) {
        let isCapitalised = part.count > 3 && part.first.map { 0x41...0x5A ~= $0 } == true
        if isCapitalised { name += (name.isEmpty ? [] : [0x20]) + part }
        if !isCapitalised || !isLetter(part.last) {
          if !isLetter(name.last) { name = name.dropLast() }
          found.insert(name)
          name = []
        }
      }
    }
    let own = found.sorted { $0.lexicographicallyPrecedes($1) }.filter { $0.count > 3 }
    let chosen = own.indices.filter { $0 % 3 == 0 }.prefix(25_000).map { own[$0] }
    return chosen + Self.generated(50_000 - chosen.count)
  }

  private func isLetter(_ byte: UInt8?) -> Bool { byte.map { 0x61...0x7A ~= $0 | 0x20 } == true }

  /// Every seventh word and every fifth pair of words of the texts, half of the list at most, and
  /// made-up names.
  private func entries() -> [[UInt8]] {
    var words: Set<[UInt8]> = []
    for text in texts {
      let parts = text.bytes.split { $0 <= 0x20 || $0 == 0x2C || $0 == 0x2E }
      for (index, part) in parts.enumerated() where part.count > 3 {
        if index % 7 == 0 { words.insert(Array(part)) }
        if index % 5 == 0, index + 1 < parts.count {
          words.insert(Array(part) + [0x20] + Array(parts[index + 1]))
        }
      }
    }
    let own = words.sorted { $0.lexicographicallyPrecedes($1) }
    let stride = max(1, own.count / 25_000)
    let chosen = own.indices.filter { $0 % stride == 0 }.prefix(25_000).map { own[$0] }
    return chosen + Self.generated(50_000 - chosen.count)
  }

  /// Names such as there are in lists of people and places, of two or three made-up words.
  private static func generated(_ count: Int) -> [[UInt8]] {
    let syllables = ["ka", "lo", "mi", "ren", "tos", "va", "qu", "zel", "dor", "bri", "ung", "sta"]
    var state: UInt64 = 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func word() -> String {
      let word = (0..<2 + random(2)).map { _ in syllables[random(syllables.count)] }.joined()
      return word.prefix(1).uppercased() + word.dropFirst()
    }
    return (0..<count).map { _ in
      Array((0..<2 + random(2)).map { _ in word() }.joined(separator: " ").utf8)
    }
  }

  /// Patterns such as people write who study news.
  static let patterns = [
    #"(?<currency>[$€£])\s?(?<amount>\d[\d.,]*)(?: (?<unit>million|billion|trillion))?"#,
    #"(?<amount>\d[\d.,]*) (?:euros?|dollars?|pounds?|yen)\b"#,
    #"(?<share>\d+(?:[.,]\d+)?)\s?(?:%|percent\b|per cent\b)"#,
    #"(?<speaker>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*) (?:said|told|warned|added|asked)\b"#,
    #"\b(?:said|says) (?<speaker>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)"#,
    #"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:, \d{4})?"#,
    #"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"#,
    #"\b\d{4}-\d{2}-\d{2}\b"#,
    #"(?i)\b(?:sanction(?:s|ed)?|embargo(?:es)?|trade bans?|asset freezes?)\b"#,
    #"[“"](?<body>[^”"]{3,600})[”"]"#,
    #"[\w.+-]+@[\w-]+\.[\w.-]+"#,
    #"(?<!\w)#\w+"#,
    #"(?<!\w)@\w{2,}"#,
    #"https?://[^\s"<>]+"#,
    #"\baccording to (?<source>[^,.]{3,80})"#,
    #"(?i)\b(?:killed|wounded|injured|dead)\b"#,
    #"\b(?:President|Prime Minister|Minister|Chancellor|Senator) (?<name>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)"#,
    #"\b\p{Lu}\p{L}+ (?:Inc|Corp|Ltd|GmbH|AG|PLC|LLC)\b"#,
    #"\b(?:Q[1-4]|first|second|third|fourth) quarter\b"#,
    #"\((?<short>[A-Z]{2,6})\)"#,
  ]
}
