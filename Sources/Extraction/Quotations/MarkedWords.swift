internal import Text

/// How many words stand between marks, and how they are written.
struct MarkedWords {
  private(set) var count = 0
  private var long = 0
  private var capitals = 0

  /// Shorter words are written small in titles, too.
  private static let longWord = 4

  init(_ text: [UInt8], _ span: Span) {
    text.withUnsafeBufferPointer { text in
      var scanner = WordScanner(text, span, Self.nothingKnown)
      while let token = scanner.next() {
        if !token.isGlued || count == 0 { count += 1 }
        guard token.kind == .word, token.end - token.start >= Self.longWord else { continue }
        long += 1
        if token.isCapital { capitals += 1 }
      }
    }
  }

  private static let nothingKnown = WordIndex()

  /// All words of some length have capitals, as in titles and names.
  var areTitle: Bool { long > 0 && long == capitals }
}
