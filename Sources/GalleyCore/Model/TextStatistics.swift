internal import Text

/// Measures of a document's text.
public struct TextStatistics: Sendable, Equatable {
  /// Code points.
  public private(set) var characters = 0
  /// Words: runs of letters, digits and the marks inside them; in scripts that put no spaces
  /// between words, every letter counts as one.
  public private(set) var words = 0
  /// Sentences, once the text has been segmented.
  public var sentences: Int?
  /// Words a sentence, in the mean; `nil` before the text has been segmented.
  public var meanSentenceLength: Double? {
    guard let sentences, sentences > 0 else { return nil }
    return Double(words) / Double(sentences)
  }
  /// Share of the text's characters that stand inside links, from 0 to 1.
  public var linkDensity: Double?

  /// How much the page looks like an article, from 0 to 1.
  public var articleScore: Double?
  /// How near the text is expected to be to the article, from 0 to 1.
  public var confidence: Double?

  /// Measures of the empty text.
  public init() {}

  /// Measures `text` in one pass.
  public init(_ text: [UInt8]) {
    (characters, words) = text.withUnsafeBufferPointer { text in
      ASCIIWord.shared.withTable { Self.counts(text, $0) }
    }
  }

  private static func counts(
    _ text: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>
  ) -> (characters: Int, words: Int) {
    var (characters, words) = (0, 0)
    var inWord = false
    var i = 0
    while i < text.count {
      let byte = text[i]
      characters &+= 1
      if byte < 0x80 {
        i &+= 1
        let isWord = folded[Int(byte)] != 0
        words &+= isWord && !inWord ? 1 : 0
        inWord = isWord || inWord && !CharacterClass.isSpace(UInt32(byte))
        continue
      }
      let scalar = text.scalar(at: i)
      i &+= scalar.length
      let c = scalar.value
      if CharacterClass.isUnspaced(c) {
        words &+= CharacterClass.isLetter(c) ? 1 : 0
        inWord = false
      } else if CharacterClass.isLetter(c) || CharacterClass.isDigit(c) {
        words &+= inWord ? 0 : 1
        inWord = true
      } else if CharacterClass.isSpace(c) {
        inWord = false
      }
    }
    return (characters, words)
  }
}
