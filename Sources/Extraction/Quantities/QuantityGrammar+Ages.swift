internal import Text

// Ages, which are quantities where other lengths of time are none.
extension QuantityGrammar {
  /// "34 years old", "34-year-old", "34-jährig", "aged 34", "un homme de 34 ans".
  func age(_ operand: Operand) -> (unit: String, end: Int)? {
    let numeral = operand.numeral
    guard numeral.value.double < 200, numeral.form != .vague else { return nil }
    var k = isMark(operand.end, "-") ? operand.end + 1 : operand.end
    if has(k, .ageAdjective) { return ("a", k + 1) }
    if let time = sense(k, .time), !time.code.isEmpty {
      k += 1
      let behind = isMark(k, "-") ? k + 1 : k
      if has(behind, .age) { return (time.code, behind + 1) }
      if behind < tokens.count, has(behind, .of), has(behind, .age) { return (time.code, k + 1) }
      let lead = operand.start - 1
      guard time.code == "a" || time.code == "mo" else { return nil }
      if has(lead, .ageLead) { return (time.code, k) }
      if has(lead, .of) || has(lead, .from), has(lead - 1, .person) { return (time.code, k) }
      return time.code == "a" && isAgeOfPerson(operand.start, k) ? ("a", k) : nil
    }
    if numeral.form == .plainDigits, isAppositive(operand.start, operand.end) {
      return isMark(operand.end, ",") && numeral.value.double >= 1 ? ("a", operand.end) : nil
    }
    return has(operand.start - 1, .ageLead) && numeral.value.double < 120
      && numeral.form == .plainDigits ? ("a", operand.end) : nil
  }

  /// "a 83 ans", "Jo Brand, 27 ans,", "aux moins de 26 ans".
  private func isAgeOfPerson(_ start: Int, _ end: Int) -> Bool {
    let lead = has(start - 1, .modifier) ? start - 2 : start - 1
    if has(start - 1, .modifier), has(lead, .determiner) || has(lead, .agedLead) { return true }
    let behind = token(end).kind
    guard behind == .mark || behind == .end else { return false }
    return has(start - 1, .having) || isAppositive(start, end)
  }

  /// Whether a comma and a name, or whom somebody is, stand before: "Jo Brand, 46,".
  private func isAppositive(_ start: Int, _ end: Int) -> Bool {
    let comma = has(start - 1, .of) || has(start - 1, .from) ? start - 2 : start - 1
    let (name, behind) = (token(comma - 1), token(end).kind)
    guard isMark(comma, ","), name.kind == .word, behind == .mark || behind == .end else {
      return false
    }
    return has(comma - 1, .person) || name.isCapital && name.mask == 0 && comma > 1
  }
}
