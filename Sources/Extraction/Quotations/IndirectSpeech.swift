internal import Text

/// What is reported without marks: the clause beside a frame.
struct IndirectSpeech {
  let speech: SpeechText
  let frames: [SpeechFrame]
  /// The frames of each sentence.
  let bySentence: [Range<Int>]

  /// Reported stretches with their frames, in the order of the frames. `checkpoint` is called now and
  /// then.
  func reports(checkpoint: () throws -> Void) rethrows -> [SpeechReport] {
    try frames.indices.flatMap { index in
      if index & 0x3F == 0x3F { try checkpoint() }
      return (content(index).map(clauses) ?? []).compactMap { report(frames[index], $0) }
    }
  }

  /// "that it rained and that it snowed" are two.
  private func clauses(_ content: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = content.lowerBound
    for k in content where speech.has(k, .conjunction) && speech.has(k + 1, .complementizer) {
      guard start < k else { continue }
      clauses.append(start..<k)
      start = min(behindElision(k + 2), content.upperBound)
    }
    return clauses + [start..<content.upperBound]
  }

  private func report(_ frame: SpeechFrame, _ content: Range<Int>) -> SpeechReport? {
    guard !content.isEmpty, let span = span(content) else { return nil }
    return SpeechReport(
      span: span, kind: .indirect, cue: speech.span(frame.cue),
      speaker: frame.speaker.map(speech.speaker), via: frame.via.map(speech.speaker),
      echo: content.lowerBound >= frame.end ? echo(content.lowerBound) : nil)
  }

  /// Sentences that a mood alone marks as reported: "Er habe zuerst an ein altes Rohr geglaubt."
  ///
  /// - Parameter speakers: Who spoke last before a place of the text.
  func unmarked(_ speakers: (Int) -> Speaker?) -> [SpeechReport] {
    speech.sentences.enumerated().compactMap { number, sentence in
      guard bySentence[number].isEmpty,
        sentence.contains(where: { speech.has($0, .subjunctive) }),
        speech.quotation(sentence.lowerBound) == nil,
        let speaker = speakers(speech.token(sentence.lowerBound).start), let span = span(sentence)
      else { return nil }
      return SpeechReport(span: span, kind: .indirect, speaker: speaker)
    }
  }

  /// The bytes of a range of tokens, unless it is one quotation, which is told of already.
  private func span(_ content: Range<Int>) -> Span? {
    var range = content
    while range.count > 0, isTrailing(range.upperBound - 1) {
      range = range.lowerBound..<range.upperBound - 1
    }
    guard
      range.count > 1 || speech.isWord(range.lowerBound) && speech.token(range.lowerBound).mask == 0
    else { return nil }
    return speech.span(range)
  }

  private func isTrailing(_ i: Int) -> Bool {
    speech.isMark(i, ",") || speech.isMark(i, ".") || speech.isMark(i, ";") || speech.isMark(i, ":")
      || speech.isMark(i, "!") || speech.isMark(i, "?") || speech.isMark(i, "-")
      || speech.has(i, .conjunction)
  }

  private func echo(_ i: Int) -> SpeakerGender? {
    speech.value(i, .pronoun).flatMap(SpeakerGender.init)
  }

  // MARK: What is reported

  private func content(_ index: Int) -> Range<Int>? {
    let frame = frames[index]
    let sentence = speech.sentences[frame.sentence]
    if frame.form == .source { return besideSource(frame, sentence) }
    if frame.isInverted { return before(frame, sentence) ?? behind(frame, index, sentence) }
    if let behind = behind(frame, index, sentence) { return behind }
    return frame.speaker != nil && speech.isMark(frame.start - 1, ",")
      ? before(frame, sentence) : nil
  }

  /// "According to X, …" and "…, according to X".
  private func besideSource(_ frame: SpeechFrame, _ sentence: Range<Int>) -> Range<Int>? {
    // What somebody else says, "according to X", is told of already.
    guard
      frame.start == sentence.lowerBound
        || !speech.hasQuotation(sentence)
    else { return nil }
    if frame.start > sentence.lowerBound {
      return closes(frame, sentence) ? sentence.lowerBound..<frame.start : sentence
    }
    var k = frame.end
    if speech.lexicon.table.bareClause == .behindComma { return k..<sentence.upperBound }
    while k < sentence.upperBound, !speech.isMark(k, ",") { k += 1 }
    return k + 1 < sentence.upperBound
      ? k + 1..<min(sentence.upperBound, k + Self.longestReport) : nil
  }

  /// "…, said X": what stands before, from the start of the sentence.
  private func before(_ frame: SpeechFrame, _ sentence: Range<Int>) -> Range<Int>? {
    guard frame.verb.contains(.clause), frame.start > sentence.lowerBound,
      speech.isMark(frame.start - 1, ","), closes(frame, sentence),
      !speech.has(sentence.lowerBound, .subordinator)
    else { return nil }
    let range = sentence.lowerBound..<frame.start - 1
    guard !range.isEmpty else { return nil }
    let isClause =
      range.suffix(Self.reachOfPredicate).contains(where: isPredicate)
      && !speech.hasQuotation(range)
    return isClause ? range : nil
  }

  /// How far before a frame the verb of a clause is looked for.
  private static let reachOfPredicate = 60

  /// How many tokens may follow a frame at the end of a sentence: "on Tuesday", "in a statement".
  private static let longestTail = 10

  /// Whether nothing but a phrase of time or place follows a frame.
  private func closes(_ frame: SpeechFrame, _ sentence: Range<Int>) -> Bool {
    var k = frame.end
    if speech.lexicon.table.isVerbSecond { return !speech.isWord(k) || speech.has(k, .time) }
    guard !speech.isWord(k) || opensPhrase(k) || speech.isAdverb(k) else { return false }
    while k < sentence.upperBound, !speech.isMark(k, ","), !speech.isMark(k, ".") {
      if isPredicate(k) || k - frame.end > Self.longestTail { return false }
      k += 1
    }
    return true
  }

  /// "X said (that) …"
  private func behind(_ frame: SpeechFrame, _ index: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard !isBehindQuotation(frame, sentence), let start = start(frame, sentence) else {
      return nil
    }
    return start..<end(start, index, sentence)
  }

  /// "“…,” she told the paper on Monday": what follows is no part of what is said.
  private func isBehindQuotation(_ frame: SpeechFrame, _ sentence: Range<Int>) -> Bool {
    let k = frame.start - 1
    guard k >= sentence.lowerBound else { return false }
    return speech.quotation(k) != nil || speech.isMark(k, ",") && speech.quotation(k - 1) != nil
  }

  /// A word that can be the verb of a clause.
  private func isPredicate(_ i: Int) -> Bool {
    speech.isVerbal(i) && !speech.isNoun(i) && !speech.has(i, .gerund)
      || speech.token(i).mask == 0 && !speech.token(i).isCapital
        && speech.ends(i, withAnyOf: speech.lexicon.verbEndings)
  }

  /// How many tokens may stand between a verb and its "that".
  private static let reachOfComplementizer = 14

  private func start(_ frame: SpeechFrame, _ sentence: Range<Int>) -> Int? {
    var k = frame.isInverted ? frame.end : frame.contentStart
    while speech.isAdverb(k) { k += 1 }
    let bareClause = speech.lexicon.table.bareClause
    let hasComma = bareClause == .behindComma && speech.isMark(k, ",")
    if hasComma { k += 1 }
    let verb = frame.verb
    if speech.has(k, .complementizer) {
      return verb.isDisjoint(with: [.clause, .listener, .question]) ? nil : behindElision(k + 1)
    }
    if !verb.isDisjoint(with: [.question, .clause]), speech.has(k, .question) { return k }
    if verb.contains(.infinitive), speech.has(k, .infinitive) { return k }
    if !verb.isDisjoint(with: [.clause, .listener, .infinitive]),
      let that = complementizer(k, verb, sentence)
    {
      return that
    }
    // "the road, which adds fourteen miles", is no speech.
    guard !frame.isRelative, verb.contains(.clause), verb.isDisjoint(with: [.weak, .manner]),
      k < sentence.upperBound,
      bareClause == .always && !frame.isInverted || hasComma || speech.isMark(k, ":")
    else { return nil }
    return verb.contains(.listener)
      ? clauseBehindListener(k, sentence) : zeroClause(k, verb, sentence)
  }

  /// "told reporters on Tuesday that", "urged voters to"
  private func complementizer(_ from: Int, _ verb: SpeechVerb, _ sentence: Range<Int>) -> Int? {
    guard verb.contains(.listener) || opensPhrase(from) else { return nil }
    for k in from..<min(sentence.upperBound, from + Self.reachOfComplementizer) {
      if speech.has(k, .complementizer), !isPreposition(k - 1),
        !verb.isDisjoint(with: [.clause, .listener])
      {
        return behindElision(k + 1)
      }
      if speech.has(k, .infinitive), verb.contains(.infinitive), verb.contains(.listener) {
        return k
      }
      if speech.isMark(k, ",") && speech.lexicon.table.bareClause != .behindComma
        || speech.isVerbal(k) || speech.quotation(k) != nil
      {
        return nil
      }
    }
    return nil
  }

  /// "qu'il": behind the mark.
  private func behindElision(_ k: Int) -> Int { speech.isInside(k, "'") ? k + 1 : k }

  private func opensPhrase(_ i: Int) -> Bool { isPreposition(i) || speech.has(i, .time) }

  private func isPreposition(_ i: Int) -> Bool {
    speech.has(i, .preposition) || speech.has(i, .attachment)
  }

  /// "told the paper the bridge would"
  private func clauseBehindListener(_ from: Int, _ sentence: Range<Int>) -> Int? {
    let end =
      speech.has(from, .object)
      ? from + 1 : speech.nounPhrase(at: from, in: sentence)?.tokens.upperBound
    guard let end, let clause = speech.nounPhrase(at: end, in: sentence),
      isPredicate(clause.tokens.upperBound)
    else { return nil }
    return end
  }

  /// A clause without "that": "said the bridge would", "said Tuesday he was".
  private func zeroClause(_ from: Int, _ verb: SpeechVerb, _ sentence: Range<Int>) -> Int? {
    var k = from
    while k < sentence.upperBound, speech.has(k, .time) { k += 1 }
    if speech.isMark(k, ":") { return k + 1 }
    guard let phrase = speech.nounPhrase(at: k, in: sentence) else { return nil }
    // "wrote a letter" is no speech of its own.
    if verb.contains(.object), !isPredicate(phrase.tokens.upperBound) { return nil }
    return phrase.tokens.lowerBound
  }

  /// How many frames of a sentence behind one are looked at, and how many tokens a report may have.
  private static let mostFrames = 16
  private static let longestReport = 400

  /// Where what is reported from token `start` ends.
  private func end(_ start: Int, _ index: Int, _ sentence: Range<Int>) -> Int {
    for next in frames[(index + 1)...].prefix(Self.mostFrames) {
      guard next.sentence == frames[index].sentence else { break }
      let place = next.form == .dependent ? next.cue.lowerBound : next.start
      guard place > start else { continue }
      // "…, according to X", "…, adding that …" and "… and warned that …" stand outside.
      if speech.isMark(place - 1, ",") { return place - 1 }
      let isJoined = speech.has(place - 1, .conjunction)
      let isSure = speech.isMark(place - 2, ",") || speech.has(next.contentStart, .complementizer)
      if isJoined, isSure, next.form != .noun { return place - 1 }
    }
    let limit = min(sentence.upperBound, start + Self.longestReport)
    return (start..<limit).first { speech.isMark($0, ";") } ?? limit
  }
}
