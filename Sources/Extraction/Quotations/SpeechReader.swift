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
    let attribution = Attribution(speech: speech, frames: speech.frames(), carried: carried)
    let found = attribution.quotations(outer)
    mentions += found.filter { $0.speaker != nil || $0.kind == .direct }
    carry(attribution, found)
  }

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
