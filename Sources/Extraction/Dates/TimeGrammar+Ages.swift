// Ages, which are no lengths of time.
extension TimeGrammar {
  /// "aged 8-10 years", "24 years old", "Jo, 24 ans,": `unit` is the token of the unit.
  func isAge(_ start: Int, _ unit: Int) -> Bool {
    if has(afterHyphen(unit + 1), .age), value(afterHyphen(unit + 1), .age) == 0 { return true }
    var k = start - 1
    while k > start - 4, isMark(k, "-") || digits(k) != nil || has(k, .conjunction) { k -= 1 }
    switch value(k, .age) {
    case 1: return true
    case 3: return self.unit(unit) == .year && endsPhrase(unit + 1)
    default: return has(k, .link) && value(k - 1, .age) == 2 || isAppositive(start, unit)
    }
  }

  /// "Jo Brand, 24 ans,", "Jo Brand, de 24 años.": between a name and a mark.
  private func isAppositive(_ start: Int, _ unit: Int) -> Bool {
    let behind = token(unit + 1).kind
    guard self.unit(unit) == .year, behind == .mark || behind == .end else { return false }
    let comma = has(start - 1, .link) ? start - 2 : start - 1
    let name = token(comma - 1)
    guard isMark(comma, ","), name.kind == .word else { return false }
    return comma > 1 && name.isCapital && name.meaning == 0 || value(comma - 1, .age) == 2
  }
}
