extension TimeGrammar {
  /// "yesterday", "tonight"
  func day(_ i: Int) -> TimeMatch? {
    if let part = value(i, .tonight) {
      return TimeMatch(i, i + 1, .offset(.day, 0, fromText: false), .part(part))
    }
    guard let days = value(i, .day), !isPartOfName(i) else { return nil }
    // "la mañana" is the morning.
    if has(i, .dayPart), has(i - 1, .article) { return nil }
    return TimeMatch(i, i + 1, .offset(.day, days, fromText: false))
  }

  /// "last week", "next Tuesday", "this morning", "the last three years", "recent weeks"
  func shifted(_ i: Int) -> TimeMatch? {
    let k = has(i, .article) ? i + 1 : i
    if let direction = value(k, .stretch), let unit = unit(k + 1) {
      return value(k + 1, .units) != nil
        ? TimeMatch(i, k + 2, .reference(direction))
        : TimeMatch(i, k + 2, .duration(.whole(1), unit))
    }
    guard has(k, .shift) || has(k, .stretch) else { return nil }
    if let (amount, end) = amount(k + 1), let unit = unit(end) {
      return TimeMatch(i, end + 1, .duration(amount, unit))
    }
    guard let shift = value(k, .shift), let meaning = neighbour(k + 1, shift) else { return nil }
    if let part = value(k + 1, .dayPart), shift <= 0 {
      return TimeMatch(i, k + 2, .offset(.day, shift, fromText: false), .part(part))
    }
    return TimeMatch(i, k + 2, meaning)
  }

  /// "la semaine dernière", "el lunes pasado"
  func shiftedBehind(_ i: Int) -> TimeMatch? {
    let k = has(i, .article) ? i + 1 : i
    guard let shift = value(k + 1, .shift), let meaning = neighbour(k, shift), !has(k, .dayPart)
    else { return nil }
    // In "Monday this week" and "a year next to it" the two do not belong together.
    guard neighbour(k + 2, shift) == nil, unit(k) == nil || k > i else { return nil }
    return TimeMatch(i, k + 2, meaning)
  }

  /// Whether an adverb stands behind a capitalised word and has a capital, too: "USA Today".
  func isPartOfName(_ i: Int) -> Bool {
    let before = token(i - 1)
    return token(i).isCapital && before.kind == .word && before.isCapital
  }

  /// What token `i` means behind "last", "this" or "next".
  private func neighbour(_ i: Int, _ shift: Int) -> TimeMeaning? {
    if let unit = value(i, .unit).flatMap(TimeUnit.init(rawValue:)) {
      return unit.isOfDay || (unit == .day && shift == 0)
        ? nil : .offset(unit, shift, fromText: false)
    }
    if let day = value(i, .weekday) { return .weekday(day, shift: shift) }
    if let month = value(i, .month) { return .month(month, shift: shift) }
    if let season = value(i, .season) { return .season(season, year: nil, shift: shift) }
    return has(i, .dayPart) ? .someDay : nil
  }

  /// "three days ago", "two years later"
  func distance(_ i: Int) -> TimeMatch? {
    guard let (amount, k) = amount(i) ?? (has(i, .one) ? (.whole(1), i + 1) : nil),
      let unit = unit(k)
    else { return nil }
    if let direction = value(k + 1, .ago) {
      return offset(i, k + 2, amount, unit, direction, fromText: false)
    }
    // "three years before the war" goes on; so does "later than".
    guard let direction = value(k + 1, .later) else { return nil }
    return offset(i, k + 2, amount, unit, direction, fromText: true)
  }

  /// "vor drei Tagen", "il y a trois jours", "in three days"
  func distanceAhead(_ i: Int) -> TimeMatch? {
    guard let lead = sense(i, .agoLead),
      let (amount, k) = amount(i + 1) ?? (has(i + 1, .one) ? (.whole(1), i + 2) : nil),
      let unit = unit(k)
    else { return nil }
    // "in three days" is a length as often as a distance, but for one future verb.
    guard !lead.isWeak || tense(near: i) > 0 else { return nil }
    return offset(i, k + 1, amount, unit, lead.value, fromText: false)
  }

  private func offset(
    _ start: Int, _ end: Int, _ amount: TimeAmount, _ unit: TimeUnit, _ direction: Int,
    fromText: Bool
  ) -> TimeMatch {
    guard let count = amount.count else { return TimeMatch(start, end, .reference(direction)) }
    return TimeMatch(start, end, .offset(unit, direction * count, fromText: fromText))
  }

  /// "now", "recently"
  func reference(_ i: Int) -> TimeMatch? {
    guard let direction = value(i, .reference), !isPartOfName(i) else { return nil }
    return TimeMatch(i, i + 1, .reference(direction))
  }
}
