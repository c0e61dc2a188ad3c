internal import Text

/// Cuts a stretch of text into the tokens of names.
///
/// Words are letters and digits; "O'Neill" and "U.S." are one, "Jong-un" is three, "Ito's" two. An
/// address of the web is a word and a mark.
struct NameScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var at: Int
  private var isGlued = false
  /// Whether "L'Écho" is an article and a word, as in French.
  private let cutsArticles: Bool

  /// A scanner of a stretch of `text`, which must outlive it.
  init(_ text: UnsafeBufferPointer<UInt8>, _ span: Span, cutsArticles: Bool = false) {
    self.text = text
    self.cutsArticles = cutsArticles
    at = max(0, span.start)
    end = min(span.end, text.count)
  }

  mutating func next() -> NameToken? {
    while at < end {
      if text[at] == 0x20 {
        at += 1
        isGlued = false
        continue
      }
      let scalar = text.scalar(at: at)
      if CharacterClass.isSpace(scalar.value) || scalar.value < 0x20 {
        at += scalar.length
        isGlued = false
        continue
      }
      defer { isGlued = true }
      if Self.isOfWord(scalar.value) { return letterDots() ?? word() }
      return Self.isApostrophe(scalar.value)
        ? apostrophe(scalar.length) : mark(scalar.value, scalar.length)
    }
    return nil
  }

  // MARK: Words

  private mutating func word() -> NameToken {
    let start = at
    var (hash, folded) = (NameHash(), NameHash())
    var letters = Letters()
    while at < end {
      let byte = text[at]
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        letters.add(byte)
        hash.add(scalar: UInt32(byte))
        folded.add(scalar: UInt32(byte | 0x20))
        at += 1
        continue
      }
      let scalar = text.scalar(at: at)
      let c = scalar.value
      if Self.isOfWord(c) || c >= 0x300 && c < 0x370 {
        let low = SimpleCase.lowercase(c)
        letters.add(c, isCapital: low != c)
        hash.add(scalar: c)
        folded.add(scalar: low)
      } else if letters.isOneCapital, Self.isApostrophe(c), startsUpper(at + scalar.length),
        !cutsArticles || text[start] != 0x4C
      {
        // "O'Neill", "D’Angelo": whichever apostrophe, the word is the same.
        hash.add(scalar: 0x27)
        folded.add(scalar: 0x27)
      } else {
        break
      }
      at += scalar.length
    }
    return NameToken(
      start: start, end: at, word: hash.value, folded: folded.value, shape: letters.shape,
      isGlued: isGlued)
  }

  /// How many there are of each kind in a word.
  private struct Letters {
    private var capitals = 0
    private var others = 0
    private var digits = 0
    private var startsUpper = false

    /// Adds a letter or digit of ASCII.
    mutating func add(_ byte: UInt8) {
      if byte & 0x40 == 0 {
        digits += 1
      } else if byte & 0x20 == 0 {
        startsUpper = startsUpper || capitals + others + digits == 0
        capitals += 1
      } else {
        others += 1
      }
    }

    mutating func add(_ c: UInt32, isCapital: Bool) {
      if isCapital {
        startsUpper = startsUpper || capitals + others + digits == 0
        capitals += 1
      } else if CharacterClass.isDigit(c) {
        digits += 1
      } else {
        others += 1
      }
    }

    var isOneCapital: Bool { capitals == 1 && others + digits == 0 }

    var shape: NameToken.Shape {
      if digits > 0 {
        return capitals > 0 ? .mixed : others > 0 ? .numberAndLetters : .number
      }
      if capitals == 0 { return .lower }
      if others == 0 { return capitals == 1 ? .initial : .allCapitals }
      return startsUpper && capitals == 1 ? .capital : .mixed
    }
  }

  /// "U.S.", "D.C.": capital letters that each have a stop, at least two of them. The stops are left
  /// out of the hash, so that "U.S." is "US".
  private mutating func letterDots() -> NameToken? {
    var stop = at
    var (hash, folded) = (NameHash(), NameHash())
    while stop + 1 < end, text[stop] >= 0x41, text[stop] <= 0x5A, text[stop + 1] == 0x2E {
      hash.add(scalar: UInt32(text[stop]))
      folded.add(scalar: UInt32(text[stop] | 0x20))
      stop += 2
    }
    guard stop >= at + 4 else { return nil }
    defer { at = stop }
    return NameToken(
      start: at, end: stop, word: hash.value, folded: folded.value, shape: .letterDots,
      isGlued: isGlued)
  }

  private func startsUpper(_ offset: Int) -> Bool {
    offset < end && CharacterClass.isUppercase(text.scalar(at: offset).value)
  }

  // MARK: Marks

  /// An apostrophe; with the one or two small letters behind it where it is glued, as in "Ito's".
  private mutating func apostrophe(_ length: Int) -> NameToken {
    var stop = at + length
    while stop < end, stop < at + length + 2, text[stop] >= 0x61, text[stop] <= 0x7A { stop += 1 }
    let isWhole = stop == end || !Self.isOfWord(text.scalar(at: stop).value)
    guard isGlued, stop > at + length, isWhole else { return mark(0x27, length) }
    var hash = NameHash()
    hash.add(scalar: 0x27)
    for byte in text[at + length..<stop] { hash.add(scalar: UInt32(byte)) }
    defer { at = stop }
    return NameToken(
      start: at, end: stop, word: hash.value, folded: hash.value, shape: .clitic, isGlued: true)
  }

  private mutating func mark(_ c: UInt32, _ length: Int) -> NameToken {
    let start = at
    at += length
    if c == 0x3A, at + 1 < end, text[at] == 0x2F, text[at + 1] == 0x2F {
      // The rest of an address is nobody's name.
      while at < end, text[at] > 0x20 { at += 1 }
    }
    let plain = Self.plain(c)
    var hash = NameHash()
    hash.add(scalar: plain)
    return NameToken(
      start: start, end: at, word: hash.value, folded: hash.value, shape: .mark,
      isGlued: isGlued, mark: plain)
  }

  @inline(__always)
  private static func isOfWord(_ c: UInt32) -> Bool {
    CharacterClass.isLetter(c) || CharacterClass.isDigit(c)
  }

  private static func isApostrophe(_ c: UInt32) -> Bool { c == 0x27 || c == 0x2019 }

  private static func plain(_ c: UInt32) -> UInt32 {
    switch c {
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x201C...0x201F, 0xAB, 0xBB: 0x22
    case 0x2018, 0x201A, 0x201B, 0x2039, 0x203A: 0x27
    default: c
    }
  }
}
