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
  var isQuoting = false
  /// End of the square bracket being read, or zero.
  var bracketEnd = 0
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

  mutating func scan(
    into sentences: inout [Span], checkpoint: () throws -> Void
  ) rethrows {
    var i = start
    var steps = 0
    while true {
      steps += 1
      if steps & 0xFF == 0 { try checkpoint() }
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
      if text[i] == 0x3A, let credit = creditStart(before: i) {
        close(at: credit, next: credit, &sentences)
        return i + 1
      }
      if text[i] == 0x3B, rules.extraStops.isEmpty, partsSentences(at: i) {
        close(at: i + 1, next: skipSpace(from: i + 1).next, &sentences)
        return i + 1
      }
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
}
