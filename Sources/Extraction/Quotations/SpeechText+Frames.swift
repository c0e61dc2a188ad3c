/// Verbs of saying with their subjects.
extension SpeechText {
  /// The frames of all sentences, in the order of their cues. `checkpoint` is called now and then.
  func frames(checkpoint: () throws -> Void) rethrows -> [SpeechFrame] {
    var frames: [SpeechFrame] = []
    for (number, sentence) in sentences.enumerated() {
      let first = frames.count
      for i in sentence {
        if i & 0xFF == 0xFF { try checkpoint() }
        guard hasAny(i, Self.cues) || isJustBehindQuotation(i) else { continue }
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
  func quotedAs(_ frame: SpeechFrame, by reporter: SpeechFrame) -> SpeechFrame? {
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
  func isManner(_ i: Int) -> Bool { has(i, .subordinator) && has(i, .preposition) }

  static let cues =
    SpeechSense.verbs | SpeechSense.Kind.source.mask | SpeechSense.Kind.sourceBehind.mask
    | SpeechSense.Kind.terse.mask | SpeechSense.Kind.noun.mask

  func frame(
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

  func isPerson(_ i: Int) -> Bool { has(i, .role) || has(i, .title) }

  func isJustBehindQuotation(_ i: Int) -> Bool {
    (1...4).contains { quotation(i - $0) != nil }
  }

  /// "“…,” chortled Bo Lund.": what stands between a quotation and a name is a verb of saying.
  func unknown(_ i: Int, _ number: Int, _ sentence: Range<Int>) -> SpeechFrame? {
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
  func noun(_ i: Int, _ number: Int, _ sentence: Range<Int>) -> SpeechFrame? {
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
  func terse(_ i: Int, _ number: Int, _ sentence: Range<Int>) -> SpeechFrame? {
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
  func verb(_ i: Int, _ sentence: Range<Int>) -> SpeechVerb? {
    guard hasAny(i, SpeechSense.verbs), !isNoun(i) else { return nil }
    if token(i).isCapital, i != sentence.lowerBound, quotation(i - 1) == nil { return nil }
    let raw =
      value(i, .past) ?? value(i, .present) ?? value(i, .gerund) ?? value(i, .participle)
      ?? value(i, .base)
    guard hasAny(i, Self.finite) || canBeFinite(i) else { return nil }
    return raw.map(SpeechVerb.init(rawValue:))
  }

  static let finite =
    SpeechSense.verbs & ~SpeechSense.Kind.base.mask

  /// Whether a base form can have the subject before it: "critics say", not "the firm demand".
  func canBeFinite(_ i: Int) -> Bool {
    var k = i - 1
    while isAdverb(k) || has(k, .negation) { k -= 1 }
    let isSingular = isName(k) && !ends(k, withAnyOf: [[0x73]])
    return !isSingular
  }

  func clause(
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
}
