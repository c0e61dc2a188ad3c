internal import Text

// What tells quantities from other numbers.
extension QuantityGrammar {
  /// Whether a number names something: "Route 66", "A380", "page 5", "iPhone 15".
  func isPartOfName(_ operand: Operand, _ isBounded: Bool) -> Bool {
    let (i, end) = (operand.start, operand.end)
    // Letters glued behind digits: "4x4", "20th", "90s".
    if isWord(end), token(end).isGlued, token(end - 1).kind == .number { return true }
    if isBounded { return false }
    if has(i - 1, .label) || isMark(i - 1, ".") && has(i - 2, .label) { return true }
    if operand.numeral.form == .words, token(i).isCapital, i > 0, token(end).isCapital {
      return lexicon.table.nouns != .capital
    }
    guard operand.numeral.form == .plainDigits, lexicon.table.nouns != .capital else {
      return false
    }
    // In French and Spanish verbs begin sentences: "Hubo 12 casos".
    if i == 1, lexicon.table.nouns == .first { return false }
    let before = token(i - 1)
    return before.kind == .word && before.isCapital && !isPlainCapital(i - 1)
  }

  /// Whether a capital is that of a word that is no name: "Its", "Monday".
  private func isPlainCapital(_ i: Int) -> Bool {
    token(i).mask & ~(QuantitySense.Kind.label.mask | QuantitySense.Kind.month.mask) != 0
  }

  /// Whether digits are a year, or a number is a part of a date or a time of day.
  func isOfCalendar(_ operand: Operand) -> Bool {
    let (i, end) = (operand.start, operand.end)
    if has(end, .clock) { return true }
    guard [.plainDigits, .markedDigits, .foreignDigits].contains(operand.numeral.form),
      operand.numeral.scale == 0
    else { return false }
    if isOrdinal(operand) { return true }
    let value = operand.numeral.value.double
    if value <= 31 || value >= 1000 && value < 2200 {
      if has(end, .month) || has(i - 1, .month) { return true }
      if isGluedMark(i - 1, "."), has(i - 2, .month) { return true }
      if has(end, .of) && has(end + 1, .month) || isMark(end, ".") && has(end + 1, .month) {
        return true
      }
    }
    // "at 10.30"
    return operand.numeral.form != .plainDigits && value < 24 && has(i - 1, .clockLead)
      && token(end - 1).end - token(end - 1).start == 2
  }

  /// German "3." and digits with an ending.
  private func isOrdinal(_ operand: Operand) -> Bool {
    let end = operand.end
    if token(end).isGlued, has(end, .ordinalSuffix) { return true }
    return lexicon.table.nouns == .capital && operand.numeral.form == .plainDigits
      && isGluedMark(end, ".") && isWord(end + 1)
  }

  /// Whether it is a length of time, which is no quantity here: "three days", "two more years".
  func isOfTime(_ operand: Operand) -> Bool {
    var k = operand.end
    if isMark(k, "-") { k += 1 }
    if operand.numeral.isNoun || operand.numeral.form == .fraction {
      while has(k, .of) || has(k, .one) || has(k, .determiner) { k += 1 }
    }
    for place in k..<k + 3 {
      if has(place, .time) { return true }
      guard isWord(place), !isBreaker(place) else { return false }
    }
    return false
  }

  /// Whether a number with a noun behind it counts that noun.
  func isCounted(_ operand: Operand, _ noun: NounPhrase, _ isBounded: Bool) -> Bool {
    let numeral = operand.numeral
    if numeral.form == .foreignDigits { return false }
    if isBareOne(operand) { return isBounded || isOne(operand, noun) }
    if isName(noun) { return false }
    if isPostalCode(operand, noun), !isBounded { return false }
    guard isLikeYear(numeral), !isBounded else { return true }
    guard noun.isPlural, !has(operand.start - 1, .yearLead) else { return false }
    let value = numeral.value.digits
    return value < 1900 || value >= 2100 || value % 100 == 0
  }

  /// "one balloon", but not "no one", "the one reason": only where the word is no article.
  private func isOne(_ operand: Operand, _ noun: NounPhrase) -> Bool {
    let i = operand.start
    guard let one = sense(i, .one), !one.isWeak, operand.end == i + 1 else { return false }
    let led: [QuantitySense.Kind] = [.determiner, .label, .per, .month, .number, .hundred]
    return !noun.isPlural && !led.contains { has(i - 1, $0) } && !isGluedMark(i - 1, "-")
      && !isMark(operand.end, "-")
  }

  /// "88299 Leutkirch", "75001 Paris": five digits before a name.
  private func isPostalCode(_ operand: Operand, _ noun: NounPhrase) -> Bool {
    guard operand.numeral.form == .plainDigits, operand.numeral.digits == 5 else { return false }
    return token(noun.end - 1).isCapital
      && (lexicon.table.nouns != .capital || isMark(operand.start - 1, ","))
  }

  func isLikeYear(_ numeral: Numeral) -> Bool {
    numeral.form == .plainDigits && numeral.digits == 4 && numeral.scale == 0
      && 1000..<2200 ~= numeral.value.digits
  }

  private func isBareOne(_ operand: Operand) -> Bool {
    operand.numeral.form == .words && operand.numeral.value == DecimalNumber(1)
  }

  /// "10 Downing Street": words with capitals that are no plural.
  private func isName(_ noun: NounPhrase) -> Bool {
    guard lexicon.table.nouns == .plural, !looksPlural(noun.end - 1) else { return false }
    return (noun.start..<noun.end).allSatisfy { !isWord($0) || token($0).isCapital }
  }

  /// Whether a number without a unit or a noun is a quantity.
  func standsAlone(_ operand: Operand, _ isBounded: Bool) -> Bool {
    let numeral = operand.numeral
    if numeral.form == .foreignDigits { return false }
    if numeral.scale > 0 { return true }
    switch numeral.form {
    case .vague, .fraction: return true
    case .markedDigits:
      let before = token(operand.start - 1)
      return isBounded || !(before.kind == .word && before.isCapital && operand.start > 1)
    case .plainDigits, .words:
      if isBareOne(operand) || isLikeYear(numeral) { return false }
      if isBounded { return true }
      if has(operand.end, .of) { return has(operand.end + 1, .determiner) }
      return has(operand.end, .verb) || numeral.form == .words && numeral.value.digits >= 100
    case .foreignDigits: return false
    }
  }
}
