internal import Markup
internal import Text

/// A text from which the words of some nodes are taken.
struct ReducedText {
  private(set) var text: [UInt8] = []
  /// What is left, in the new text.
  private(set) var runs: [TextRun] = []
  /// The same in the old text.
  private var sources: [Span] = []
  private let old: [UInt8]
  private var rest: ArraySlice<TextRun>
  private let isGone: (Int) -> Bool

  /// A reduction of `old`, whose words come from `runs`.
  init(_ old: [UInt8], _ runs: [TextRun], isGone: @escaping (Int) -> Bool) {
    self.old = old
    rest = runs[...]
    self.isGone = isGone
  }

  /// Adds a block of the old text; `nil` where nothing of it is left.
  mutating func add(_ block: Block) -> Block? {
    let words = takeRuns(in: block.span)
    guard !words.isEmpty, words.contains(where: { !isGone($0.node) }) else {
      return words.isEmpty ? addWhole(block) : nil
    }
    let start = begin()
    let first = runs.count
    var separator = old[block.span.start..<words[0].span.start]
    for (place, run) in words.enumerated() {
      if !isGone(run.node) {
        if text.count > start || place == 0 { text += separator }
        append(run)
        separator = []
      }
      let next = place + 1 < words.count ? words[place + 1].span.start : block.span.end
      let gap = old[run.span.end..<next]
      // What stood before the words that are gone is enough between those that are left.
      if separator.isEmpty { separator = gap }
    }
    var new = block
    new.span = Span(start, text.count)
    new.rows = cells(block.rows, from: first, start)
    return new
  }

  /// The cells of a table in the new text, whose words begin at run `first`. Cells and runs are
  /// both in order, so that one pass finds them all.
  private func cells(_ rows: [[Span]], from first: Int, _ start: Int) -> [[Span]] {
    var at = first
    var end = start
    return rows.map { row in
      row.map { cell in
        while at < sources.count, sources[at].end <= cell.start { at += 1 }
        guard at < sources.count, sources[at].start < cell.end else { return Span(end, end) }
        let begin = runs[at].span.start
        while at < sources.count, sources[at].start < cell.end { at += 1 }
        end = runs[at - 1].span.end
        return Span(begin, end)
      }
    }
  }

  /// A block of which no words are known by their nodes stays.
  private mutating func addWhole(_ block: Block) -> Block? {
    let start = begin()
    text += old[block.span.range]
    let distance = start - block.span.start
    var new = block
    new.span = Span(start, text.count)
    new.rows = block.rows.map { row in row.map { $0.moved(by: distance) } }
    return new
  }

  private mutating func begin() -> Int {
    if !text.isEmpty { text += [0x0A, 0x0A] }
    return text.count
  }

  private mutating func takeRuns(in span: Span) -> [TextRun] {
    rest = rest.drop { $0.span.end <= span.start }
    let words = rest.prefix { $0.span.start < span.end }
    rest = rest.dropFirst(words.count)
    return Array(words)
  }

  private mutating func append(_ run: TextRun) {
    let start = text.count
    text += old[run.span.range]
    runs.append(TextRun(node: run.node, span: Span(start, text.count)))
    sources.append(run.span)
  }

  /// Where what is left of a stretch of the old text is in the new one; `nil` where nothing is.
  func span(of stretch: Span) -> Span? {
    guard let first = sources.firstIndex(where: { $0.overlaps(stretch) }),
      let last = sources.lastIndex(where: { $0.overlaps(stretch) })
    else { return nil }
    let start = max(stretch.start, sources[first].start) - sources[first].start
    let end = min(stretch.end, sources[last].end) - sources[last].start
    return Span(runs[first].span.start + start, runs[last].span.start + end)
  }
}
