internal import Text

/// Reads one paragraph after the other and remembers who spoke last.
struct SpeechReader {
  private var reports: [SpeechReport] = []
  private var people = SpeakerRegister()
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
    people.read(speech)
    let frames = speech.frames()
    let attribution = Attribution(speech: speech, frames: frames, carried: carried)
    let found = attribution.quotations(outer)
    reports += found.filter { isSpeech($0) }
    reports += IndirectSpeech(speech: speech, frames: frames).reports()
    carry(attribution, found)
  }

  /// Everything found, in the order of the text, with speakers told from one another.
  mutating func finish() -> [QuotationMention] {
    reports.sort { $0.span < $1.span }
    return people.resolve(reports, in: speech.text)
  }

  /// Whether words between marks are what somebody said: not so a title, a name, or a word that is
  /// only set off.
  private func isSpeech(_ report: SpeechReport) -> Bool {
    if report.cue != nil { return true }
    let words = MarkedWords(speech.text, report.span)
    if words.areTitle { return false }
    return report.speaker != nil || report.kind == .direct || words.count >= Self.fewestWords
  }

  /// Words that nobody is seen to say must be so many to be taken for speech.
  private static let fewestWords = 4

  private mutating func carry(_ attribution: Attribution, _ found: [SpeechReport]) {
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
