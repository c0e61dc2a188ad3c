internal import Text

/// One walk over one paragraph.
struct SentenceScanner {
  let text: [UInt8]
  let rules: LanguageRules
  let paragraph: Span
  /// Start of the sentence being read.
  var start: Int
  /// Where items of a numbered list begin, in order, after the first.
  private var items: ArraySlice<Int>
  /// Whether an odd number of straight double quotes has been read.
  private var isQuoting = false
  /// End of the square bracket being read, or zero.
  private var bracketEnd = 0
  private var lineWidth: LineWidth?
  /// Whether the paragraph begins in lower case, so that case says nothing in it.
  let isCasual: Bool
  /// The word being looked up, in lower case; kept to save allocations.
  var key: [UInt8] = []

  var end: Int { paragraph.end }

  /// `paragraph` must be trimmed and not empty.
  init(_ text: [UInt8], _ paragraph: Span, _ rules: LanguageRules) {
    self.text = text
    self.rules = rules
    self.paragraph = paragraph
    start = paragraph.start
    isCasual = Follower(in: text, at: start, to: paragraph.end).kind == .lower
    items = NumberedList.itemStarts(in: text, paragraph)[...]
  }

  mutating func scan(into sentences: inout [Span]) {
    var i = start
    while true {
      i = rules.candidates.firstIndex(in: text, from: i, to: end)
      while let item = items.first, item <= i {
        items.removeFirst()
        if item > start { close(at: item, next: item, &sentences) }
      }
      guard i < end else { break }
      i = step(at: i, &sentences)
    }
    close(at: end, next: end, &sentences)
  }

  private mutating func step(at i: Int, _ sentences: inout [Span]) -> Int {
    switch text[i] {
    case 0x22:
      isQuoting.toggle()
      return i + 1
    case 0x5B:
      bracketEnd = closingBracket(after: i) ?? 0
      return i + 1
    case 0x0A, 0x0D:
      return lineEnd(at: i, &sentences)
    default:
      let scalar = text.scalar(at: i)
      if scalar.value == 0x2028 || scalar.value == 0x2029 { return lineEnd(at: i, &sentences) }
      let face = Emoticon.length(in: text, at: i, after: start, to: end)
      if face > 0 { return judge(readFace(at: i, face), &sentences) }
      let isExtra = rules.extraStops.contains(text[i])
      guard let mark = isExtra ? .exclamation : StopMark(scalar.value) else {
        return i + scalar.length
      }
      return judge(readStop(mark, at: i), &sentences)
    }
  }

  /// Ends the sentence at `stop` if the evidence says so; returns where to read on.
  private mutating func judge(_ stop: Stop, _ sentences: inout [Span]) -> Int {
    guard stop.end < end else { return end }
    if bracketEnd > stop.end { return stop.end }
    if stop.next == stop.end {
      if endsWithoutSpace(stop) { close(at: stop.end, next: stop.end, &sentences) }
      return stop.end
    }
    var isEnd = isSentenceEnd(stop)
    if !isEnd, stop.lines > 0 { isEnd = stop.lines > 1 || endsLine(stop) }
    if isEnd { close(at: stop.end, next: stop.next, &sentences) }
    return stop.next
  }

  private mutating func close(at stop: Int, next: Int, _ sentences: inout [Span]) {
    let sentence = Whitespace.trimmed(Span(start, stop), in: text)
    if !sentence.isEmpty { sentences.append(sentence) }
    start = next
  }

  // MARK: Lines

  private mutating func lineEnd(at i: Int, _ sentences: inout [Span]) -> Int {
    let (next, lines) = skipSpace(from: i)
    if next < end, lines > 1 || !isWrapped(at: i, next: next) {
      close(at: i, next: next, &sentences)
    }
    return max(next, i + 1)
  }

  /// Whether a stop that does not end a sentence by its words ends one because its line ends.
  private mutating func endsLine(_ stop: Stop) -> Bool {
    let line = LineBreak.leads.firstIndex(in: text, from: stop.end, to: end)
    return !isWrapped(at: line, next: stop.next)
  }

  private mutating func isWrapped(at lineEnd: Int, next: Int) -> Bool {
    let width = lineWidth ?? LineWidth(of: paragraph, in: text)
    lineWidth = width
    var lineStart = lineEnd
    while lineStart > paragraph.start, text[lineStart - 1] != 0x0A, text[lineStart - 1] != 0x0D {
      lineStart -= 1
    }
    return width.isWrapped(Span(lineStart, lineEnd), next: next, in: text, to: end)
  }

  /// The first offset at or after `i` that is no white space, and the line ends before it.
  func skipSpace(from i: Int) -> (next: Int, lines: Int) {
    var i = i
    var lines = 0
    while i < end {
      let lineEnd = LineBreak.length(in: text, at: i, to: end)
      if lineEnd > 0 {
        lines += 1
        i += lineEnd
        continue
      }
      let scalar = text.scalar(at: i)
      guard CharacterClass.isSpace(scalar.value) else { break }
      i += scalar.length
    }
    return (i, lines)
  }

  /// The "]" that closes the "[" at `i`, if it stands near.
  private func closingBracket(after i: Int) -> Int? {
    let near = min(end, i + 160)
    return text[i..<near].firstIndex(of: 0x5D)
  }

  // MARK: Reading a stop

  /// Reads the run of marks that begins at `i`, with the closing marks and notes behind it.
  private mutating func readStop(_ mark: StopMark, at i: Int) -> Stop {
    var stop = Stop(mark: mark, start: i, end: i + text.scalar(at: i).length)
    absorbMarks(&stop)
    if mark == .stop { absorbSpacedStops(&stop) }
    stop.marksEnd = stop.end
    absorbClosers(&stop)
    absorbNotes(&stop)
    absorbDetachedNote(&stop)
    absorbFace(&stop)
    (stop.next, stop.lines) = skipSpace(from: stop.end)
    absorbDetachedCloser(&stop)
    return stop
  }

  private func readFace(at i: Int, _ length: Int) -> Stop {
    var stop = Stop(mark: .emoticon, start: i, end: i + length)
    absorbMarks(&stop)
    (stop.next, stop.lines) = skipSpace(from: stop.end)
    return stop
  }

  /// " :-)" after a stop belongs to the sentence before.
  private func absorbFace(_ stop: inout Stop) {
    let i = stop.end < end && text[stop.end] == 0x20 ? stop.end + 1 : stop.end
    let length = Emoticon.length(in: text, at: i, after: start, to: end)
    if length > 0 { stop.end = i + length }
  }

  private func absorbMarks(_ stop: inout Stop) {
    while stop.end < end {
      let scalar = text.scalar(at: stop.end)
      guard let mark = StopMark(scalar.value) else { return }
      stop.absorb(mark)
      stop.end += scalar.length
    }
  }

  /// ". . ." is one ellipsis. Of four stops, a first one that touches its word is a full stop.
  private func absorbSpacedStops(_ stop: inout Stop) {
    var stops = 1
    var i = stop.end
    while i + 1 < end, text[i] == 0x20, text[i + 1] == 0x2E {
      let after = i + 2 < end ? text[i + 2] : 0x20
      guard after <= 0x20 || Bracket.closes(text.scalar(at: i + 2).value) else { break }
      i += 2
      stops += 1
    }
    guard stops > 2 else { return }
    let touches = stop.start > start && text[stop.start - 1] > 0x20
    if stops == 4, touches, beginsWithCapital(skipSpace(from: i).next) {
      stop.precedesEllipsis = true
      return
    }
    stop.end = i
    stop.mark = .ellipsis
  }

  private func beginsWithCapital(_ i: Int) -> Bool {
    i < end && CharacterClass.isUppercase(text.scalar(at: i).value)
  }

  private mutating func absorbClosers(_ stop: inout Stop) {
    while stop.end < end {
      let scalar = text.scalar(at: stop.end)
      if Bracket.closes(scalar.value) {
        if scalar.value == 0x22 { isQuoting.toggle() }
        if scalar.value == 0x5D { bracketEnd = 0 }
        stop.closers += 1
      } else if StopMark(scalar.value) == nil || stop.closers == 0 {
        return
      }
      stop.end += scalar.length
    }
  }

  /// Numbers of notes that touch the stop: "[12]", "²".
  private func absorbNotes(_ stop: inout Stop) {
    while stop.end < end {
      let scalar = text.scalar(at: stop.end)
      if scalar.value == 0x5B {
        var i = stop.end + 1
        while i < end, text[i] >= 0x30, text[i] <= 0x39, i - stop.end < 5 { i += 1 }
        guard i < end, text[i] == 0x5D, i > stop.end + 1 else { return }
        stop.end = i + 1
      } else if [0xB9, 0xB2, 0xB3].contains(scalar.value)
        || (scalar.value >= 0x2070 && scalar.value <= 0x2079)
      {
        stop.end += scalar.length
      } else {
        return
      }
    }
  }

  /// " [12]" and " […]" after a stop belong to the sentence before.
  private mutating func absorbDetachedNote(_ stop: inout Stop) {
    while stop.end + 2 < end, text[stop.end] == 0x20, text[stop.end + 1] == 0x5B {
      var i = stop.end + 2
      while i < end, i - stop.end < 8, Self.isNote(text[i]) { i += 1 }
      guard i < end, i > stop.end + 2, text[i] == 0x5D else { return }
      guard i + 1 == end || text[i + 1] <= 0x20 else { return }
      stop.end = i + 1
    }
  }

  /// Digits, and the bytes of "." and "…".
  private static func isNote(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || byte == 0x2E || byte == 0xE2 || byte == 0x80 || byte == 0xA6
  }

  /// A closing mark that white space parts from the stop: French " »", or a straight quote that
  /// was open.
  private mutating func absorbDetachedCloser(_ stop: inout Stop) {
    guard stop.next > stop.end, stop.next < end, stop.lines == 0 else { return }
    let scalar = text.scalar(at: stop.next)
    let after = stop.next + scalar.length
    guard
      after == end || CharacterClass.isSpace(text.scalar(at: after).value)
        || Bracket.continues(text.scalar(at: after).value) || text[after] == 0x2E
    else { return }
    switch scalar.value {
    case 0xBB, 0x201D: break
    case 0x22 where isQuoting: isQuoting = false
    default: return
    }
    stop.closers += 1
    stop.end = after
    absorbClosers(&stop)
    (stop.next, stop.lines) = skipSpace(from: after)
  }
}

/// A run of marks that may end a sentence.
struct Stop {
  var mark: StopMark
  /// First byte of the marks.
  var start: Int
  /// Just after the marks, closing marks and notes.
  var end: Int
  /// Just after the marks alone.
  var marksEnd = 0
  /// Start of what follows, white space skipped.
  var next = 0
  /// Line ends between `end` and `next`.
  var lines = 0
  /// Closing marks absorbed.
  var closers = 0
  /// Whether an ellipsis of spaced stops follows.
  var precedesEllipsis = false

  init(mark: StopMark, start: Int, end: Int) {
    self.mark = mark
    self.start = start
    self.end = end
  }

  /// Takes in a further mark: the stronger one counts, and several stops make an ellipsis.
  mutating func absorb(_ other: StopMark) {
    switch (mark, other) {
    case (.emoticon, _): break
    case (.full, _), (_, .full): mark = .full
    case (.exclamation, _), (_, .exclamation): mark = .exclamation
    default: mark = .ellipsis
    }
  }
}
