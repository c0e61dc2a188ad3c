@_spi(_Unicode) internal import Swift
internal import Text

/// A name as it is compared with others: its words without case, accents, hyphens and the ending of
/// the genitive, so that "Kim Jong-un" is "Kim Jong Un".
struct NameForm {
  var name: TokenName
  /// The words.
  private(set) var words: [UInt32] = []
  /// All letters in a row.
  private(set) var whole: UInt32 = 0
  /// The first letters of all words, and of those with capitals.
  private(set) var initials: UInt32 = 0
  private(set) var capitalInitials: UInt32 = 0
  /// The letters of a name that may be an acronym.
  private(set) var acronym: UInt32?
  /// The first letter in lower case.
  private(set) var firstLetter: UInt32 = 0
  /// Whether all words are in capitals, as in headlines.
  private(set) var isAllCapitals = true

  init(_ name: TokenName, _ text: NameText) {
    self.name = name
    var letters = NameHash()
    var (all, capital) = (NameHash(), NameHash())
    for i in name.tokens where text.tokens[i].isWord {
      let token = text.tokens[i]
      var word = NameHash()
      Self.forEachLetter(of: token, text) { letter in
        word.add(scalar: letter)
        letters.add(scalar: letter)
      }
      let first = SimpleCase.lowercase(text.bytes.scalar(at: token.start).value)
      if words.isEmpty { firstLetter = first }
      all.add(scalar: first)
      if token.isCapital { capital.add(scalar: first) }
      if token.shape == .lower || token.shape == .capital || token.shape == .mixed {
        isAllCapitals = false
      }
      words.append(word.value)
    }
    (whole, initials, capitalInitials) = (letters.value, all.value, capital.value)
    if words.count == 1, isAllCapitals,
      (2...Self.longestAcronym).contains(name.span(in: text).count)
    {
      acronym = whole
    }
  }

  /// With the stops of "U.S.A.".
  private static let longestAcronym = 12

  var isOneWord: Bool { words.count == 1 }

  /// Calls `body` with the letters of a token in lower case, without accents and apostrophes.
  private static func forEachLetter(
    of token: NameToken, _ text: NameText, _ body: (UInt32) -> Void
  ) {
    let bytes = text.bytes[token.start..<token.end]
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes
      where byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 {
        body(UInt32(byte >= 0x41 ? byte | 0x20 : byte))
      }
      return
    }
    for scalar in String(decoding: bytes, as: UTF8.self)._nfd
    where scalar.properties.generalCategory != .nonspacingMark && scalar != "’" {
      body(SimpleCase.lowercase(scalar.value))
    }
  }

  /// The last word without an "s", and without an "es", that may be the ending of a genitive or
  /// plural.
  func withoutEnding(_ text: NameText) -> [UInt32] {
    guard let last = name.tokens.last(where: { text.tokens[$0].shape == .capital }),
      text.bytes[text.tokens[last].end - 1] == 0x73
    else { return [] }
    return [1, 2].compactMap { count in
      var token = text.tokens[last]
      token.end -= count
      guard token.end > token.start + 1, count == 1 || text.bytes[token.end] == 0x65 else {
        return nil
      }
      var word = NameHash()
      Self.forEachLetter(of: token, text) { word.add(scalar: $0) }
      return word.value
    }
  }

  /// Whether all words of this name end `other`, which has more.
  func ends(_ other: NameForm) -> Bool {
    words.count < other.words.count && other.words.suffix(words.count).elementsEqual(words)
  }

  /// Whether all words of this name begin `other`, which has more.
  func begins(_ other: NameForm) -> Bool {
    words.count < other.words.count && other.words.prefix(words.count).elementsEqual(words)
  }
}
