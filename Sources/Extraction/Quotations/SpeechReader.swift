internal import Text

/// Reads one paragraph after the other and remembers who spoke last.
struct SpeechReader {
  private var reports: [SpeechReport] = []
  private var people = SpeakerRegister()
  private var speech: SpeechText
  private var scanner: MarkScanner
  private var carried: Attribution.Carried?
  private var inner: InnerSpeech
  private let table: SpeechTable
  private let findsNested: Bool
  /// The first stretch of the paragraph that has not been looked at for nested ones.
  private var nextStretch = 0

  init(_ text: [UInt8], _ lexicon: SpeechLexicon, findsNested: Bool) {
    self.findsNested = findsNested
    inner = InnerSpeech(text, lexicon)
    table = lexicon.table
    speech = SpeechText(text, lexicon)
    scanner = MarkScanner(text)
  }

  /// Reads a paragraph. `checkpoint` is called now and then.
  mutating func read(
    _ paragraph: Span, breaks: ArraySlice<Int>, next: Span?, checkpoint: () throws -> Void
  ) rethrows {
    let outer = try stretches(paragraph, next, checkpoint)
    nextStretch = 0
    try speech.read(paragraph, outer, breaks: breaks, checkpoint: checkpoint)
    guard !speech.sentences.isEmpty else { return }
    try people.read(speech, checkpoint: checkpoint)
    let frames = try speech.frames(checkpoint: checkpoint)
    let bySentence = SpeechFrame.bySentence(frames, count: speech.sentences.count)
    let attribution = Attribution(
      speech: speech, frames: frames, bySentence: bySentence, carried: carried)
    let first = reports.count
    let found = try attribution.quotations(outer, checkpoint: checkpoint)
    var stretch = 0
    for (number, report) in found.enumerated() {
      if number & 0x3F == 0x3F { try checkpoint() }
      while !outer[stretch].outer.contains(report.span) { stretch += 1 }
      try add(report, outer[stretch], checkpoint)
    }
    let indirect = IndirectSpeech(speech: speech, frames: frames, bySentence: bySentence)
    reports += try indirect.reports(checkpoint: checkpoint)
    try checkpoint()
    if table.hasReportedMood { addUnmarked(indirect, from: first) }
    carry(attribution, found)
  }

  /// Adds the sentences of a paragraph that only their mood marks; its other reports begin at `first`.
  private mutating func addUnmarked(_ indirect: IndirectSpeech, from first: Int) {
    let told = reports[first...].sorted { $0.span.end < $1.span.end }
    var next = 0
    reports += indirect.unmarked { at in
      while next < told.count, told[next].span.end <= at { next += 1 }
      return next > 0 ? told[next - 1].speaker : nil
    }
  }

  /// What stands between marks, or behind a dash, and not in another.
  private mutating func stretches(
    _ paragraph: Span, _ next: Span?, _ checkpoint: () throws -> Void
  ) rethrows -> [MarkedStretch] {
    try scanner.scan(
      paragraph, continues: next.map { startsWithMark($0) } ?? false, checkpoint: checkpoint)
    let outer = scanner.stretches.filter { $0.depth == 0 }
    if !table.hasDialogueDashes || !outer.isEmpty { return outer }
    return DialogueDashes.stretches(speech.text, paragraph)
  }

  /// Adds a quotation, or the parts that a frame inside makes of it, and what it quotes itself.
  private mutating func add(
    _ report: SpeechReport, _ stretch: MarkedStretch, _ checkpoint: () throws -> Void
  ) rethrows {
    let parts =
      table.hasInnerCues && report.cue == nil
      ? try inner.parts(stretch, checkpoint: checkpoint) : []
    if parts.isEmpty {
      if isSpeech(report) { reports.append(report) }
    } else {
      reports += parts
    }
    guard findsNested else { return }
    var nested: [MarkedStretch] = []
    while nextStretch < scanner.stretches.count {
      let next = scanner.stretches[nextStretch]
      guard next.outer.start < stretch.outer.end else { break }
      if next.depth == 1, stretch.outer.contains(next.outer) { nested.append(next) }
      nextStretch += 1
    }
    reports += try inner.nested(nested, in: stretch, checkpoint: checkpoint)
  }

  /// Everything found, in the order of the text, with speakers told from one another; `names` are
  /// those of the text, where they are known.
  mutating func finish(
    names: NamedEntities, checkpoint: () throws -> Void
  ) rethrows -> [QuotationMention] {
    people.know(names)
    reports.sort { $0.span < $1.span }
    if table.dropsSubjects { implySubjects() }
    dropRetold()
    return try people.resolve(reports, checkpoint: checkpoint)
  }

  /// A verb without a subject has that of the report before it: "Añadió que …".
  private mutating func implySubjects() {
    for i in reports.indices.dropFirst() where reports[i].cue != nil && reports[i].speaker == nil {
      reports[i].speaker = reports[i - 1].speaker
    }
  }

  /// Leaves out a report in a report of the same speaker: "said it hoped to open".
  private mutating func dropRetold() {
    var outer: SpeechReport?
    reports.removeAll { report in
      guard report.kind == .indirect else { return false }
      if let outer, outer.span.contains(report.span), !report.isOfAnother(than: outer) {
        return true
      }
      outer = report
      return false
    }
  }

  /// Whether words between marks are what somebody said: not so a title, a name, or a word that is
  /// only set off.
  private func isSpeech(_ report: SpeechReport) -> Bool {
    if report.isBesideCue { return true }
    let words = MarkedWords(speech.text, report.span)
    if report.cue == nil, isHeading(report) { return false }
    if words.areTitle, report.kind == .mixed || words.count > 1 { return false }
    return report.cue != nil || report.kind == .direct || words.count >= Self.fewestWords
  }

  /// A quotation that is a paragraph by itself without a full stop: a subheading.
  private func isHeading(_ report: SpeechReport) -> Bool {
    guard speech.tokens.count == 2 else { return false }
    let last = speech.text.scalar(before: report.span.end).value
    return CharacterClass.isLetter(last) || CharacterClass.isDigit(last)
  }

  /// Words that nobody is seen to say must be so many to be taken for speech.
  private static let fewestWords = 4

  private mutating func carry(_ attribution: Attribution, _ found: [SpeechReport]) {
    if let announced = attribution.closing(speech.sentences.count - 1) {
      carried = announced
    } else if let last = found.last, let speaker = last.speaker {
      carried = Attribution.Carried(speaker: speaker, cue: nil)
    } else {
      // "The chairwoman, Lena Moss, rejected the criticism." – and in the next paragraph she speaks.
      carried = people.lastSubject.flatMap { speaker in
        guard case .name(let name) = speaker.form, Self.isFull(name, of: speaker, speech.text)
        else {
          return nil
        }
        return Attribution.Carried(speaker: speaker, cue: nil)
      }
    }
  }

  /// Whether a name has several words, or a title; one word at the start of a sentence is mostly none.
  private static func isFull(_ name: Span, of speaker: Speaker, _ text: [UInt8]) -> Bool {
    speaker.span.start < name.start || text[name.range].contains(0x20)
  }

  private func startsWithMark(_ paragraph: Span) -> Bool {
    QuotationMark(speech.text, at: paragraph.start, in: paragraph)?.canOpen ?? false
  }
}
