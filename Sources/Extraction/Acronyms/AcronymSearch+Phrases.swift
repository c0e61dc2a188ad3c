internal import Text

extension AcronymSearch {
  /// Looks at what is said before and behind the capitals that begin at `start`; where they end.
  mutating func lookAtCapitals(_ start: Int) -> Int {
    var end = start
    while end < sentence.end {
      let scalar = text.scalar(at: end)
      let joins = scalar.value == 0x26 || scalar.value == 0x2D
      guard joins || CharacterClass.isLetter(scalar.value) || 0x30...0x39 ~= scalar.value
      else { break }
      end += scalar.length
    }
    let isWithin = start > sentence.start && isLetter(before: start)
    if !isWithin, let short = ShortForm(text, Span(start, end)), short.capitals > 1 {
      lookBefore(short)
      lookBehind(short)
    }
    return end
  }

  private func isLetter(before offset: Int) -> Bool {
    CharacterClass.isLetter(text.scalar(before: offset).value)
  }

  /// Looks for "long, known as SHORT" and ", or SHORT".
  private mutating func lookBefore(_ short: ShortForm) {
    var end = short.span.start
    var isNamed = false
    for _ in 0..<6 {
      guard let word = word(before: end, from: sentence.start) else { return }
      let roles = lexicon.look(text, word).roles
      if isNamed, !roles.intersects([.naming, .filler]) { break }
      end = word.start
      let isBehindComma = isComma(before: end)
      isNamed = isNamed || roles.contains(.naming) || (roles.contains(.offering) && isBehindComma)
      if isNamed, isBehindComma { break }
      guard roles.intersects([.naming, .filler]) else { return }
    }
    if isNamed {
      _ = findLong(before: end, from: sentence.start, of: short, isStrict: true)
    }
  }

  /// Whether a comma, dash or bracket stands before `offset`, with white space between.
  private func isComma(before offset: Int) -> Bool {
    let rest = Whitespace.trimmed(Span(max(sentence.start, offset - 8), offset), in: text)
    guard !rest.isEmpty else { return false }
    switch text.scalar(before: rest.end).value {
    case 0x28, 0x2C, 0x2D, 0x2013, 0x2014: return true
    default: return false
    }
  }

  /// Looks for "SHORT stands for long" and "SHORT, which is the abbreviation for long".
  private mutating func lookBehind(_ short: ShortForm) {
    var at = short.span.end
    if let mark = mark(after: at) { at = mark }
    var isExplained = false
    for _ in 0..<6 {
      guard let word = word(after: at, to: sentence.end) else { return }
      let roles = lexicon.look(text, word).roles
      at = word.end
      if roles.contains(.meaning) || (isExplained && roles.contains(.link)) {
        _ = findLong(behind: at, of: short)
        return
      }
      if isExplained { return }
      isExplained = roles.contains(.explaining)
      guard isExplained || roles.contains(.filler) else { return }
    }
  }

  /// The offset behind a dash or a bracket after `offset`.
  private func mark(after offset: Int) -> Int? {
    let rest = trimmed(Span(offset, min(sentence.end, offset + 16)))
    guard !rest.isEmpty else { return nil }
    let scalar = text.scalar(at: rest.start)
    switch scalar.value {
    case 0x28, 0x29, 0x2D, 0x2013, 0x2014: return rest.start + scalar.length
    default: return nil
    }
  }
}
