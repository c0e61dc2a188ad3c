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
