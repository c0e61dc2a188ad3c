/// Who a verb of saying belongs to.
extension SpeechText {
  /// The subject behind a verb: "…,” said the mayor".
  func inverted(
    _ i: Int, _ group: Int, _ verb: SpeechVerb, _ sentence: Range<Int>
  ) -> NounPhrase? {
    guard
      !verb.isDisjoint(with: [.clause, .manner, .question]),
      group == sentence.lowerBound || quotation(group - 1) != nil || isClauseMark(group - 1)
        || isFronted(group, in: sentence)
    else { return nil }
    var next = i + 1
    while isAdverb(next) || lexicon.table.isVerbSecond && has(next, .object) { next += 1 }
    if isFronted(group, in: sentence) {
      return nounPhrase(at: next, in: sentence).map { named($0, in: sentence) ?? $0 }
    }
    let isBehindQuotation = quotation(group - 1) != nil || quotation(group - 2) != nil
    if verb.contains(.listener), !isBehindQuotation || has(next, .listener) { return nil }
    guard let phrase = nounPhrase(at: next, in: sentence) else { return nil }
    // "Ms Ito, the mayor, said the bridge would": what goes on with a verb is what is said.
    let end = phrase.tokens.upperBound
    let goesOn =
      quotation(end) != nil || isVerbal(end) || isContraction(end + 1)
    return goesOn && !isBehindQuotation ? nil : named(phrase, in: sentence) ?? phrase
  }

  /// "Am Dienstag sagte die Ministerin": what stands before the verb is no subject.
  func isFronted(_ group: Int, in sentence: Range<Int>) -> Bool {
    guard lexicon.table.isVerbSecond, group > sentence.lowerBound,
      group - sentence.lowerBound < Self.reachOfSubject
    else { return false }
    let first = sentence.lowerBound
    guard hasAny(first, Self.openers) || has(first, .time) || isAdverb(first),
      !has(first, .question)
    else {
      return false
    }
    return !(first..<group).contains { isClauseMark($0) || isVerbal($0) && !isNoun($0) }
  }

  /// The subject that ends before token `end`: "Ms Ito, who leads the union, (has) said".
  func subject(before end: Int, in sentence: Range<Int>) -> NounPhrase? {
    guard end > sentence.lowerBound else { return nil }
    if let phrase = nounPhrase(before: end, in: sentence) { return phrase }
    if has(end - 1, .relative) {
      let before = isMark(end - 2, ",") ? end - 2 : end - 1
      return nounPhrase(before: before, in: sentence)
    }
    if isMark(end - 1, ")") || isMark(end - 1, "]") {
      guard let open = last("(", before: end - 1, in: sentence) else { return nil }
      return nounPhrase(before: open, in: sentence)
    }
    guard isClauseMark(end - 1) else { return nil }
    if isMark(end - 2, ")"), let open = last("(", before: end - 2, in: sentence) {
      return nounPhrase(before: open, in: sentence)
    }
    return apposed(end - 1, in: sentence)
  }

  /// How many tokens an apposition may have.
  static let longestApposition = 30

  /// The noun phrase before an apposition that ends with the mark at token `close`.
  func apposed(_ close: Int, in sentence: Range<Int>) -> NounPhrase? {
    var k = close - 1
    while k > sentence.lowerBound, close - k < Self.longestApposition {
      if quotation(k) != nil { return nil }
      if isClauseMark(k), let phrase = nounPhrase(before: k, in: sentence) {
        return named(phrase, in: sentence) ?? phrase
      }
      k -= 1
    }
    return nil
  }

  /// "the mayor, Isla Penrose": the name behind what somebody is.
  func named(_ phrase: NounPhrase, in sentence: Range<Int>) -> NounPhrase? {
    let comma = phrase.tokens.upperBound
    guard isMark(comma, ","), isName(comma + 1), !isNamed(phrase.tokens),
      let name = nounPhrase(at: comma + 1, in: sentence)
    else { return nil }
    let end = name.tokens.upperBound
    let isWhole = token(end).kind != .word || has(end, .relative) || hasAny(end, Self.openers)
    return isWhole && name.tokens.allSatisfy({ isName($0) || !isWord($0) }) ? name : nil
  }

  func last(_ mark: Unicode.Scalar, before end: Int, in sentence: Range<Int>) -> Int? {
    var k = end - 1
    while k >= sentence.lowerBound, end - k < Self.longestApposition {
      if isMark(k, mark) { return k }
      k -= 1
    }
    return nil
  }

  /// The subject of a sentence: its first noun phrase that no preposition stands before.
  func firstPhrase(in sentence: Range<Int>, before end: Int) -> NounPhrase? {
    var k = sentence.lowerBound
    let end = min(end, k + Self.reachOfSubject)
    while k < end {
      let opens =
        hasAny(k, Self.openers) || has(k, .gerund) || has(k, .time)
        || k == sentence.lowerBound && ends(k, withAnyOf: lexicon.participleEndings)
      if opens {
        while k < end, !isMark(k, ",") { k += 1 }
        k += 1
        continue
      }
      if let phrase = nounPhrase(at: k, in: k..<min(end, sentence.upperBound)),
        phrase.tokens.contains(where: isWord)
      {
        return named(phrase, in: sentence) ?? phrase
      }
      k += 1
    }
    return nil
  }

  static let openers: UInt64 = [
    SpeechSense.Kind.preposition, .attachment, .subordinator, .question,
  ].reduce(0) { $0 | $1.mask }
}
