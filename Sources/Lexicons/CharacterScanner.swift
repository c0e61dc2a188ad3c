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
    try text.scan(&matcher, checkpoint) { start, _ in
      let scalar = text.scalar(at: start)
      let symbol = symbol(of: scalar.value)
      let end = start + scalar.length
      return (symbol, symbol == TokenTable.space ? text.spaceEnd(end, table) : end)
    }
  }

  @inline(__always)
  private func symbol(of c: UInt32) -> Int32 {
    guard c < 0x10000 else { return vocabulary.symbol(ofScalar: c) }
    let value = table.values[Int(c)]
    if value == ScalarTable.space { return TokenTable.space }
    return vocabulary.scalars[ignoresCase && value != ScalarTable.other ? Int(value) : Int(c)]
  }
}
