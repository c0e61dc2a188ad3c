internal import Text

/// Frames that stand between the marks themselves: "« Nous y sommes, dit-il, et nous restons. »", and
/// quotations within quotations.
struct InnerSpeech {
  private var speech: SpeechText

  init(_ text: [UInt8], _ lexicon: SpeechLexicon) { speech = SpeechText(text, lexicon) }

  /// The parts of a quotation that a frame inside divides; none if there is no such frame.
  /// `checkpoint` is called now and then.
  mutating func parts(
    _ stretch: MarkedStretch, checkpoint: () throws -> Void
  ) rethrows -> [SpeechReport] {
    try speech.read(stretch.inner, [], breaks: [], checkpoint: checkpoint)
    guard let sentence = speech.sentences.first,
      let frame = try speech.frames(checkpoint: checkpoint).first(where: { divides($0, sentence) }),
      let speaker = frame.speaker
    else { return [] }
    let sides = [
      Span(stretch.inner.start, speech.token(frame.start - 1).start),
      Span(speech.token(resumption(behind: frame, sentence) - 1).end, stretch.inner.end),
    ]
    return sides.compactMap { side in
      let span = MarkedStretch.said(side, behind: [0x2C, 0x2E], in: speech.text)
      guard span.start < span.end else { return nil }
      return SpeechReport(
        span: span, kind: .direct, cue: speech.span(frame.cue), speaker: speech.speaker(speaker))
    }
  }

  /// Whether a frame stands between commas, and its subject behind the verb.
  private func divides(_ frame: SpeechFrame, _ sentence: Range<Int>) -> Bool {
    guard frame.form == .finite, frame.isInverted, frame.start > sentence.lowerBound,
      speech.isMark(frame.start - 1, ",") || speech.isMark(frame.start - 1, "?")
        || speech.isMark(frame.start - 1, "!"), let speaker = frame.speaker
    else { return false }
    let isTied =
      speech.isMark(frame.end - 2, "-") || speech.hasAny(frame.end - 2, SpeechSense.verbs)
    let end = frame.end
    return (isTied || speech.isName(speaker.tokens.lowerBound))
      && (end >= sentence.upperBound || speech.token(end).kind == .mark)
  }

  /// The token with which speech goes on: behind "dit-il", or behind the sentence that "dit René
  /// Pujol, vigneron." ends.
  private func resumption(behind frame: SpeechFrame, _ sentence: Range<Int>) -> Int {
    guard let speaker = frame.speaker, speech.isNamed(speaker.tokens), speech.isMark(frame.end, ",")
    else { return frame.end }
    guard let end = (frame.end..<sentence.upperBound).first(where: { speech.isMark($0, ".") })
    else {
      return frame.end
    }
    // "…, explique Marc Vidalenc, la sécurité n’est plus garantie."
    let goesOn = (frame.end..<end).contains { speech.isVerbal($0) && !speech.isNoun($0) }
    return goesOn ? frame.end : end + 1
  }

  /// Quotations inside of `outer`, which have a cue there.
  /// `checkpoint` is called now and then.
  mutating func nested(
    _ stretches: [MarkedStretch], in outer: MarkedStretch, checkpoint: () throws -> Void
  ) rethrows -> [SpeechReport] {
    guard !stretches.isEmpty else { return [] }
    try speech.read(outer.inner, stretches, breaks: [], checkpoint: checkpoint)
    let frames = try speech.frames(checkpoint: checkpoint)
    let attribution = Attribution(
      speech: speech, frames: frames,
      bySentence: SpeechFrame.bySentence(frames, count: speech.sentences.count), carried: nil)
    return try attribution.quotations(stretches, checkpoint: checkpoint).filter {
      $0.cue != nil && $0.speaker != nil
    }
  }
}
