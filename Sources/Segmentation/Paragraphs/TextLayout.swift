/// How a plain text is laid out: whether its lines are wrapped, and how paragraphs begin.
///
/// A text is wrapped where its lines end because the next word would not have fitted, and not
/// because somebody ended them. Everything is told from the lines of the one text.
struct TextLayout {
  /// What lines begin a paragraph, besides those after a blank line.
  enum Start {
    /// The line after one that is not full; only where no blank lines part paragraphs.
    case afterShortLine
    /// A line that stands further in than the rest.
    case indented
    /// A line that stands further out than the rest.
    case outdented
    /// None.
    case never
  }

  /// The column at which lines are wrapped; `nil` where they are not.
  private(set) var width: Int?
  private(set) var start = Start.never
  /// Whether blank lines part paragraphs.
  let hasBlankLines: Bool
  private let margin: Int

  /// Columns at which people and programs wrap prose.
  private static let usualWidths = 40...130

  /// The same layout for some of its lines: those that are all a little shorter are wrapped earlier.
  func fitted(to group: ArraySlice<TextLine>) -> TextLayout {
    guard let width, group.count > 2 else { return self }
    let own = group.lazy.filter(\.hasBreaks).map(\.width).max() ?? width
    var fitted = self
    if own * 4 >= width * 3 { fitted.width = min(own, width) }
    return fitted
  }

  /// Recognises the layout of a text that neither begins nor ends with a blank line.
  init(_ lines: ArraySlice<TextLine>) {
    hasBlankLines = lines.contains(where: \.isBlank)
    margin = lines.lazy.filter { !$0.isBlank }.map(\.indent).min() ?? 0
    let pairs = zip(lines, lines.dropFirst()).filter { !$0.isBlank && !$1.isBlank }
    let width = Self.width(of: lines)
    guard Self.usualWidths.contains(width), Self.isWrapped(pairs, at: width) else { return }
    self.width = width
    start =
      Self.start(pairs, width: width, margin: margin) ?? (hasBlankLines ? .never : .afterShortLine)
  }

  /// Whether a line begins a paragraph although no blank line stands before it.
  func startsParagraph(_ line: TextLine, after previous: TextLine) -> Bool {
    switch start {
    case .never: false
    case .afterShortLine: !isWrapped(previous, before: line)
    case .indented: line.indent > margin
    case .outdented: line.indent == margin
    }
  }

  /// Whether a line ends only because it is full.
  func isWrapped(_ line: TextLine, before next: TextLine) -> Bool {
    guard let width else { return false }
    return Self.isFull(line, next, width)
  }

  // MARK: Recognition

  /// The longest line that could have been wrapped; a fiftieth may be longer, such as addresses.
  private static func width(of lines: ArraySlice<TextLine>) -> Int {
    let widths = lines.lazy.filter(\.hasBreaks).map(\.width).sorted()
    return widths.isEmpty ? 0 : widths[widths.count - 1 - widths.count / 50]
  }

  private static func isFull(_ line: TextLine, _ next: TextLine, _ width: Int) -> Bool {
    if line.width + 1 + next.firstWord > width { return true }
    // Ragged wrapping: a line that goes on in the middle of a clause.
    return next.startsLower && line.width * 3 >= width * 2
  }

  /// Verses and lists are full now and then too, but their lines begin with capitals.
  private static func isWrapped(_ pairs: [(TextLine, TextLine)], at width: Int) -> Bool {
    let full = pairs.filter { isFull($0, $1, width) }
    // Lists, addresses and headings among the prose have short lines, and say little.
    let columns = { (pairs: [(TextLine, TextLine)]) in pairs.reduce(0) { $0 + $1.0.width } }
    guard !full.isEmpty, columns(full) * 2 >= columns(pairs) else { return false }
    let cased = full.filter(\.1.isCased)
    return cased.filter(\.1.startsLower).count * 3 >= cased.count
  }

  /// The way in which indentation tells paragraphs, if it does: nearly no paragraph goes on after
  /// a line that is not full, and half of them at least begin after one.
  private static func start(
    _ pairs: [(TextLine, TextLine)], width: Int, margin: Int
  ) -> Start? {
    let ways: [(Start, (TextLine) -> Bool)] = [
      (.indented, { $0.indent > margin }), (.outdented, { $0.indent == margin }),
    ]
    return ways.first { _, starts in
      let first = pairs.filter { starts($0.1) }
      let other = pairs.filter { !starts($0.1) }
      guard !first.isEmpty, !other.isEmpty else { return false }
      let afterShort = first.filter { !isFull($0, $1, width) }
      let afterFull = other.filter { isFull($0, $1, width) }
      return afterShort.count * 2 >= first.count && afterFull.count * 10 >= other.count * 9
    }?.0
  }
}
