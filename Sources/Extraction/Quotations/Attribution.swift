internal import Text

/// Gives the quotations of a paragraph their cues and speakers.
struct Attribution {
  let speech: SpeechText
  let frames: [SpeechFrame]

  mutating func quotations(_ stretches: [MarkedStretch]) -> [QuotationMention] {
    var mentions: [QuotationMention] = []
    for (number, sentence) in speech.sentences.enumerated() {
      for i in sentence {
        guard let index = speech.quotation(i) else { continue }
        var mention = QuotationMention(span: stretches[index].inner, kind: .direct)
        if let frame = frame(for: i, in: number, sentence) {
          mention.cue = speech.span(frame.cue)
          mention.speaker = frame.speaker.map { speech.span($0.tokens) }
        } else if let previous = mentions.last {
          mention.speaker = previous.speaker
        }
        mentions.append(mention)
      }
    }
    return mentions
  }

  /// The frame that belongs to the quotation at token `i`.
  private func frame(for i: Int, in number: Int, _ sentence: Range<Int>) -> SpeechFrame? {
    let own = frames.filter { $0.sentence == number }
    let behind = speech.isMark(i + 1, ",") || speech.isMark(i + 1, "-") ? i + 2 : i + 1
    if let after = own.first(where: { $0.start >= i }), after.start <= behind + 1 { return after }
    if let before = own.last(where: { $0.cue.lowerBound < i }) { return before }
    return own.first
  }
}
