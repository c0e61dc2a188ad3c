internal import Text

/// Joins the wrapped lines of the paragraphs of one text.
///
/// Between letters of scripts without spaces nothing is put, and nothing after a hyphen; the hyphen
/// goes where the word stands without it elsewhere in the text.
public struct LineJoiner {
  private let text: [UInt8]
  /// Hashes of the words of the text, read when the first line ends with a hyphen.
  private var words: Set<UInt64>?

  /// A joiner for `text`, which is UTF-8.
  public init(_ text: [UInt8]) { self.text = text }

  /// A paragraph of the text with its wrapped lines joined and white space folded; lines that
  /// somebody ended stay lines.
  public mutating func joined(_ paragraph: Paragraph) -> [UInt8] {
    var output: [UInt8] = []
    for line in paragraph.lines {
      if !output.isEmpty { output.append(0x0A) }
      LineBreak.forEachLine(in: text, line) { part in
        append(Whitespace.trimmed(part, in: text), to: &output)
      }
    }
    return output
  }

  /// Appends a part of a line, which follows what `output` ends with.
  private mutating func append(_ part: Span, to output: inout [UInt8]) {
    guard !part.isEmpty else { return }
    if let last = output.last, last != 0x0A {
      if last == 0x2D {
        if isDivided(output, part) { output.removeLast() }
      } else if !Self.isUnspaced(
        output.scalar(before: output.count).value, text.scalar(at: part.start).value)
      {
        output.append(0x20)
      }
    }
    Whitespace.appendSqueezed(text[part.range], to: &output)
  }

  /// Whether two characters follow each other without a space: letters and marks of East Asia, and
  /// letters of South East Asia.
  private static func isUnspaced(_ left: UInt32, _ right: UInt32) -> Bool {
    let isMark = { (c: UInt32) in (0x3001...0x303F).contains(c) || (0xFF01...0xFF65).contains(c) }
    let (isLeft, isRight) = (CharacterClass.isUnspaced(left), CharacterClass.isUnspaced(right))
    return isLeft && isRight || isLeft && isMark(right) || isMark(left) && isRight
  }

  /// Whether the word that `output` ends with, less its hyphen, and the start of `part` are a word
  /// of the text.
  private mutating func isDivided(_ output: [UInt8], _ part: Span) -> Bool {
    let head = output.dropLast().reversed().prefix { Self.isLetter($0) }.reversed()
    let tail = text[part.range].prefix { Self.isLetter($0) }
    guard head.count > 1, tail.count > 1 else { return false }
    let known = words ?? Self.words(of: text)
    words = known
    var hash = Self.seed
    for byte in head { hash = Self.mixed(hash, byte) }
    for byte in tail { hash = Self.mixed(hash, byte) }
    return known.contains(hash)
  }

  private static func words(of text: [UInt8]) -> Set<UInt64> {
    var words: Set<UInt64> = []
    var hash = seed
    for byte in text {
      if isLetter(byte) {
        hash = mixed(hash, byte)
      } else if hash != seed {
        words.insert(hash)
        hash = seed
      }
    }
    if hash != seed { words.insert(hash) }
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
  }

  // FNV-1a with lower case for ASCII capitals.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    return (hash ^ UInt64(lower)) &* 0x100_0000_01B3
  }
}
