internal import Text

/// The grammar of quantities, over the tokens of one sentence.
///
/// Functions take the number of the token they begin at and return what they found, with the number
/// of the token behind it.
struct QuantityGrammar {
  let text: [UInt8]
  let tokens: [WordToken]
  let lexicon: QuantityLexicon
  /// Whether a text that speaks of pounds speaks of money.
  let poundsAreMoney: Bool

  /// Kinds of senses that a quantity can begin with.
  private static let starts: UInt64 = [
    QuantitySense.Kind.number, .one, .hundred, .scale, .collective, .vague, .few, .half, .fraction,
    .wholeFraction, .modifier, .between, .from, .minus, .currencyCode, .signPrefix,
  ].reduce(0) { $0 | $1.mask }

  /// The quantity that begins at token `i`.
  func match(at i: Int) -> QuantityMatch? {
    let token = tokens[i]
    switch token.kind {
    case .end: return nil
    case .number: return bounded(i)
    case .mark:
      guard isMark(i, "$") || isMark(i, "-") || Self.fraction(of: token) != nil else { return nil }
      return bounded(i)
    case .word:
      if token.mask & Self.starts == 0, !isJoinedNumeral(i) { return nil }
      return modified(i) ?? bounded(i)
    }
  }

  /// "about 350 people", "at least 3.5 million"
  private func modified(_ i: Int) -> QuantityMatch? {
    guard let modifier = modifier(i) else { return nil }
    let k = has(i + 1, .modifier) ? i + 2 : i + 1
    guard var match = quantity(k, isBounded: true) else { return nil }
    match.start = i
    match.modifier = modifier
    return withModifierBehind(match)
  }

  private func modifier(_ i: Int) -> QuantityMention.Modifier? {
    value(i, .modifier).map { QuantityMention.Modifier.allCases[$0] }
  }

  private func bounded(_ i: Int) -> QuantityMatch? {
    quantity(i, isBounded: false).map { withModifierBehind($0) }
  }

  /// "350 people or more"
  private func withModifierBehind(_ match: QuantityMatch) -> QuantityMatch {
    guard let index = value(match.end, .modifierBehind) else { return match }
    var match = match
    if match.modifier == nil { match.modifier = QuantityMention.Modifier.allCases[index] }
    match.end += 1
    return match
  }

  private func quantity(_ i: Int, isBounded: Bool) -> QuantityMatch? {
    if let range = ledRange(i) { return range }
    guard let first = operand(i) else { return nil }
    if let range = range(from: first, isBounded: isBounded) { return range }
    if let match = startOfChange(first) { return match }
    // "3-1", "020-7946-0958", "24/7"
    let behind = token(first.end)
    if behind.isGlued, token(first.end + 1).isGlued, token(first.end + 1).kind == .number,
      isMark(first.end, "-") || isMark(first.end, "/") || isMark(first.end, ":")
    {
      return nil
    }
    return completed(first, isBounded)
  }

  // MARK: What is measured or counted

  /// A quantity of what stands behind the number; `nil` for what is none.
  func completed(_ operand: Operand, _ isBounded: Bool) -> QuantityMatch? {
    let numeral = operand.numeral
    var match = QuantityMatch(
      start: operand.start, end: operand.end, value: numeral.value, measure: operand.measure,
      form: numeral.form)
    if numeral.form == .vague { match.modifier = .about }
    if operand.measure != nil { return match }
    if isPartOfName(operand, isBounded) || isOfCalendar(operand) { return nil }
    if let age = age(operand) {
      match.measure = Measure(kind: .measure, unit: age.unit)
      match.end = age.end
      return match
    }
    if isOfTime(operand) { return nil }
    if let noun = noun(behind: operand) {
      guard isCounted(operand, noun, isBounded) else { return nil }
      match.noun = Span(token(noun.start).start, token(noun.end - 1).end)
      match.end = noun.end
      return match
    }
    return standsAlone(operand, isBounded) ? match : nil
  }
}

// MARK: Asking tokens

extension QuantityGrammar {
  func token(_ i: Int) -> WordToken { i >= 0 && i < tokens.count ? tokens[i] : .end }

  func has(_ i: Int, _ kind: QuantitySense.Kind) -> Bool { sense(i, kind) != nil }

  func value(_ i: Int, _ kind: QuantitySense.Kind) -> Int? { sense(i, kind)?.value }

  func sense(_ i: Int, _ kind: QuantitySense.Kind) -> QuantitySense? {
    let token = token(i)
    guard token.mask & kind.mask != 0 else { return nil }
    return lexicon.words.sense(kind, of: token)
  }

  func isMark(_ i: Int, _ mark: Unicode.Scalar) -> Bool {
    let token = token(i)
    return token.kind == .mark && token.value == -Int(mark.value)
  }

  func isGluedMark(_ i: Int, _ mark: Unicode.Scalar) -> Bool {
    isMark(i, mark) && token(i).isGlued
  }

  func isWord(_ i: Int) -> Bool { token(i).kind == .word }

  func bytes(_ i: Int) -> ArraySlice<UInt8> { text[token(i).start..<token(i).end] }
}
