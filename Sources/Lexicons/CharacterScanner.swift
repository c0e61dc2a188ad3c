internal import Text

/// Cuts a text into scalars, for entries that may stand anywhere.
struct CharacterScanner {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

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
      if matcher.isEmpty ? vocabulary.isFirst[Int(symbol)] : symbol != 0 {
        matcher.append(symbol, i - start, next - start)
      } else if !matcher.isEmpty {
        try matcher.flush(start, checkpoint)
      }
      i = next
    }
    if !matcher.isEmpty { try matcher.flush(start, checkpoint) }
  }

  @inline(__always)
  private func symbol(of c: UInt32) -> Int32 {
    c < 0x10000 ? vocabulary.scalars[Int(c)] : vocabulary.symbol(ofScalar: c)
  }

  private func spaceEnd(_ text: ScannedText, _ start: Int) -> Int {
    var i = start
    while i < text.span.end, case let scalar = text.scalar(at: i),
      symbol(of: scalar.value) == TokenTable.space
    {
      i += scalar.length
    }
    return i
  }
}
