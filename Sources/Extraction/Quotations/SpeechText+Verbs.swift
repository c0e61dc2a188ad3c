/// Verbs with what stands between their parts, and what tells verbs from other words.
extension SpeechText {
  /// The first token of the verb at `i` with its auxiliaries and adverbs.
  func verbGroup(_ i: Int, in sentence: Range<Int>) -> Int {
    var start = i
    var k = i
    while k > sentence.lowerBound {
      if has(k - 1, .auxiliary) || has(k - 1, .infinitive) {
        k -= 1
        start = k
      } else if isContraction(k - 1) {
        k -= 2
        start = k
      } else if isAdverb(k - 1) || has(k - 1, .negation) {
        k -= 1
      } else {
        break
      }
    }
    return start
  }

  /// How many frames before one are asked for the subject of its clause.
  static let mostEarlier = 16
  /// How far into a sentence its subject is looked for.
  static let reachOfSubject = 80

  /// How far a participle can stand from its auxiliary.
  static let longestBracket = 14

  /// The first token of a verb; of a participle its auxiliary, with which other words may stand.
  func participleGroup(_ i: Int, in sentence: Range<Int>) -> Int? {
    let group = verbGroup(i, in: sentence)
    guard has(i, .participle), !has(i, .past), !has(i, .present), group == i else { return group }
    var k = i - 1
    while k >= sentence.lowerBound, i - k < Self.longestBracket, quotation(k) == nil {
      if value(k, .auxiliary) == SpeechAuxiliary.have.rawValue { return k }
      if isClauseMark(k) { return nil }
      k -= 1
    }
    return nil
  }

  /// Whether other words than adverbs stand between an auxiliary and its participle.
  func isBracket(_ group: Int, _ i: Int) -> Bool {
    (group..<i).contains { hasAny($0, Self.openers) || isNominal($0) }
  }

  /// "dit-il", "a-t-elle dit": the subject is tied to the verb.
  func withClitic(_ i: Int, _ verb: SpeechVerb, _ number: Int) -> SpeechFrame? {
    var frame = SpeechFrame(
      form: .finite, sentence: number, cue: i..<i + 1, verb: verb, speaker: nil, isInverted: true)
    if isInside(i + 1, "-") {
      let k = isLetter(i + 2) && isInside(i + 3, "-") ? i + 4 : i + 2
      guard has(k, .pronoun) else { return nil }
      frame.speaker = NounPhrase(tokens: k..<k + 1)
      return frame
    }
    guard has(i - 1, .pronoun), isInside(i - 2, "-") else { return nil }
    let start = isLetter(i - 3) && isInside(i - 4, "-") ? i - 5 : i - 3
    guard has(start, .auxiliary) else { return nil }
    frame.cue = start..<i + 1
    frame.speaker = NounPhrase(tokens: i - 1..<i)
    return frame
  }

  /// "'s", "'ve", "n't": the word behind the mark, where it stands for a verb.
  func isContraction(_ i: Int) -> Bool {
    guard isInside(i - 1, "'"), isWord(i) else { return false }
    let word = token(i)
    if word.end - word.start > 2 { return false }
    return !isPossessive(i - 1) || has(i - 2, .pronoun)
  }

  func isAdverb(_ i: Int) -> Bool {
    let token = token(i)
    guard token.kind == .word else { return false }
    return has(i, .adverb)
      || token.mask == 0 && !token.isCapital && ends(i, withAnyOf: lexicon.adverbEndings)
  }

  func isVerbal(_ i: Int) -> Bool {
    hasAny(i, SpeechSense.verbs | SpeechSense.Kind.auxiliary.mask | SpeechSense.Kind.otherVerb.mask)
  }

  func isClauseMark(_ i: Int) -> Bool {
    isMark(i, ",") || isMark(i, "-") && !isInside(i, "-")
  }
}
