internal import Text

/// The grammar of expressions of time, over the tokens of one sentence.
///
/// A production takes the number of the token it begins at and returns what it found, with the
/// number of the token behind it. At each place the longest match of all productions counts.
struct TimeGrammar {
  let text: [UInt8]
  let tokens: [WordToken]
  let lexicon: TimeLexicon

  /// The longest match that begins at token `i`.
  func match(at i: Int) -> TimeMatch? {
    let token = tokens[i]
    guard token.kind == .number || token.mask & TimeProduction.allStarts != 0 else { return nil }
    // Digits behind letters are a part of a name: "A380".
    if token.kind == .number, token.isGlued, i > 0, tokens[i - 1].kind == .word,
      !has(i - 1, .quarterLetter)
    {
      return nil
    }
    guard let best = longest(at: i) ?? modified(i) else { return nil }
    return joined(best)
  }

  private func longest(at i: Int) -> TimeMatch? {
    var best: TimeMatch?
    for production in TimeProduction.all where production.canBegin(with: token(i)) {
      guard let match = production.parse(self, i), match.end > best?.end ?? 0 else { continue }
      best = match
    }
    return best
  }

  /// "early June", "the end of the year"
  private func modified(_ i: Int) -> TimeMatch? {
    guard has(i, .modifier) else { return nil }
    var k = i + 1
    while isMark(k, "-") || has(k, .link) { k += 1 }
    guard k < tokens.count else { return nil }
    if let (year, end) = yearNumber(k), plausible(year) {
      return TimeMatch(i, end, .calendar(year: year, month: nil, day: nil))
    }
    if let match = longest(at: k) { return TimeMatch(i, match.end, match.meaning) }
    if has(k, .article), let unit = value(k + 1, .unit).flatMap(TimeUnit.init(rawValue:)),
      !unit.isOfDay
    {
      return TimeMatch(i, k + 2, .offset(unit, 0, fromText: false))
    }
    return nil
  }

  // MARK: Joining days and times of day

  /// `match` with the time of day, or the day, that stands beside it.
  private func joined(_ match: TimeMatch) -> TimeMatch {
    guard match.meaning.isDay else { return match }
    var match = match
    if match.time == nil, case .someDay = match.meaning { return match }
    if match.time == nil { return withTime(match) }
    guard case .someDay = match.meaning else { return match }
    var k = match.end
    while isMark(k, ",") || has(k, .dateLead) { k += 1 }
    if k < match.end + 3, k < tokens.count, let day = longest(at: k), day.meaning.isDay,
      day.time == nil
    {
      match.end = day.end
      match.meaning = day.meaning
    }
    return match
  }

  private func withTime(_ match: TimeMatch) -> TimeMatch {
    var match = match
    if let part = value(match.end, .dayPart) {
      match.time = .part(part)
      match.end += 1
      return match
    }
    var k = match.end
    while isMark(k, ",") || has(k, .clockLead) || has(k, .dateLead) { k += 1 }
    guard k < match.end + 3, k < tokens.count, let clock = clock(k) else { return match }
    match.time = clock.time
    match.end = clock.end
    return match
  }
}

// MARK: Asking tokens

extension TimeGrammar {
  func token(_ i: Int) -> WordToken { i >= 0 && i < tokens.count ? tokens[i] : .end }

  func has(_ i: Int, _ kind: TimeSense.Kind) -> Bool { sense(i, kind) != nil }

  func value(_ i: Int, _ kind: TimeSense.Kind) -> Int? { sense(i, kind)?.value }

  func sense(_ i: Int, _ kind: TimeSense.Kind) -> TimeSense? {
    lexicon.words.sense(kind, of: token(i))
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

  /// How many tokens away a verb may stand.
  private static let reachOfTense = 40

  /// The tense of the verb nearest to token `i`: -1 past, 1 future, 0 if none is known.
  func tense(near i: Int) -> Int {
    for distance in 1...Self.reachOfTense {
      let before = tense(of: i - distance)
      let tense = before != 0 ? before : tense(of: i + distance)
      if tense != 0 { return tense }
    }
    return 0
  }

  private func tense(of i: Int) -> Int {
    let token = token(i)
    guard token.kind == .word else { return 0 }
    if let tense = value(i, .tense) { return tense }
    guard token.meaning == 0 else { return 0 }
    let word = text[token.start..<token.end]
    if lexicon.futureEndings.contains(where: { ends(word, $0) }) { return 1 }
    return lexicon.pastEndings.contains { ends(word, $0) } ? -1 : 0
  }

  private func ends(_ word: ArraySlice<UInt8>, _ ending: [UInt8]) -> Bool {
    word.count > ending.count + 1 && word.suffix(ending.count).elementsEqual(ending)
  }
}
