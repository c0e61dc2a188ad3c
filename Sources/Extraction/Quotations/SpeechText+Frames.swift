/// Verbs of saying with their subjects.
extension SpeechText {
  /// The frames of all sentences, in the order of their cues.
  func frames() -> [SpeechFrame] {
    var frames: [SpeechFrame] = []
    for (number, sentence) in sentences.enumerated() {
      let first = frames.count
      for i in sentence where hasAny(i, Self.cues) || isJustBehindQuotation(i) {
        guard var frame = frame(at: i, number, sentence, frames[first...]) else { continue }
        if frames.count > first, let quoted = quotedAs(frame, by: frames[frames.count - 1]) {
          frames.removeLast()
          frame = quoted
        }
        frames.append(frame)
      }
    }
    return frames
  }

  /// "Tass quoted Ushakov as saying": two verbs that are one frame.
  private func quotedAs(_ frame: SpeechFrame, by reporter: SpeechFrame) -> SpeechFrame? {
    let verb = frame.cue.upperBound - 1
    guard reporter.verb.contains(.naming), reporter.form == .finite, has(verb, .gerund),
      isManner(verb - 1), reporter.cue.upperBound < verb - 1,
      let speaker = nounPhrase(before: verb - 1, in: reporter.cue.upperBound..<verb)
    else { return nil }
    var frame = frame
    frame.form = .finite
    frame.cue = reporter.cue
    frame.speaker = speaker
    frame.via = reporter.speaker
    frame.verbEnd = verb + 1
    frame.isInverted = false
    return frame
  }

  /// "as" before "saying".
  private func isManner(_ i: Int) -> Bool { has(i, .subordinator) && has(i, .preposition) }

  private static let cues =
    SpeechSense.verbs | SpeechSense.Kind.source.mask | SpeechSense.Kind.sourceBehind.mask
    | SpeechSense.Kind.terse.mask | SpeechSense.Kind.noun.mask

  private func frame(
    at i: Int, _ number: Int, _ sentence: Range<Int>, _ earlier: ArraySlice<SpeechFrame>
  ) -> SpeechFrame? {
    if has(i, .source) || has(i, .sourceBehind) {
      let speaker =
        has(i, .source)
        ? nounPhrase(at: i + 1, in: sentence) : nounPhrase(before: i, in: sentence)
      guard let speaker else { return nil }
      return SpeechFrame(
        form: .source, sentence: number, cue: i..<i + 1, verb: .clause, speaker: speaker)
    }
    if has(i, .noun), has(i + 1, .complementizer), let frame = noun(i, number, sentence) {
      return frame
    }
    if has(i, .terse), let frame = terse(i, number, sentence) { return frame }
    if let verb = verb(i, sentence) { return clause(i, verb, number, sentence, earlier) }
    return unknown(i, number, sentence)
  }

  private func isPerson(_ i: Int) -> Bool { has(i, .role) || has(i, .title) }

  private func isJustBehindQuotation(_ i: Int) -> Bool {
    (1...4).contains { quotation(i - $0) != nil }
  }

  /// "“…,” chortled Bo Lund.": what stands between a quotation and a name is a verb of saying.
  private func unknown(_ i: Int, _ number: Int, _ sentence: Range<Int>) -> SpeechFrame? {
    guard token(i).kind == .word, token(i).mask == 0, !token(i).isCapital else { return nil }
    var start = i
    while has(start - 1, .object) || isMark(start - 1, "'") && has(start - 2, .object) {
      start -= 1
    }
    let isBehind =
      quotation(start - 1) != nil || isClauseMark(start - 1) && quotation(start - 2) != nil
    guard isBehind, let speaker = nounPhrase(at: i + 1, in: sentence),
      isName(i + 1) || isNamed(speaker.tokens) || speaker.tokens.contains(where: isPerson),
      lexicon.table.isVerbSecond || !isWord(speaker.tokens.upperBound)
        || hasAny(speaker.tokens.upperBound, Self.openers)
        || has(speaker.tokens.upperBound, .relative)
    else { return nil }
    return SpeechFrame(
      form: .finite, sentence: number, cue: start..<i + 1, verb: .manner, speaker: speaker,
      isInverted: true)
  }

  /// "her claim that", "expressed concern that": a noun for what is said.
  private func noun(_ i: Int, _ number: Int, _ sentence: Range<Int>) -> SpeechFrame? {
    var speaker: NounPhrase?
    if has(i - 1, .possessive) {
      speaker = NounPhrase(tokens: i - 1..<i)
    } else if isPossessive(i - 2) {
      speaker = nounPhrase(before: i - 2, in: sentence)
    }
    return SpeechFrame(
      form: .noun, sentence: number, cue: i..<i + 1, verb: [.clause, .weak],
      speaker: speaker ?? firstPhrase(in: sentence, before: i))
  }

  /// "„…“, so Müller": a word for a verb.
  private func terse(_ i: Int, _ number: Int, _ sentence: Range<Int>) -> SpeechFrame? {
    guard isMark(i - 1, ",") || quotation(i - 1) != nil,
      let speaker = nounPhrase(at: i + 1, in: sentence),
      !isWord(speaker.tokens.upperBound) || has(speaker.tokens.upperBound, .time)
        || has(speaker.tokens.upperBound, .preposition)
    else { return nil }
    return SpeechFrame(
      form: .finite, sentence: number, cue: i..<i + 1, verb: .clause, speaker: speaker,
      isInverted: true)
  }

  /// What the verb at token `i` takes; nil where the word is no verb here.
  private func verb(_ i: Int, _ sentence: Range<Int>) -> SpeechVerb? {
    guard hasAny(i, SpeechSense.verbs), !isNoun(i) else { return nil }
    if token(i).isCapital, i != sentence.lowerBound, quotation(i - 1) == nil { return nil }
    let raw =
      value(i, .past) ?? value(i, .present) ?? value(i, .gerund) ?? value(i, .participle)
      ?? value(i, .base)
    guard hasAny(i, Self.finite) || canBeFinite(i) else { return nil }
    return raw.map(SpeechVerb.init(rawValue:))
  }

  private static let finite =
    SpeechSense.verbs & ~SpeechSense.Kind.base.mask

  /// Whether a base form can have the subject before it: "critics say", not "the firm demand".
  private func canBeFinite(_ i: Int) -> Bool {
    var k = i - 1
    while isAdverb(k) || has(k, .negation) { k -= 1 }
    let isSingular = isName(k) && !ends(k, withAnyOf: [[0x73]])
    return !isSingular
  }

  /// The first token of the verb at `i` with its auxiliaries and adverbs.
  private func verbGroup(_ i: Int, in sentence: Range<Int>) -> Int {
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
  private static let mostEarlier = 16
  /// How far into a sentence its subject is looked for.
  private static let reachOfSubject = 80

  /// How far a participle can stand from its auxiliary.
  private static let longestBracket = 14

  /// The first token of a verb; of a participle its auxiliary, with which other words may stand.
  private func participleGroup(_ i: Int, in sentence: Range<Int>) -> Int? {
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
  private func isBracket(_ group: Int, _ i: Int) -> Bool {
    (group..<i).contains { hasAny($0, Self.openers) || isNominal($0) }
  }

  /// "dit-il", "a-t-elle dit": the subject is tied to the verb.
  private func withClitic(_ i: Int, _ verb: SpeechVerb, _ number: Int) -> SpeechFrame? {
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
  private func isContraction(_ i: Int) -> Bool {
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

  private func clause(
    _ i: Int, _ verb: SpeechVerb, _ number: Int, _ sentence: Range<Int>,
    _ earlier: ArraySlice<SpeechFrame>
  ) -> SpeechFrame? {
    if let frame = withClitic(i, verb, number) { return frame }
    guard let group = participleGroup(i, in: sentence) else { return nil }
    var frame = SpeechFrame(
      form: .finite, sentence: number, cue: isBracket(group, i) ? i..<i + 1 : group..<i + 1,
      verb: verb, speaker: nil)
    let isReflexive = isInside(group - 1, "'") && has(group - 2, .object)
    let isPassive =
      !isReflexive && (group..<i).contains { value($0, .auxiliary) == SpeechAuxiliary.be.rawValue }
    if isPassive, has(i, .past) || has(i, .participle) { return nil }
    let isDependent =
      group == i && has(i, .gerund) || (group..<i).contains { has($0, .infinitive) }
    if !isDependent, let speaker = inverted(i, group, verb, sentence) {
      frame.speaker = speaker
      frame.isInverted = true
      return frame
    }
    var before = group
    while before > sentence.lowerBound, isAdverb(before - 1) { before -= 1 }
    if isDependent { frame.form = .dependent }
    let isInfinitive = isDependent && !has(i, .gerund)
    if !isInfinitive,
      let speaker = isDependent
        ? nounPhrase(before: before, in: sentence) : subject(before: before, in: sentence)
    {
      frame.speaker = speaker
      frame.isRelative = has(before - 1, .relative)
      return frame
    }
    frame.form = .dependent
    frame.speaker =
      earlier.suffix(Self.mostEarlier).last { $0.form == .finite && !$0.isFaint && !$0.isRelative }?
      .speaker
      ?? firstPhrase(in: sentence, before: group)
    return frame
  }

  /// The subject behind a verb: "…,” said the mayor".
  private func inverted(
    _ i: Int, _ group: Int, _ verb: SpeechVerb, _ sentence: Range<Int>
  ) -> NounPhrase? {
    guard
      verb.rawValue
        & (SpeechVerb.clause.rawValue | SpeechVerb.manner.rawValue | SpeechVerb.question.rawValue)
        != 0,
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
  private func isFronted(_ group: Int, in sentence: Range<Int>) -> Bool {
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

  func isVerbal(_ i: Int) -> Bool {
    hasAny(i, SpeechSense.verbs | SpeechSense.Kind.auxiliary.mask | SpeechSense.Kind.otherVerb.mask)
  }

  func isClauseMark(_ i: Int) -> Bool {
    isMark(i, ",") || isMark(i, "-") && !isInside(i, "-")
  }

  /// The subject that ends before token `end`: "Ms Ito, who leads the union, (has) said".
  private func subject(before end: Int, in sentence: Range<Int>) -> NounPhrase? {
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
  private static let longestApposition = 30

  /// The noun phrase before an apposition that ends with the mark at token `close`.
  private func apposed(_ close: Int, in sentence: Range<Int>) -> NounPhrase? {
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
  private func named(_ phrase: NounPhrase, in sentence: Range<Int>) -> NounPhrase? {
    let comma = phrase.tokens.upperBound
    guard isMark(comma, ","), isName(comma + 1), !isNamed(phrase.tokens),
      let name = nounPhrase(at: comma + 1, in: sentence)
    else { return nil }
    let end = name.tokens.upperBound
    let isWhole = token(end).kind != .word || has(end, .relative) || hasAny(end, Self.openers)
    return isWhole && name.tokens.allSatisfy({ isName($0) || !isWord($0) }) ? name : nil
  }

  private func last(_ mark: Unicode.Scalar, before end: Int, in sentence: Range<Int>) -> Int? {
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

  private static let openers: UInt64 = [
    SpeechSense.Kind.preposition, .attachment, .subordinator, .question,
  ].reduce(0) { $0 | $1.mask }
}
