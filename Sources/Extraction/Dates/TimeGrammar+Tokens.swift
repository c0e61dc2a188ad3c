internal import Text

// Asking tokens.
extension TimeGrammar {
  func token(_ i: Int) -> WordToken { i >= 0 && i < tokens.count ? tokens[i] : .end }

  func has(_ i: Int, _ kind: TimeSense.Kind) -> Bool { sense(i, kind) != nil }

  func value(_ i: Int, _ kind: TimeSense.Kind) -> Int? { sense(i, kind)?.value }

  func sense(_ i: Int, _ kind: TimeSense.Kind) -> TimeSense? {
    guard i >= 0, i < tokens.count, tokens[i].mask & kind.mask != 0 else { return nil }
    return lexicon.words.sense(kind, of: tokens[i])
  }

  func isMark(_ i: Int, _ mark: Unicode.Scalar) -> Bool {
    let token = token(i)
    return token.kind == .mark && token.value == -Int(mark.value)
  }

  func isGluedMark(_ i: Int, _ mark: Unicode.Scalar) -> Bool {
    isMark(i, mark) && token(i).isGlued
  }

  /// Digits: their value and how many there are.
  func digits(_ i: Int) -> (value: Int, count: Int)? {
    let token = token(i)
    return token.kind == .number ? (token.value, token.end - token.start) : nil
  }

  /// The value of exactly `count` digits.
  func digits(_ i: Int, count: Int) -> Int? {
    digits(i).flatMap { $0.count == count ? $0.value : nil }
  }

  /// Digits without a space before them.
  func gluedDigits(_ i: Int) -> (value: Int, count: Int)? { token(i).isGlued ? digits(i) : nil }

  func gluedDigits(_ i: Int, count: Int) -> Int? {
    token(i).isGlued ? digits(i, count: count) : nil
  }

  func unit(_ i: Int) -> TimeUnit? {
    (value(i, .unit) ?? value(i, .units)).flatMap(TimeUnit.init(rawValue:))
  }

  /// Whether a word stands at `i` that has a capital, as that before it: "USA Today".
  ///
  /// A known word before it, such as "On" or "Last", is none of the name.
  func isPartOfName(_ i: Int) -> Bool {
    let before = token(i - 1)
    return token(i).isCapital && before.kind == .word && before.isCapital && before.meaning == 0
  }

  /// Whether several words are joined in token `i`.
  func isPhrase(_ i: Int) -> Bool {
    let token = token(i)
    return text[token.start..<token.end].contains { $0 == 0x20 || $0 == 0x27 }
  }

  /// Behind a hyphen, or behind nothing.
  func afterHyphen(_ i: Int) -> Int { isMark(i, "-") ? i + 1 : i }
}
