/// The grammar of expressions of time, over the tokens of one sentence.
///
/// A production takes the number of the token it begins at and returns what it found, with the
/// number of the token behind it. At each place the longest match of all productions counts.
struct TimeGrammar {
  let text: [UInt8]
  let tokens: [WordToken]
  let lexicon: TimeLexicon

  /// Whether a match can begin at token `i`: most tokens are none's first.
  func canBegin(at i: Int) -> Bool { TimeProduction.canBegin(at: i, of: tokens) }

  /// The longest match that begins at token `i`.
  func match(at i: Int) -> TimeMatch? {
    guard !isInsideName(i) else { return nil }
    guard var best = longest(at: i) ?? modified(i) else { return nil }
    best = joined(best)
    if best.modifier == nil { best.modifier = approximator(before: i, best.meaning) }
    return best
  }

  /// Digits behind letters or in an address are a part of a name: "A380", "/2024/06".
  private func isInsideName(_ i: Int) -> Bool {
    let (token, before) = (tokens[i], self.token(i - 1))
    guard token.kind == .number, token.isGlued else { return false }
    if before.kind == .word { return !has(i - 1, .quarterLetter) && !has(i - 1, .decadeLead) }
    return isMark(i - 1, "/") && digits(i - 2) == nil || isMark(i - 1, "_") || isMark(i - 1, "=")
  }

  func longest(at i: Int) -> TimeMatch? {
    let token = token(i)
    var best: TimeMatch?
    for production in TimeProduction.all where production.canBegin(with: token) {
      guard let match = production.parse(self, i), match.end > best?.end ?? 0 else { continue }
      best = match
    }
    return best
  }

  // MARK: Modifiers

  private func modifier(_ i: Int, _ kind: TimeSense.Kind) -> TimeModifier? {
    value(i, kind).map { TimeModifier.allCases[$0] }
  }

  /// "early June", "the end of the year"
  private func modified(_ i: Int) -> TimeMatch? {
    guard let modifier = modifier(i, .modifier) else { return nil }
    var k = i + 1
    while isMark(k, "-") || has(k, .link) { k += 1 }
    guard k < tokens.count else { return nil }
    var match: TimeMatch?
    if let (year, end) = yearNumber(k), plausible(year) {
      match = TimeMatch(i, end, .year(year))
    } else if let found = longest(at: k), found.meaning.canBeModified {
      match = found
    } else {
      match = stretchOfNow(i, k)
    }
    match?.start = i
    match?.modifier = modifier
    return match
  }

  /// "the end of the year", "Ende des Jahres", "the end of the day Saturday"
  private func stretchOfNow(_ i: Int, _ k: Int) -> TimeMatch? {
    let unitStart = has(k, .article) ? k + 1 : k
    guard unitStart > k || isPhrase(i), let unit = unit(unitStart), !unit.isOfDay,
      value(unitStart, .unit) != nil
    else { return nil }
    if unit == .day, let day = longest(at: unitStart + 1), day.meaning.isDay, day.time == nil {
      return day
    }
    return TimeMatch(i, unitStart + 1, .offset(unit, TimeShift(0)))
  }

  /// "about", "more than" before token `i`, which do not belong to the expression.
  private func approximator(before i: Int, _ meaning: TimeMeaning) -> TimeModifier? {
    guard let modifier = modifier(i - 1, .approximator) else { return nil }
    switch meaning {
    case .duration: return modifier
    case .offset(let unit, let shift) where shift.count < 0 && unit != .day || modifier == .approx:
      return modifier.ofPoint
    default: return modifier == .approx ? modifier : nil
    }
  }

  // MARK: Joining days and times of day

  /// `match` with the time of day, or the day, that stands beside it.
  private func joined(_ match: TimeMatch) -> TimeMatch {
    guard match.meaning.isDay else { return match }
    if match.time == nil {
      if case .someDay = match.meaning { return match }
      return withTime(match)
    }
    guard case .someDay = match.meaning else { return match }
    var match = match
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
    guard k < match.end + 3, k < tokens.count, let clock = clock(k) ?? firstOfStops(k) else {
      return match
    }
    match.time = clock.time
    match.end = clock.end
    return match
  }
}
