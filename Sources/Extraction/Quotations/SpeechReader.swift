internal import Text

/// Reads one paragraph after the other and remembers who spoke last.
struct SpeechReader {
  private(set) var mentions: [QuotationMention] = []
  private var speech: SpeechText
  private var scanner: MarkScanner
  private var carried: Attribution.Carried?

  init(_ text: [UInt8], _ lexicon: SpeechLexicon) {
    speech = SpeechText(text, lexicon)
    scanner = MarkScanner(text)
  }

  mutating func read(_ paragraph: Span, breaks: ArraySlice<Int>, next: Span?) {
    let continues = next.map { startsWithMark($0) } ?? false
    scanner.scan(paragraph, continues: continues)
    let outer = scanner.stretches.filter { $0.depth == 0 }
    speech.read(paragraph, outer, breaks: breaks)
    guard !speech.sentences.isEmpty else { return }
    let frames = speech.frames()
    let attribution = Attribution(speech: speech, frames: frames, carried: carried)
    let found = attribution.quotations(outer)
    mentions += found.filter { isSpeech($0) }
    mentions += IndirectSpeech(speech: speech, frames: frames).mentions()
    carry(attribution, found)
  }

  /// Whether words between marks are what somebody said: not so a title, a name, or a word that is
  /// only set off.
  private func isSpeech(_ mention: QuotationMention) -> Bool {
    if mention.cue != nil { return true }
    let words = MarkedWords(speech.text, mention.span)
    if words.areTitle { return false }
    return mention.speaker != nil || mention.kind == .direct || words.count >= Self.fewestWords
  }

  /// Words that nobody is seen to say must be so many to be taken for speech.
  private static let fewestWords = 4

  private mutating func carry(_ attribution: Attribution, _ found: [QuotationMention]) {
    if let announced = attribution.closing(speech.sentences.count - 1) {
      carried = announced
    } else if let last = found.last, let speaker = last.speaker {
      carried = Attribution.Carried(speaker: speaker, cue: nil, isAnnounced: false)
    } else {
      carried = nil
    }
  }

  private func startsWithMark(_ paragraph: Span) -> Bool {
    QuotationMark(speech.text, at: paragraph.start, in: paragraph)?.canOpen ?? false
  }
}
