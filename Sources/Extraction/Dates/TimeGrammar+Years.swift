extension TimeGrammar {
  /// A year in four digits that nothing makes a quantity.
  func yearNumber(_ i: Int) -> (year: Int, end: Int)? {
    guard let (year, count) = digits(i), count == 4, (1000...2199).contains(year) else {
      return nil
    }
    // "2,000.5", "2014abc", "2000 %"
    if isGluedMark(i + 1, ",") || isGluedMark(i + 1, "."), gluedDigits(i + 2) != nil { return nil }
    // "2005-981" is no year and no range.
    if isGluedMark(i + 1, "-"), let (_, count) = gluedDigits(i + 2), count != 4, count != 2 {
      return nil
    }
    if token(i + 1).kind == .word, token(i + 1).isGlued { return nil }
    if isMark(i + 1, "%") || isMark(i + 1, "$") || has(i + 1, .quantity) || isLength(i) {
      return nil
    }
    return (year, i + 1)
  }

  /// Whether a plural unit, or an age, follows: "2000 years", "2000 year old".
  private func isLength(_ i: Int) -> Bool {
    let k = afterHyphen(i + 1)
    return has(k, .units) || unit(k) != nil && has(afterHyphen(k + 1), .age)
  }

  /// Years that news speak of.
  func plausible(_ year: Int) -> Bool { (1900...2100).contains(year) }

  /// A year alone, where something says that it is one: "in 2019", "(2019)", "the 2019 election".
  func year(_ i: Int) -> TimeMatch? {
    if let match = era(i) { return match }
    let lead = value(i - (isMark(i - 1, ".") ? 2 : 1), .yearLead) ?? 0
    if lead == 4, let match = oldYear(i) { return match }
    guard let (year, end) = yearNumber(i) else { return nil }
    guard !isQuantity(i), isYear(year, i, lead) else { return nil }
    var match = TimeMatch(i, end, .year(year))
    if lead == 4 { match.modifier = .approx }
    return match
  }

  /// "400 BC", "AD 79"
  private func era(_ i: Int) -> TimeMatch? {
    guard let (year, count) = digits(i), count <= 5, year > 0 else { return nil }
    if let era = value(i + 1, .era) {
      return TimeMatch(i, i + 2, era < 0 ? .beforeChrist(year) : .year(year))
    }
    return nil
  }

  /// "c. 347"
  private func oldYear(_ i: Int) -> TimeMatch? {
    guard let (year, count) = digits(i), count == 3, unit(i + 1) == nil, !has(i + 1, .quantity)
    else { return nil }
    var match = TimeMatch(i, i + 1, .year(year))
    match.modifier = .approx
    return match
  }

  /// Money, counts and numbers of things.
  private func isQuantity(_ i: Int) -> Bool {
    if isMark(i - 1, "$") || isMark(i - 1, "#") { return true }
    // Parts of longer numbers: "12-2004-7", "1.2000"
    let before = token(i - 1)
    guard token(i).isGlued, before.kind == .mark else { return false }
    if isMark(i - 1, "-") { return digits(i - 2).map { $0.count != 4 } ?? false }
    if isMark(i - 1, ".") { return token(i - 2).kind == .number }
    return isMark(i - 1, ",") || isMark(i - 1, ":") || isMark(i - 1, "@") || isMark(i - 1, "+")
      || isMark(i - 1, "/") && digits(i - 2)?.count != 4
  }

  private func isYear(_ year: Int, _ i: Int, _ lead: Int) -> Bool {
    let next = token(i + 1)
    if lexicon.nounsHaveCapitals, isAdverbial(year, i) { return true }
    if lead == 4, next.meaning != 0 || next.isCapital || !isPlural(next) { return true }
    if isBesideYear(i) { return true }
    let endsPhrase = next.kind != .word || next.meaning != 0 || next.isCapital
    if lead == 2 || has(i - 1, .modifier) { return year >= 1300 || endsPhrase }
    if standsAlone(i) { return year >= 1300 }
    if lead == 3 || isPossessive(i - 1) {
      return year >= 1700 && !isPlural(next) || plausible(year)
    }
    // "of 2000 protesters", but "of 2016 elections": round numbers are counts.
    if lead == 1, has(i + 1, .per) || year % 100 == 0 && isPlural(next) && !next.isCapital {
      return false
    }
    guard plausible(year) else { return lead == 1 && year >= 1400 && endsPhrase }
    if lead == 1 { return true }
    // "the city's 2016 budget", "Expo 1967,"
    let before = token(i - 1)
    if i > 1 && before.kind == .word && before.isCapital || next.isCapital { return true }
    return (i == 0 || before.kind == .mark && !isMark(i - 1, ".")) && !isPlural(next)
  }

  /// "wurde 1887 gegründet": where nouns have capitals, a number before another word counts nothing.
  private func isAdverbial(_ year: Int, _ i: Int) -> Bool {
    let (before, next) = (token(i - 1), token(i + 1))
    guard (1500...2100).contains(year), year % 100 != 0, before.kind == .word,
      !has(i - 1, .approximator), !has(i - 1, .number), !has(i - 1, .article)
    else { return false }
    return next.kind == .word && !next.isCapital || next.kind == .end && has(i - 1, .tense)
  }

  /// Whether marks part a number from all else: "(1859)", ", 1859,", "(m. 1949; died 1964)".
  private func standsAlone(_ i: Int) -> Bool {
    let isOpen = isMark(i - 1, "(") || isMark(i - 1, ",") || isMark(i - 1, ";")
    let isClosed = isMark(i + 1, ")") || isMark(i + 1, ";")
    if isOpen {
      return isClosed || isMark(i + 1, ",") || isMark(i + 1, ".") || isMark(i + 1, "-")
    }
    guard isClosed else { return false }
    let k = isMark(i - 1, ".") ? i - 2 : i - 1
    return token(k).kind == .word && !token(k).isCapital
      && (k < i - 1 || isMark(k - 1, "(") || isMark(k - 1, ";"))
  }

  /// What could be counted, so that a number before it is none of a year.
  private func isPlural(_ word: WordToken) -> Bool {
    word.kind == .word && word.meaning == 0 && word.end - word.start > 3
      && text[word.end - 1] | 0x20 == 0x73
  }

  /// "'s"
  private func isPossessive(_ i: Int) -> Bool {
    token(i).end - token(i).start == 1 && isMark(i - 1, "'")
  }

  /// "2014–2019", "2014 and 2019"
  private func isBesideYear(_ i: Int) -> Bool {
    let joinsBefore = isMark(i - 1, "-") || isMark(i - 1, "/") || has(i - 1, .conjunction)
    if joinsBefore, let (year, _) = yearNumber(i - 2), year >= 1400 { return true }
    let joinsBehind = isMark(i + 1, "-") || isMark(i + 1, "/") || isMark(i + 1, ",")
    guard joinsBehind, let (year, _) = yearNumber(i + 2) else { return false }
    return year >= 1400 && year > token(i).value
  }
}
