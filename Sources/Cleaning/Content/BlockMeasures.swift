internal import Text

/// Counts what tells sentences from labels.
enum BlockMeasures {
  /// Counts words, stops and commas of a block of `text` in one pass.
  static func fill(_ block: inout TextBlock, _ text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      classes.withUnsafeBufferPointer { classes in fill(&block, text, classes) }
    }
    block.endsSentence = endsSentence(block.span, text)
  }

  private static func fill(
    _ block: inout TextBlock, _ text: UnsafeBufferPointer<UInt8>,
    _ classes: UnsafeBufferPointer<UInt8>
  ) {
    var (digits, words, unspaced) = (0, 0, 0)
    var inWord = false
    var i = block.span.start
    let end = block.span.end
    while i < end {
      let byte = text[i]
      guard byte < 0x80 else {
        let scalar = text.scalar(at: i)
        i += scalar.length
        count(scalar.value, &block, &inWord, &unspaced)
        continue
      }
      let kind = classes[Int(byte)]
      digits &+= Int(kind & digit)
      let isWord = kind & word != 0
      words &+= isWord && !inWord ? 1 : 0
      inWord = isWord || inWord && kind & joiner != 0
      if kind & mark != 0 {
        if byte == 0x2C || byte == 0x3B {
          block.commas += 1
        } else {
          block.stops += isStop(i, block.span, text) ? 1 : 0
        }
      }
      i &+= 1
    }
    block.digits += digits
    block.words += words + unspaced / 3
  }

  /// Counts a character beyond ASCII.
  private static func count(
    _ c: UInt32, _ block: inout TextBlock, _ inWord: inout Bool, _ unspaced: inout Int
  ) {
    if isFullStop(c) {
      block.stops += 1
      inWord = false
    } else if c == 0x3001 || c == 0xFF0C || c == 0x060C {
      block.commas += 1
      inWord = false
    } else if CharacterClass.isUnspaced(c) {
      unspaced += 1
      inWord = false
    } else if c >= 0x2000 && c < 0x2070 {
      inWord = false
    } else {
      if !inWord { block.words += 1 }
      inWord = true
    }
  }

  private static let digit: UInt8 = 1
  /// Letters and digits.
  private static let word: UInt8 = 2
  /// Marks inside words.
  private static let joiner: UInt8 = 4
  /// Marks that may end sentences, and commas.
  private static let mark: UInt8 = 8

  /// What each byte is, where it is ASCII.
  private static let classes = (0...255).map { (byte: UInt8) -> UInt8 in
    switch byte {
    case 0x30...0x39: digit | word
    case 0x41...0x5A, 0x61...0x7A: word
    case 0x27, 0x2D: joiner
    case 0x2E, 0x21, 0x3F, 0x2C, 0x3B: mark
    default: 0
    }
  }

  /// A stop is followed by white space, a closing mark or the end.
  private static func isStop(
    _ at: Int, _ span: Span, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard at + 1 < span.end else { return true }
    let next = text[at + 1]
    return next <= 0x20 || next == 0x22 || next == 0x27 || next == 0x29 || next == 0xE2
      || next == 0xC2
  }

  private static func isFullStop(_ c: UInt32) -> Bool {
    switch c {
    case 0x3002, 0xFF01, 0xFF1F, 0x0964, 0x0965, 0x061F, 0x06D4, 0x2026, 0x1362, 0x0589: true
    default: false
    }
  }

  /// Whether the last mark, behind closing quotes and brackets, ends a sentence.
  static func endsSentence(_ span: Span, _ text: [UInt8]) -> Bool {
    var end = span.end
    while end > span.start {
      let scalar = text.scalar(before: end)
      switch scalar.value {
      case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201C, 0x201D, 0xBB, 0xAB, 0x300D, 0x300F, 0x203A, 0x20:
        end -= scalar.length
      case 0x2E, 0x21, 0x3F, 0x3A:
        return true
      default:
        return isFullStop(scalar.value)
      }
    }
    return false
  }
}
