internal import Text

/// Cuts a text into scalars, for entries that may stand anywhere.
struct CharacterScanner {
  private let vocabulary: Vocabulary
  private let table = ScalarTable.shared
  private let ignoresCase: Bool

  init(_ vocabulary: Vocabulary, ignoresCase: Bool) {
    self.vocabulary = vocabulary
    self.ignoresCase = ignoresCase
  }

  /// Gives the matcher every run of known scalars.
  func scan(
    _ text: ScannedText, _ matcher: inout RunMatcher, _ checkpoint: () throws -> Void
  ) rethrows {
    let start = text.span.start
    var i = start
    var pause = i + ScannedText.stretch
    while i < text.span.end, !matcher.isFull {
      if i >= pause {
        try checkpoint()
        pause = i + ScannedText.stretch
      }
      let scalar = text.scalar(at: i)
      let symbol = symbol(of: scalar.value)
      var next = i + scalar.length
      if symbol == TokenTable.space { next = spaceEnd(text, next) }
      if symbol != 0 || !matcher.isEmpty {
        try matcher.add(symbol, i - start, next - start, start, checkpoint)
      }
      i = next
    }
    try matcher.flush(start, checkpoint)
  }

  @inline(__always)
  private func symbol(of c: UInt32) -> Int32 {
    guard c < 0x10000 else { return vocabulary.symbol(ofScalar: c) }
    let value = table.values[Int(c)]
    if value == ScalarTable.space { return TokenTable.space }
    return vocabulary.scalars[ignoresCase && value != ScalarTable.other ? Int(value) : Int(c)]
  }

  private func spaceEnd(_ text: ScannedText, _ start: Int) -> Int {
    var i = start
    while i < text.span.end, case let scalar = text.scalar(at: i),
      table.isSpace(scalar.value)
    {
      i += scalar.length
    }
    return i
  }
}
