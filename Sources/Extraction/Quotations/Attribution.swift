internal import Text

/// Gives the quotations of a paragraph their cues and speakers.
struct Attribution {
  let speech: SpeechText
  let frames: [SpeechFrame]
  /// The frames of each sentence.
  let bySentence: [Range<Int>]
  /// Who spoke, or is about to speak, at the end of the paragraph before.
  let carried: Carried?

  /// What one paragraph leaves to the next.
  struct Carried {
    var speaker: Speaker
    var cue: Span?
    /// A colon announces what somebody says; else they only spoke before.
    var isAnnounced = false
  }

  /// The quotations of a paragraph, those without a speaker as well. `checkpoint` is called now and
  /// then.
  func quotations(
    _ stretches: [MarkedStretch], checkpoint: () throws -> Void
  ) rethrows -> [SpeechReport] {
    var reports: [SpeechReport] = []
    for (number, sentence) in speech.sentences.enumerated() {
      for i in sentence {
        guard let index = speech.quotation(i) else { continue }
        if reports.count & 0x3F == 0x3F { try checkpoint() }
        reports.append(report(i, stretches[index], number, before: reports.last))
      }
    }
    return reports
  }

  /// The quotation at token `i`, in sentence `number`.
  private func report(
    _ i: Int, _ stretch: MarkedStretch, _ number: Int, before last: SpeechReport?
  ) -> SpeechReport {
    if let label = TurnLabel(speech.text, stretch.inner) {
      return SpeechReport(
        span: label.turn, kind: .direct, speaker: Speaker(span: label.name, form: .other))
    }
    let sentence = speech.sentences[number]
    var report = SpeechReport(
      span: stretch.inner, kind: isPart(i, stretch, sentence) ? .mixed : .direct)
    if let frame = frame(for: i, in: number, sentence) ?? frameBehind(i, number) {
      report.cue = speech.span(frame.cue)
      report.isBesideCue = frame.sentence != number || isBeside(frame, i) || leads(frame, to: i)
      report.speaker = frame.speaker.map(speech.speaker)
      report.via = (frame.via ?? source(number, frame)).map(speech.speaker)
    } else if let announced = announced(i, number, sentence, isFirst: last == nil) {
      report.cue = announced.cue
      report.isBesideCue = announced.isAnnounced
      report.speaker = announced.speaker
    } else if report.kind == .direct {
      report.speaker =
        signature(i, sentence) ?? last?.speaker ?? earlier(number) ?? later(number)
    } else {
      report.speaker =
        speech.firstPhrase(in: sentence, before: i).map(speech.speaker) ?? last?.speaker
    }
    return report
  }

  /// Whether the sentence goes on around the quotation at token `i`.
  private func isPart(_ i: Int, _ stretch: MarkedStretch, _ sentence: Range<Int>) -> Bool {
    if i == sentence.lowerBound || DialogueDashes.isDash(speech.text, stretch.outer.start) {
      return false
    }
    return !(speech.isMark(i - 1, ",") || speech.isMark(i - 1, ":") || speech.isMark(i - 1, "-"))
  }

  // MARK: In the sentence

  /// The frame that belongs to the quotation at token `i`.
  private func frame(for i: Int, in number: Int, _ sentence: Range<Int>) -> SpeechFrame? {
    let own = near(i, number)
    if let behind = own.first(where: { $0.start > i }), isBeside(behind, i) { return behind }
    let before = own.filter { $0.cue.lowerBound < i && $0.start < i }
    let outer = outermost(before.filter { !$0.isFaint })
    if let last = before.last, leads(last, to: i), !last.verb.contains(.weak) || outer == nil {
      return last
    }
    if let outer {
      // "responded on Tuesday, saying": of two verbs of one speaker the nearer one.
      let nearer = before.last {
        $0.form == .dependent && !$0.isFaint && $0.speaker == outer.speaker
      }
      return nearer ?? outer
    }
    if let behind = own.first(where: { $0.start > i && !$0.isFaint }) { return behind }
    return nil
  }

  /// How many frames of a sentence are looked at on either side of a quotation.
  private static let mostFrames = 16

  /// The frames of a sentence around token `i`.
  private func near(_ i: Int, _ number: Int) -> ArraySlice<SpeechFrame> {
    let range = bySentence[number]
    let place = frames[range].partitionPoint { $0.cue.lowerBound < i }
    return frames[
      max(
        range.lowerBound, place - Self.mostFrames)..<min(
          range.upperBound, place + Self.mostFrames)]
  }

  /// "“Why not?” Ferrante laughed.": a frame that is a sentence by itself, behind the quotation.
  private func frameBehind(_ i: Int, _ number: Int) -> SpeechFrame? {
    guard i == speech.sentences[number].upperBound - 1, number + 1 < speech.sentences.count,
      let frame = frames[bySentence[number + 1]].first, frame.form == .finite,
      frame.start == speech.sentences[number + 1].lowerBound, !speech.isWord(frame.end),
      !frame.verb.isDisjoint(with: [.clause, .manner, .question])
    else { return nil }
    return frame
  }

  /// "…, she said, according to X": who the words come from at second hand.
  private func source(_ number: Int, _ frame: SpeechFrame) -> NounPhrase? {
    guard frame.form != .source else { return nil }
    return frames[bySentence[number]].prefix(Self.mostFrames).first { $0.form == .source }?.speaker
  }

  /// "“…,” she said"
  private func isBeside(_ frame: SpeechFrame, _ i: Int) -> Bool {
    var k = i + 1
    while speech.isClauseMark(k) { k += 1 }
    while k < frame.start, speech.isAdverb(k) { k += 1 }
    return frame.start == k && !frame.verb.contains(.weak)
      && !frame.verb.isDisjoint(with: [.clause, .manner, .question])
  }

  /// "she said: “…”", "called it a “…”"
  private func leads(_ frame: SpeechFrame, to i: Int) -> Bool {
    var k = i - 1
    let isMarked = speech.isMark(k, ",") || speech.isMark(k, ":")
    if isMarked { k -= 1 }
    if speech.has(k, .complementizer) { k -= 1 }
    guard frame.end == k + 1 || frame.contentStart == k + 1 else { return false }
    return isMarked || !frame.verb.isDisjoint(with: [.clause, .naming, .object, .question])
  }

  /// Of frames in one another the one that holds the others, in the last of the clauses.
  private func outermost(_ frames: [SpeechFrame]) -> SpeechFrame? {
    guard var found = frames.last else { return nil }
    for frame in frames.dropLast().reversed() {
      guard isInside(found, frame) else { break }
      found = frame
    }
    return found
  }

  /// Whether `inner` stands in what `outer` reports.
  private func isInside(_ inner: SpeechFrame, _ outer: SpeechFrame) -> Bool {
    guard outer.end <= inner.start else { return true }
    let k = inner.start - 1
    if k < outer.end { return true }
    let isParted =
      speech.isClauseMark(k) || speech.isMark(k, ";") || speech.has(k, .conjunction)
      || speech.quotation(k) != nil
    // "said the mayor and the council would": without a verb between, it is still the subject.
    return !isParted
      || !(outer.end..<k).contains { speech.isVerbal($0) || speech.quotation($0) != nil }
  }

  // MARK: Around it

  /// Who speaks where the sentence, or the paragraph, before announces it: "She went on: “…”".
  private func announced(
    _ i: Int, _ number: Int, _ sentence: Range<Int>, isFirst: Bool
  ) -> Carried? {
    if i == sentence.lowerBound, number > 0, let said = closing(number - 1) { return said }
    if isFirst, i == speech.sentences[0].lowerBound, let carried { return carried }
    if speech.isMark(i - 1, ":"), let phrase = speech.firstPhrase(in: sentence, before: i) {
      return Carried(speaker: speech.speaker(phrase), cue: nil, isAnnounced: true)
    }
    return nil
  }

  /// The speaker of sentence `number` if it ends with a colon.
  func closing(_ number: Int) -> Carried? {
    let sentence = speech.sentences[number]
    guard speech.isMark(sentence.upperBound - 1, ":") else { return nil }
    let own = frames[bySentence[number]].suffix(Self.mostFrames).filter { $0.speaker != nil }
    if let frame = own.last(where: { !$0.isFaint }) ?? own.last, let speaker = frame.speaker {
      return Carried(
        speaker: speech.speaker(speaker), cue: speech.span(frame.cue), isAnnounced: true)
    }
    return speech.firstPhrase(in: sentence, before: sentence.upperBound).map {
      Carried(speaker: speech.speaker($0), cue: nil, isAnnounced: true)
    }
  }

  /// "“…” — Ada Byron"
  private func signature(_ i: Int, _ sentence: Range<Int>) -> Speaker? {
    guard speech.isMark(i + 1, "-"), speech.isName(i + 2),
      let phrase = speech.nounPhrase(at: i + 2, in: sentence)
    else { return nil }
    return speech.speaker(phrase)
  }

  /// Who spoke in the sentence before.
  private func earlier(_ number: Int) -> Speaker? {
    guard number > 0 else { return nil }
    let own = frames[bySentence[number - 1]].suffix(Self.mostFrames).filter { !$0.isFaint }
    return outermost(own)?.speaker.map { speech.speaker($0) }
  }

  /// The speaker of the next quotation in the paragraph.
  private func later(_ number: Int) -> Speaker? {
    guard number + 1 < speech.sentences.count else { return nil }
    for next in number + 1..<speech.sentences.count {
      for i in speech.sentences[next] where speech.quotation(i) != nil {
        return frame(for: i, in: next, speech.sentences[next])?.speaker.map { speech.speaker($0) }
      }
    }
    return nil
  }
}
