internal import Text

/// The word that a stop touches.
struct StoppedWord {
  var span: Span
  /// Letters in it.
  var letters = 0
  var hasStops = false
  /// Single letters with stops and spaces between: "J. K".
  var isSpacedInitials = false
  var isNumber = false
  var isLowercase = false
  /// Part of a web or mail address, or of a path.
  var isAddress = false
  /// One letter, or short parts with stops between: "J", "U.S", "z. B".
  var isAcronym = false
  /// Whether a number stands before it.
  var followsNumber = false
}

extension SentenceScanner {
  /// The token that ends at `stop`; its lower case is left in `key`, without spaces.
  mutating func tokenBefore(_ stop: Int) -> StoppedWord {
    var token = StoppedWord(span: Span(tokenStart(stop), stop))
    describe(&token)
    if token.isAcronym {
      while stop - token.span.start < 48, let earlier = initial(before: token.span.start) {
        token.span.start = earlier
        token.isSpacedInitials = true
      }
    }
    if token.isSpacedInitials { token.hasStops = true }
    key.removeAll(keepingCapacity: true)
    appendFolded(token.span)
    token.followsNumber = token.followsNumber || isDigit(beforeSpaceAt: token.span.start)
    return token
  }

  /// Appends the lower case of `span` to `key`, leaving out white space.
  mutating func appendFolded(_ span: Span) {
    var i = span.start
    while i < span.end {
      let scalar = text.scalar(at: i)
      if scalar.value < 0x80 {
        if scalar.value > 0x20 { key.append(UInt8(SimpleCase.lowercase(scalar.value))) }
      } else if !CharacterClass.isSpace(scalar.value) {
        key.append(scalar: SimpleCase.lowercase(scalar.value))
      }
      i += scalar.length
    }
  }

  private func tokenStart(_ stop: Int) -> Int {
    var i = stop
    while i > start, stop - i < 48 {
      let scalar = text.scalar(before: i)
      let c = scalar.value
      if c < 0x80 {
        let isInner = c == 0x2E || c == 0x2F || c == 0x2D || c == 0x40 || c == 0x5F || c == 0x3A
        guard isInner || c == 0x2C || CharacterClass.isLetter(c) || CharacterClass.isDigit(c) else {
          break
        }
      } else {
        guard isWordScalar(c) else { break }
      }
      i -= scalar.length
    }
    return i
  }

  private func isWordScalar(_ c: UInt32) -> Bool {
    c == 0xB0 || c == 0xAA || c == 0xBA || c == 0x2116 || c == 0xA7 || CharacterClass.isLetter(c)
  }

  private func describe(_ token: inout StoppedWord) {
    var digits = 0
    var others = 0
    var upper = 0
    var part = 0
    var longest = 0
    var i = token.span.start
    while i < token.span.end {
      let scalar = text.scalar(at: i)
      let c = scalar.value
      if CharacterClass.isDigit(c) {
        digits += 1
      } else if CharacterClass.isLetter(c) {
        token.letters += 1
        part += 1
        longest = max(longest, part)
        upper += CharacterClass.isUppercase(c) ? 1 : 0
      } else {
        others += 1
        part = 0
        if c == 0x2E { token.hasStops = true }
        if c == 0x40 || c == 0x2F { token.isAddress = true }
      }
      i += scalar.length
    }
    token.isNumber = digits > 0 && token.letters == 0
    token.isAddress = token.isAddress || token.hasStops && longest > 4
    token.isAcronym =
      token.letters > 0 && digits == 0 && !token.isAddress
      && (token.hasStops ? longest < 4 : token.letters == 1 && others == 0)
    token.isLowercase = upper == 0
    token.followsNumber = digits > 0 && token.letters > 0
  }

  /// The start of a single letter with a stop that white space parts from `offset`.
  private func initial(before offset: Int) -> Int? {
    var i = offset
    while i > start, CharacterClass.isSpace(text.scalar(before: i).value) {
      i -= text.scalar(before: i).length
    }
    guard i < offset, i > start, text[i - 1] == 0x2E else { return nil }
    i -= 1
    guard i > start else { return nil }
    let letter = text.scalar(before: i)
    guard CharacterClass.isLetter(letter.value) else { return nil }
    i -= letter.length
    guard i > start else { return i }
    let before = text.scalar(before: i).value
    return CharacterClass.isLetter(before) || CharacterClass.isDigit(before) ? nil : i
  }

  private func isDigit(beforeSpaceAt offset: Int) -> Bool {
    var i = offset
    while i > start, CharacterClass.isSpace(text.scalar(before: i).value) {
      i -= text.scalar(before: i).length
    }
    return i > start && CharacterClass.isDigit(text.scalar(before: i).value)
  }
}
