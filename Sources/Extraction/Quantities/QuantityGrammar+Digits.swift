internal import Text

// Numbers in digits.
extension QuantityGrammar {
  /// A number in digits, with what parts it: "1,234.5", "10 000", "2½", "1/3".
  func digits(_ i: Int, isBehindDash: Bool) -> Numeral? {
    guard token(i).kind == .number, isBehindDash || !isContinued(i) else { return nil }
    var (groups, marks, end) = chain(i)
    guard let first = groups.first, hasLegalStart(first, alone: groups.count == 1) else {
      return nil
    }
    if marks.isEmpty, let fraction = digitFraction(i) { return fraction }
    guard let (value, form) = read(groups, marks) else { return nil }
    var numeral = Numeral(value: value, end: end, form: form)
    if form == .plainDigits { numeral.digits = first.count }
    if form == .plainDigits, let half = Self.fraction(of: token(end)) {
      guard let sum = value.adding(half) else { return nil }
      end += 1
      numeral = Numeral(value: sum, end: end, form: .markedDigits)
    }
    return numeral
  }

  /// Whether what stands glued before digits makes them a part of something else: "A380", "1.2.3",
  /// "F-16", "10:30".
  private func isContinued(_ i: Int) -> Bool {
    guard token(i).isGlued else { return false }
    let before = token(i - 1)
    switch before.kind {
    case .word: return !has(i - 1, .signPrefix) && !has(i - 1, .currencyCode)
    case .number: return true
    case .end: return false
    case .mark:
      if [".", ",", ":", "#", "_", "@", "=", "\u{A7}"].contains(where: { isMark(i - 1, $0) }) {
        return true
      }
      let parts =
        isMark(i - 1, "-") && !isEmDash(i - 1) || isMark(i - 1, "/") || isMark(i - 1, "'")
      return parts && before.isGlued && isWordOrNumber(i - 2) && !has(i - 2, .currencyCode)
    }
  }

  private func isEmDash(_ i: Int) -> Bool { bytes(i).elementsEqual([0xE2, 0x80, 0x94]) }

  private func isWordOrNumber(_ i: Int) -> Bool {
    token(i).kind == .word || token(i).kind == .number
  }

  /// "007" and "030" are no numbers, "0" and "0.5" are; nor are longer ones than any count.
  private func hasLegalStart(_ first: Span, alone: Bool) -> Bool {
    let isZero = text[first.start] == 0x30 && first.count > 1
    return !isZero && first.count <= 15 && !(alone && first.count > 12)
  }

  /// Groups of digits with a mark between each two.
  private func chain(_ i: Int) -> (groups: [Span], marks: [UInt32], end: Int) {
    var groups = [Span(token(i).start, token(i).end)]
    var marks: [UInt32] = []
    var end = i + 1
    while groups.count < 8 {
      if let mark = partingMark(end), token(end + 1).isGlued, token(end + 1).kind == .number {
        marks.append(mark)
        end += 2
      } else if isSpacedGroup(end, groups, marks) {
        marks.append(0x20)
        end += 1
      } else {
        break
      }
      groups.append(Span(token(end - 1).start, token(end - 1).end))
    }
    return (groups, marks, end)
  }

  private func partingMark(_ i: Int) -> UInt32? {
    guard token(i).isGlued else { return nil }
    return isMark(i, ".") ? 0x2E : isMark(i, ",") ? 0x2C : isMark(i, "'") ? 0x27 : nil
  }

  /// Three digits behind a space of those that part thousands.
  private func isSpacedGroup(_ i: Int, _ groups: [Span], _ marks: [UInt32]) -> Bool {
    let token = token(i)
    guard token.kind == .number, !token.isGlued, token.end - token.start == 3,
      marks.allSatisfy({ $0 == 0x20 }), groups[0].count <= 3
    else { return false }
    let gap = text[groups[groups.count - 1].end..<token.start]
    if gap.elementsEqual([0x20]) { return lexicon.table.spacesGroup && isEndOfGroups(i) }
    // No-break space; thin space and narrow no-break space.
    return gap.elementsEqual([0xC2, 0xA0]) || gap.elementsEqual([0xE2, 0x80, 0x89])
      || gap.elementsEqual([0xE2, 0x80, 0xAF])
  }

  /// Whether no digits that are no group follow, as in a telephone number.
  private func isEndOfGroups(_ i: Int) -> Bool {
    let next = token(i + 1)
    return next.kind != .number || next.isGlued || next.end - next.start == 3
  }

  /// The value of groups of digits with marks between them.
  private func read(_ groups: [Span], _ marks: [UInt32]) -> (DecimalNumber, Numeral.Form)? {
    guard let last = marks.last else {
      return number(groups, decimals: 0).map { ($0, .plainDigits) }
    }
    let isGrouped = Self.areGroups(groups[...])
    let allSame = marks.allSatisfy { $0 == marks[0] }
    if allSame, isGrouped, marks.count > 1 || partsThousands(last, groups[0], groups[1]) {
      return number(groups, decimals: 0).map { ($0, .markedDigits) }
    }
    guard last == 0x2E || last == 0x2C else { return nil }
    // All but the last mark part groups, by one mark that is another.
    let inner = marks.dropLast()
    guard inner.allSatisfy({ $0 == inner.first && $0 != last }), Self.areGroups(groups.dropLast())
    else {
      return indian(groups, marks)
    }
    let isOwn =
      switch lexicon.table.numbers {
      case .point: last == 0x2E
      case .comma: last == 0x2C || isSwiss
      case .either: true
      }
    let form: Numeral.Form = isOwn ? .markedDigits : .foreignDigits
    return number(groups, decimals: groups[groups.count - 1].count).map { ($0, form) }
  }

  /// Whether a single `mark` before three digits parts thousands.
  private func partsThousands(_ mark: UInt32, _ first: Span, _ last: Span) -> Bool {
    if text[first.start] == 0x30 { return false }
    // Nobody writes three zeros behind a decimal mark.
    if text[last.range].allSatisfy({ $0 == 0x30 }) { return true }
    switch lexicon.table.numbers {
    case .point: return mark != 0x2E
    // In Switzerland and Liechtenstein decimals stand behind a point.
    case .comma: return mark != 0x2C && !(mark == 0x2E && isSwiss)
    case .either: return true
    }
  }

  private var isSwiss: Bool { ["CH", "LI"].contains(lexicon.locale.region) }

  /// 12,34,567: lakhs and crores.
  private func indian(_ groups: [Span], _ marks: [UInt32]) -> (DecimalNumber, Numeral.Form)? {
    guard lexicon.table.numbers == .point, marks.allSatisfy({ $0 == 0x2C }),
      groups[0].count <= 2, groups[groups.count - 1].count == 3,
      groups.dropFirst().dropLast().allSatisfy({ $0.count == 2 })
    else { return nil }
    return number(groups, decimals: 0).map { ($0, .markedDigits) }
  }

  private static func areGroups(_ groups: ArraySlice<Span>) -> Bool {
    guard let first = groups.first else { return false }
    let rest = groups.dropFirst()
    return rest.isEmpty || first.count <= 3 && rest.allSatisfy { $0.count == 3 }
  }

  private func number(_ groups: [Span], decimals: Int) -> DecimalNumber? {
    var digits = 0
    var count = 0
    for group in groups {
      for byte in text[group.range] {
        count += 1
        guard count <= 18 else { return nil }
        digits = digits * 10 + Int(byte - 0x30)
      }
    }
    return DecimalNumber(digits, exponent: -decimals)
  }

  // MARK: Fractions

  /// "1/3", "2 1/2"
  private func digitFraction(_ i: Int) -> Numeral? {
    if let (fraction, end) = slashed(i) {
      return Numeral(value: fraction, end: end, form: .fraction)
    }
    guard token(i + 1).kind == .number, !token(i + 1).isGlued,
      let (fraction, end) = slashed(i + 1), token(i).value < 1000
    else { return nil }
    let (whole, parts) = (token(i).value, fraction.denominator)
    return Numeral(
      value: DecimalNumber(whole * parts + fraction.digits, denominator: parts), end: end,
      form: .fraction)
  }

  private func slashed(_ i: Int) -> (DecimalNumber, end: Int)? {
    let (above, below) = (token(i), token(i + 2))
    guard isGluedMark(i + 1, "/"), below.kind == .number, below.isGlued, above.value > 0,
      above.value < below.value, [2, 3, 4, 5, 6, 8, 10].contains(below.value),
      !(token(i + 3).isGlued && isMark(i + 3, "/"))
    else { return nil }
    return (DecimalNumber(above.value, denominator: below.value), i + 3)
  }

  /// What a sign such as ½ is worth.
  static func fraction(of token: WordToken) -> DecimalNumber? {
    guard token.kind == .mark else { return nil }
    switch -token.value {
    case 0xBC: return DecimalNumber(25, exponent: -2)
    case 0xBD: return DecimalNumber(5, exponent: -1)
    case 0xBE: return DecimalNumber(75, exponent: -2)
    case 0x2153: return DecimalNumber(1, denominator: 3)
    case 0x2154: return DecimalNumber(2, denominator: 3)
    case 0x2155: return DecimalNumber(2, exponent: -1)
    case 0x215B: return DecimalNumber(125, exponent: -3)
    default: return nil
    }
  }
}
