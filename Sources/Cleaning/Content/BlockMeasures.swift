internal import Text

/// Counts what tells sentences from labels.
enum BlockMeasures {
  /// Counts words, stops and commas of a block of `text` in one pass.
  static func fill(_ block: inout TextBlock, _ text: [UInt8]) {
    var inWord = false
    var unspaced = 0
    var i = block.span.start
    while i < block.span.end {
      let byte = text[i]
      if byte < 0x80 {
        if byte &- 0x30 < 10 { block.digits += 1 }
        let isWord = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
        if isWord && !inWord { block.words += 1 }
        inWord = isWord || (inWord && (byte == 0x27 || byte == 0x2D))
        if byte == 0x2E || byte == 0x21 || byte == 0x3F {
          block.stops += isStop(i, block.span, text) ? 1 : 0
        } else if byte == 0x2C || byte == 0x3B {
          block.commas += 1
        }
        i += 1
        continue
      }
      let scalar = text.scalar(at: i)
      i += scalar.length
      if isFullStop(scalar.value) {
        block.stops += 1
        inWord = false
      } else if scalar.value == 0x3001 || scalar.value == 0xFF0C || scalar.value == 0x060C {
        block.commas += 1
        inWord = false
      } else if CharacterClass.isUnspaced(scalar.value) {
        unspaced += 1
        inWord = false
      } else if scalar.value >= 0x2000 && scalar.value < 0x2070 {
        inWord = false
      } else {
        if !inWord { block.words += 1 }
        inWord = true
      }
    }
    block.words += unspaced / 3
    block.endsSentence = endsSentence(block.span, text)
  }

  /// A stop is followed by white space, a closing mark or the end.
  private static func isStop(_ at: Int, _ span: Span, _ text: [UInt8]) -> Bool {
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
