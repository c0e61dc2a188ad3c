internal import Text

// Two numbers that are the ends of a range.
extension QuantityGrammar {
  /// "between 30 and 40 people", "from 30 to 40 people"
  func ledRange(_ i: Int) -> QuantityMatch? {
    guard has(i, .between) || has(i, .from) && !isChange(before: i) && !isChange(from: i) else {
      return nil
    }
    let link: QuantitySense.Kind = has(i, .between) ? .and : .to
    guard let first = operand(pastModifier(i + 1)), has(first.end, link),
      let last = operand(pastModifier(first.end + 1)),
      var match = completed(range: first, last, isDash: false, isBounded: true)
    else { return nil }
    match.start = i
    return match
  }

  private func pastModifier(_ i: Int) -> Int { has(i, .modifier) ? i + 1 : i }

  /// "30–40", "30 to 40", "two or three", from the end of the first number.
  func range(from first: Operand, isBounded: Bool) -> QuantityMatch? {
    guard first.numeral.form != .vague else { return nil }
    let k = first.end
    let isDash = isMark(k, "-") && token(k).isGlued == token(k + 1).isGlued
    let isFrom = has(first.start - 1, .from) && isChange(from: first.start - 1)
    guard isDash || has(k, .or) || has(k, .to) && !isChange(before: first.start) && !isFrom,
      let last = operand(k + 1, isBehindDash: isDash)
    else { return nil }
    // Three numbers with dashes are no range.
    if isDash, isMark(last.end, "-"), token(last.end + 1).kind == .number { return nil }
    return completed(range: first, last, isDash: isDash, isBounded: isBounded)
  }

  /// Whether the words before token `i` say that something changes: "rose 3 percent to 40",
  /// "fell from 3 to 2", "passer de 30 à 40".
  private func isChange(before i: Int) -> Bool {
    var k = i - 1
    while k > i - 4, has(k, .from) || has(k, .modifier) || has(k, .by) { k -= 1 }
    return has(k, .change)
  }

  /// Whether a word of change stands before "from" in the same clause: "rose on 1 March from 4 to 8".
  private func isChange(from i: Int) -> Bool {
    for k in stride(from: i - 1, to: i - 7, by: -1) {
      let token = token(k)
      if token.kind == .end || token.kind == .mark { return false }
      if has(k, .change) { return true }
    }
    return false
  }

  /// "80" in "rose from 80 to 130 euros", which has the unit of the other end.
  func startOfChange(_ first: Operand) -> QuantityMatch? {
    guard has(first.start - 1, .from), isChange(from: first.start - 1), first.measure == nil,
      first.numeral.form != .vague, !isLikeYear(first.numeral), has(first.end, .to),
      let measure = operand(first.end + 1)?.measure
    else { return nil }
    return QuantityMatch(
      start: first.start, end: first.end, value: first.numeral.value, measure: measure,
      form: first.numeral.form)
  }

  private func completed(
    range first: Operand, _ last: Operand, isDash: Bool, isBounded: Bool
  ) -> QuantityMatch? {
    var low = first.numeral.value
    // In "2 to 3 million" both are millions.
    if first.numeral.scale == 0, last.numeral.scale > 0, low.double < 1000 {
      low = low.scaled(by: last.numeral.scale)
    }
    // "de 1,2 % en 2009 à 8,9 milliards"
    if isLikeYear(first.numeral), !isLikeYear(last.numeral), first.measure == nil { return nil }
    guard low.double < last.numeral.value.double, last.numeral.form != .vague,
      agree(first, last, isDash: isDash)
    else { return nil }
    var whole = last
    whole.start = first.start
    whole.measure = last.measure ?? first.measure
    guard var match = completed(whole, isBounded) else { return nil }
    match.value = low
    match.upper = last.numeral.value
    return match
  }

  /// Whether both ends can measure the same.
  private func agree(_ first: Operand, _ last: Operand, isDash: Bool) -> Bool {
    guard let measure = first.measure else { return true }
    if let other = last.measure { return other == measure }
    // Of a unit that stands behind the first number, the second is none: "3 percent to 6,543".
    let isAhead = token(first.start).kind != .number && measure.kind == .money
    return isAhead && (isDash || last.numeral.scale > 0)
  }
}
