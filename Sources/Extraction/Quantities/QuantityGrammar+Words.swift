internal import Text

// Numbers in words, and words behind digits that belong to the number.
extension QuantityGrammar {
  /// The number that begins at token `i`, however it is written.
  func numeral(_ i: Int, isBehindDash: Bool) -> Numeral? {
    if let digits = digits(i, isBehindDash: isBehindDash) { return scaled(digits) }
    if let fraction = Self.fraction(of: token(i)), !token(i).isGlued || !isWord(i - 1) {
      return scaled(Numeral(value: fraction, end: i + 1, form: .fraction))
    }
    guard isWord(i) else { return nil }
    return vague(i) ?? fraction(i) ?? words(i)
  }

  /// Whether a word is a numeral of several parts, which the lexicon does not know.
  func isJoinedNumeral(_ i: Int) -> Bool { joined(i) != nil }

  private func joined(_ i: Int) -> Int? {
    guard let parts = lexicon.parts, token(i).kind == .word, token(i).meaning == 0 else {
      return nil
    }
    return parts.value(of: bytes(i))
  }

  /// Digits with the words of scale behind them: "2.3 million", "3 mil millones", "20k".
  private func scaled(_ numeral: Numeral) -> Numeral {
    var numeral = numeral
    var k =
      isGluedMark(numeral.end, "-") && token(numeral.end + 1).isGlued
      ? numeral.end + 1 : numeral.end
    while let power = value(k, .scale), numeral.scale + power <= 18 {
      numeral.scale += power
      k += 1
      numeral.isNoun = power >= 6
      numeral.end = k
    }
    if numeral.scale == 0, let power = scaleSign(numeral.end) {
      numeral.scale = power
      numeral.end += 1
    } else if numeral.scale == 0, let dozen = sense(numeral.end, .collective),
      let product = numeral.value.multiplied(by: dozen.value)
    {
      numeral.value = product
      numeral.end += 1
      numeral.form = .words
    }
    numeral.value = numeral.value.scaled(by: numeral.scale)
    return numeral
  }

  /// The power of ten of "bn" or of "m"; the latter is more often a metre, so that money or a
  /// plural must stand beside it.
  private func scaleSign(_ i: Int) -> Int? {
    guard let sense = sense(i, .scaleSign) else { return nil }
    if !sense.isWeak { return sense.value }
    let isMoney =
      isMark(i + 1, "$") || has(i + 1, .currency) || hasSignBefore(i)
      || has(i + 1, .of) && has(i + 2, .currency)
    let isPlural = lexicon.table.nouns == .plural && token(i).isGlued && looksPlural(i + 1)
    return isMoney || isPlural ? sense.value : nil
  }

  /// Whether a sign of currency stands before the digits that end at token `i`.
  private func hasSignBefore(_ i: Int) -> Bool {
    var k = i - 1
    while k > i - 8, token(k).kind == .number || isMark(k, ".") || isMark(k, ",") || isMark(k, "-")
    {
      k -= 1
    }
    return isMark(k, "$") || has(k, .currencyCode)
  }

  // MARK: Cardinals

  /// "three hundred and fifty thousand", "quatre-vingt-dix-sept", "a million and a half"
  private func words(_ i: Int) -> Numeral? {
    var reader = CardinalReader(lexicon.table)
    var k = i
    var end = i
    if has(i, .one) {
      reader.addOne()
      k += 1
      // "half a million" and "eine halbe Million" are for `fraction`.
      if isExactOne(i) { end = k }
    }
    while k < tokens.count {
      let (word, isBehindAnd) = end > i ? pastJoint(k) : (k, false)
      guard add(word, isBehindAnd: isBehindAnd, to: &reader) else { break }
      k = word + 1
      end = k
    }
    guard end > i, let value = reader.value else { return nil }
    let numeral = Numeral(
      value: DecimalNumber(value), end: end, form: .words, scale: reader.scale,
      isNoun: reader.scale >= 6)
    return withNumeralNoun(withHalf(numeral))
  }

  /// "a million and a half", "two and a half million"
  private func withHalf(_ numeral: Numeral) -> Numeral {
    guard let (half, end) = half(behind: numeral.end, scale: numeral.scale),
      let sum = numeral.value.adding(half)
    else { return numeral }
    var numeral = numeral
    numeral.value = sum
    numeral.end = end
    return numeral.scale == 0 ? scaled(numeral) : numeral
  }

  /// "two dozen", "une centaine"
  private func withNumeralNoun(_ numeral: Numeral) -> Numeral {
    guard let noun = sense(numeral.end, .collective),
      let product = numeral.value.multiplied(by: noun.value)
    else { return numeral }
    var numeral = numeral
    numeral.value = product
    numeral.end += 1
    numeral.isNoun = true
    if noun.isWeak { numeral.form = .vague }
    return numeral
  }

  /// "one" means one in all places, "a" only before what it makes a number.
  private func isExactOne(_ i: Int) -> Bool {
    guard let one = sense(i, .one), !one.isWeak else { return has(i + 1, .collective) }
    return true
  }

  private func add(_ i: Int, isBehindAnd: Bool, to reader: inout CardinalReader) -> Bool {
    if let value = value(i, .number) ?? joined(i) {
      return reader.add(value, isBehindAnd: isBehindAnd)
    }
    if has(i, .hundred) { return !isBehindAnd && reader.addHundred() }
    if let power = value(i, .scale) { return !isBehindAnd && reader.addScale(power) }
    // "vingt et un", "ciento una"; "hundred and one", but not "hundred and a half".
    guard let one = sense(i, .one), reader.isBegun else { return false }
    return (lexicon.table.andJoinsTens || !one.isWeak)
      && reader.add(1, isBehindAnd: isBehindAnd)
  }

  /// The word behind "-", "and" or "-et-", where one of these comes next in a number.
  private func pastJoint(_ i: Int) -> (word: Int, isBehindAnd: Bool) {
    var k = isGluedMark(i, "-") ? i + 1 : i
    guard has(k, .and) else { return (k, false) }
    k += 1
    return (isGluedMark(k, "-") ? k + 1 : k, true)
  }

  /// "and a half" behind a number, as a half of its scale.
  private func half(behind i: Int, scale: Int) -> (DecimalNumber, end: Int)? {
    guard has(i, .and) else { return nil }
    let k = has(i + 1, .one) ? i + 2 : i + 1
    return has(k, .half) ? (.half(of: scale), k + 1) : nil
  }

  // MARK: Vague numbers and fractions

  /// "hundreds", "tens of thousands", "several hundred", "a few dozen"
  private func vague(_ i: Int) -> Numeral? {
    var k = has(i, .one) && has(i + 1, .few) ? i + 1 : i
    var factor = 1
    let few = value(k, .few)
    if let few {
      factor = few
      k += has(k + 1, .of) ? 2 : 1
    }
    // "38 (27) millions" and the like have a number of their own.
    guard let first = sizeOfNoun(k, isCounted: few != nil), token(i - 1).kind != .number,
      !isMark(i - 1, ")")
    else { return nil }
    var numeral = Numeral(value: DecimalNumber(first), end: k + 1, form: .vague)
    numeral.isNoun = true
    // "tens of thousands"
    if has(k + 1, .of), let next = value(k + 2, .vague), next > first,
      let product = numeral.value.multiplied(by: next)
    {
      numeral.value = product
      numeral.end = k + 3
    } else if few != nil || lexicon.table.scalesStandAlone, let power = value(k + 1, .scale) {
      numeral.value = numeral.value.scaled(by: power)
      numeral.end += 1
    }
    guard let product = numeral.value.multiplied(by: factor) else { return nil }
    numeral.value = product
    return numeral
  }

  private func sizeOfNoun(_ i: Int, isCounted: Bool) -> Int? {
    if let value = value(i, .vague) { return value }
    guard isCounted else { return nil }
    if let value = value(i, .collective) ?? value(i, .hundred) { return value }
    return value(i, .scale).map { DecimalNumber.power($0) }
  }

  /// "two thirds", "a quarter of", "half a million", "la moitié"
  private func fraction(_ i: Int) -> Numeral? {
    if let parts = value(i, .wholeFraction), has(i - 1, .determiner) {
      return Numeral(
        value: DecimalNumber(1, denominator: parts), end: i + 1, form: .fraction, isNoun: true)
    }
    if let numeral = halfOf(i) { return numeral }
    let above = has(i, .one) ? 1 : value(i, .number)
    guard let above, above < 20 else { return nil }
    let k = isGluedMark(i + 1, "-") ? i + 2 : i + 1
    guard let below = value(k, .fraction), above < below else { return nil }
    // "a third man", "one quarter"
    let isPlain = above > 1 || lexicon.table.nouns != .plural || k > i + 1
    let isBounded = has(i - 1, .modifier) && !isGluedMark(k + 1, "-")
    guard isPlain || has(k + 1, .of) || has(k + 1, .percent) || isBounded else { return nil }
    var numeral = Numeral(
      value: DecimalNumber(above, denominator: below), end: k + 1, form: .fraction, isNoun: true)
    // "a quarter of a million"
    if has(k + 1, .of), has(k + 2, .one), let power = value(k + 3, .scale) {
      numeral.value = numeral.value.scaled(by: power)
      numeral.scale = power
      numeral.end = k + 4
    }
    return numeral
  }

  /// "half a million", "eine halbe Million", "half a dozen"; "half of", "half the".
  private func halfOf(_ i: Int) -> Numeral? {
    let isLed = has(i, .one) && has(i + 1, .half)
    guard isLed || has(i, .half) else { return nil }
    var k = isLed ? i + 2 : i + 1
    let isBare =
      lexicon.table.nouns == .plural && !isLed
      && (has(k, .of) || has(k, .determiner) || has(i - 1, .modifier) && !isGluedMark(k, "-"))
    let afterHalf = k
    if has(k, .one) || isGluedMark(k, "-") { k += 1 }
    var numeral = Numeral(value: .half(of: 0), end: k, form: .words)
    if let power = has(k, .hundred) ? 2 : value(k, .scale) {
      numeral.value = .half(of: power)
      numeral.scale = power
      numeral.isNoun = power >= 6
    } else if let dozen = value(k, .collective) {
      numeral.value = DecimalNumber(dozen * 5, exponent: -1)
      numeral.isNoun = true
    } else if k > afterHalf, has(k, .percent) || has(k, .unit) {
      return Numeral(value: .half(of: 0), end: k, form: .fraction)
    } else {
      return isBare && !isSecondHalf(i)
        ? Numeral(value: .half(of: 0), end: afterHalf, form: .fraction) : nil
    }
    numeral.end = k + 1
    return numeral
  }

  /// "the second half of the year" is no number.
  private func isSecondHalf(_ i: Int) -> Bool {
    has(i - 1, .part) || has(i - 1, .determiner) || isGluedMark(i - 1, "-")
  }
}
