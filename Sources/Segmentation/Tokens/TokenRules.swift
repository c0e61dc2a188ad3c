/// One language's data in the form the tokenizer asks it.
struct TokenRules: Sendable {
  let data: TokenData
  let parts: WordTable<TokenClass>
  /// Words that keep their stop, which sentences need as well.
  let sentences: LanguageRules
  /// Which hashes words of two parts without an apostrophe have.
  private let contractions: UInt64
  let hasHyphenEnclitics: Bool

  init(language: String?) {
    data = TokenData.data(for: language)
    sentences = LanguageRules(.data(for: language))
    hasHyphenEnclitics = !data.hyphenEnclitics.isEmpty
    var parts = Self.table(data)
    var contractions: UInt64 = 0
    for marked in data.contractions.split(separator: " ") {
      let bytes = Array(marked.utf8)
      let word = bytes.filter { $0 != 0x7C }
      let isShort = bytes[2] == 0x7C
      parts.add(String(decoding: word, as: UTF8.self), isShort ? .partsAfterTwo : .partsAfterThree)
      contractions |= Self.hash(word[0], word[word.count - 1], word.count)
    }
    self.parts = parts
    self.contractions = contractions
  }

  private static func table(_ data: TokenData) -> WordTable<TokenClass> {
    var parts = WordTable<TokenClass>()
    parts.add(data.elisions, .elision)
    parts.add(data.enclitics, .enclitic)
    parts.add(data.hyphenEnclitics, .hyphenEnclitic)
    parts.add(data.hyphenProclitics, .hyphenProclitic)
    parts.add(data.prefixes, .prefix)
    parts.add(data.suffixes, .suffix)
    parts.add(data.whole, .whole)
    parts.add(data.apocopes, .apocope)
    parts.add(TokenData.slashed, .whole)
    parts.add(TokenData.units, .unit)
    parts.add(TokenData.ordinals, .ordinal)
    parts.add(TokenData.domains, .domain)
    parts.add(TokenData.ambiguousDomains, .ambiguousDomain)
    return parts
  }

  /// Whether a word with these ends may be two in one: most that are not are told by this alone.
  func mayBeContraction(_ first: UInt8, _ last: UInt8, _ count: Int) -> Bool {
    contractions & Self.hash(first, last, count) != 0
  }

  private static func hash(_ first: UInt8, _ last: UInt8, _ count: Int) -> UInt64 {
    1 << ((UInt64(first | 0x20) &* 5 &+ UInt64(last | 0x20) &* 3 &+ UInt64(count)) & 63)
  }
}
