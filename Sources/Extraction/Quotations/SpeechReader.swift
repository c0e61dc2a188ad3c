internal import Text

/// Reads one paragraph after the other and remembers who spoke last.
struct SpeechReader {
  private(set) var mentions: [QuotationMention] = []
  private var speech: SpeechText
  private var scanner: MarkScanner
  /// The last quotation before this paragraph, if the paragraph before ended with it or its frame.
  private var last: QuotationMention?

  init(_ text: [UInt8], _ lexicon: SpeechLexicon) {
    speech = SpeechText(text, lexicon)
    scanner = MarkScanner(text)
  }

  mutating func read(_ paragraph: Span, breaks: ArraySlice<Int>, next: Span?) {
    let continues = next.map { startsWithMark($0) } ?? false
    scanner.scan(paragraph, continues: continues)
    let outer = scanner.stretches.filter { $0.depth == 0 }
    speech.read(paragraph, outer, breaks: breaks)
    let frames = speech.frames()
    var attribution = Attribution(speech: speech, frames: frames)
    var found = attribution.quotations(outer)
    mentions += found
    found.removeAll()
  }

  private func startsWithMark(_ paragraph: Span) -> Bool {
    QuotationMark(speech.text, at: paragraph.start, in: paragraph)?.canOpen ?? false
  }
}
