internal import Text

// Numbers with their units.
extension QuantityGrammar {
  /// A number with the sign of currency before it, and with the unit behind it.
  func operand(_ i: Int, isBehindDash: Bool = false) -> Operand? {
    var k = i
    var measure: Measure?
    if let (currency, end) = currencyAhead(i) { (measure, k) = (currency, end) }
    let minus = minus(k)
    if let minus { k = minus }
    guard var numeral = numeral(k, isBehindDash: isBehindDash) else { return nil }
    var operand = Operand(numeral: numeral, start: i, end: numeral.end, measure: measure)
    if measure == nil { (operand.measure, operand.end) = self.measure(behind: &numeral) }
    operand.numeral = numeral
    if minus != nil {
      // A dash before a number that measures nothing is no sign.
      guard operand.measure != nil else { return nil }
      operand.numeral.value.digits = -operand.numeral.value.digits
    }
    if measure != nil { operand.end = pastCurrency(operand.end) }
    return operand
  }

  /// The token behind a sign or a word for less than zero.
  private func minus(_ i: Int) -> Int? {
    if has(i, .minus), token(i + 1).kind == .number || isWord(i + 1) { return i + 1 }
    guard isMark(i, "-"), token(i + 1).isGlued, token(i + 1).kind == .number else { return nil }
    let before = token(i - 1)
    return !token(i).isGlued || before.kind == .mark && !isMark(i - 1, "-") ? i + 1 : nil
  }

  // MARK: Money

  /// "$", "US$", "USD", "€" before a number.
  private func currencyAhead(_ i: Int) -> (Measure, end: Int)? {
    var k = i
    var code: String?
    if let prefix = sense(i, .signPrefix), isGluedMark(i + 1, "$"), token(i).isCapital {
      code = prefix.code
      k = i + 2
    } else if isMark(i, "$") {
      guard !isPrefixed(i) else { return nil }
      code = currency(ofSign: i)
      k = i + 1
    } else if let currency = currencyCode(i) {
      code = currency
      k = i + 1
      if isMark(k, ".") { k += 1 }
    } else {
      return nil
    }
    // "£-5m", "$(20)" are left out.
    guard let code, token(k).kind == .number else { return nil }
    return (Measure(kind: .money, unit: code), k)
  }

  private func isPrefixed(_ i: Int) -> Bool { token(i).isGlued && has(i - 1, .signPrefix) }

  private func currency(ofSign i: Int) -> String? {
    Currencies.code(sign: text.scalar(at: token(i).start).value, lexicon.locale)
  }

  /// A code of ISO 4217, in capitals.
  private func currencyCode(_ i: Int) -> String? {
    guard let sense = sense(i, .currencyCode) else { return nil }
    let isCode = sense.code.utf8.count == bytes(i).count
    guard !isCode || bytes(i).allSatisfy({ $0 < 0x60 || $0 >= 0x80 }) else { return nil }
    return sense.code
  }

  /// Past the name of a currency whose sign stands before the number: "$20 million dollars".
  private func pastCurrency(_ i: Int) -> Int { has(i, .currency) ? i + 1 : i }

  /// "euros", "€", "EUR", "million d'euros".
  private func currency(_ i: Int, _ numeral: inout Numeral) -> (Measure, end: Int)? {
    if let prefix = sense(i, .signPrefix), isGluedMark(i + 1, "$"), token(i).isCapital {
      return (Measure(kind: .money, unit: prefix.code), i + 2)
    }
    if isMark(i, "$"), token(i + 1).kind != .number || !token(i + 1).isGlued,
      let code = currency(ofSign: i)
    {
      return (Measure(kind: .money, unit: code), i + 1)
    }
    if let code = currencyCode(i), sense(i, .currency) == nil {
      return (Measure(kind: .money, unit: code), i + 1)
    }
    guard let sense = sense(i, .currency), !isMass(i, numeral) else { return nil }
    // "50p", but not "50 p".
    if bytes(i).count == 1, !token(i).isGlued { return nil }
    numeral.value = numeral.value.scaled(by: sense.value)
    return (Measure(kind: .money, unit: sense.code.isEmpty ? nil : sense.code), i + 1)
  }

  /// Whether "pounds" weigh something here.
  private func isMass(_ i: Int, _ numeral: Numeral) -> Bool {
    guard has(i, .unit) else { return false }
    return numeral.scale < 6 && (!poundsAreMoney || has(i + 1, .of))
  }

  // MARK: Units

  /// What stands behind a number as its measure, with the token behind.
  private func measure(behind numeral: inout Numeral) -> (Measure?, end: Int) {
    let end = numeral.end
    // "a 10-kilometre run", "a million-dollar house"
    let isDashed = isGluedMark(end, "-") && token(end + 1).isGlued && !isMark(end + 1, "-")
    var k = isDashed ? end + 1 : end
    if numeral.isNoun || numeral.form == .fraction, has(k, .of) { k += 1 }
    // "half a kilometre"
    if numeral.form == .fraction, has(k, .one) { k += 1 }
    if let percent = percent(k) { return (percent, k + 1) }
    if let (currency, behind) = currency(k, &numeral) { return (currency, behind) }
    if let (code, behind) = temperature(k) ?? unit(k, numeral) {
      return (Measure(kind: .measure, unit: code), behind)
    }
    return (nil, end)
  }

  private func percent(_ i: Int) -> Measure? {
    if isMark(i, "%") || has(i, .percent) { return .percent }
    return isMark(i, "\u{2030}") ? Measure(kind: .percent, unit: "[ppth]") : nil
  }

  /// "°C", "degrees Celsius", "Grad"
  private func temperature(_ i: Int) -> (code: String, end: Int)? {
    if isMark(i, "\u{2103}") { return ("Cel", i + 1) }
    if isMark(i, "\u{2109}") { return ("[degF]", i + 1) }
    if isMark(i, "\u{B0}") || has(i, .degree) {
      if let scale = sense(i + 1, .degreeScale) { return (scale.code, i + 2) }
      return (lexicon.table.degree, i + 1)
    }
    guard let scale = sense(i, .degreeScale), bytes(i).count > 1 || token(i).isGlued else {
      return nil
    }
    return (scale.code, i + 1)
  }

  /// "square kilometres", "km²", "km/h", "barrels per day"
  private func unit(_ i: Int, _ numeral: Numeral) -> (code: String, end: Int)? {
    guard var (code, end) = simpleUnit(i, isInDigits: numeral.form != .words) else { return nil }
    if isGluedMark(end, "/") || isMark(end, "/"), let (below, behind) = lowerUnit(end + 1) {
      (code, end) = ("\(code)/\(below)", behind)
    } else if has(end, .per), let (below, behind) = lowerUnit(end + 1),
      // "a" and "the" stand before times alone.
      !has(end, .one) || has(end + 1, .time)
    {
      (code, end) = ("\(code)/\(below)", behind)
    }
    return (code, end)
  }

  private func lowerUnit(_ i: Int) -> (code: String, end: Int)? {
    if let time = sense(i, .time), !time.code.isEmpty { return (time.code, i + 1) }
    return simpleUnit(i, isInDigits: true)
  }

  private func simpleUnit(_ i: Int, isInDigits: Bool) -> (code: String, end: Int)? {
    let power = value(i, .power)
    // "10,000-square-foot"
    let k = power == nil ? i : isGluedMark(i + 1, "-") ? i + 2 : i + 1
    guard let base = sense(k, .unit)?.code ?? symbol(k, isInDigits: isInDigits) else { return nil }
    if let power { return UnitSymbols.code(base, power: power).map { ($0, k + 1) } }
    guard let power = superscript(k + 1), let code = UnitSymbols.code(base, power: power) else {
      return (base, k + 1)
    }
    return (code, k + 2)
  }

  private func symbol(_ i: Int, isInDigits: Bool) -> String? {
    guard isInDigits, let group = value(i, .symbol), !isGluedMark(i + 1, "'"),
      // "Vitamin 5 B" and the like: letters alone are symbols where they touch the digits.
      bytes(i).count > 1 || !token(i).isCapital || token(i).isGlued
    else { return nil }
    return lexicon.code(ofSymbol: group, bytes(i))
  }

  /// The power in "m²" or "m2".
  private func superscript(_ i: Int) -> Int? {
    guard token(i).isGlued else { return nil }
    if isMark(i, "\u{B2}") { return 2 }
    if isMark(i, "\u{B3}") { return 3 }
    guard token(i).kind == .number, bytes(i).count == 1, 2...3 ~= token(i).value else { return nil }
    return token(i).value
  }
}
