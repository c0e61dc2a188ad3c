internal import Text

/// The start of a text in the form that the model was taught with: one line, not all in capitals.
struct LanguageSample {
  private(set) var bytes: [UInt8] = []
  private(set) var letters = 0
  /// Letters of Han script.
  private(set) var ideographs = 0
  /// Letters of Hiragana and Katakana.
  private(set) var kana = 0
  private var capitals = 0

  /// Takes no more than `limit` bytes of a part of `text`, cut between scalars.
  init(_ text: [UInt8], _ span: Span, limit: Int) {
    var end = min(span.end, span.start + limit)
    while end > span.start, end < span.end, text[end] & 0xC0 == 0x80 { end -= 1 }
    bytes.reserveCapacity(end - span.start)
    var i = span.start
    while i < end {
      let byte = text[i]
      if byte < 0x80 {
        count(UInt32(byte))
        bytes.append(max(byte, 0x20))
        i += 1
        continue
      }
      let scalar = text.scalar(at: i)
      count(scalar.value)
      if CharacterClass.isSpace(scalar.value) {
        bytes.append(0x20)
      } else {
        bytes.append(contentsOf: text[i..<min(i + scalar.length, end)])
      }
      i += scalar.length
    }
    if capitals * 2 > letters { lowercase() }
  }

  private mutating func count(_ c: UInt32) {
    guard CharacterClass.isLetter(c) else { return }
    letters += 1
    if CharacterClass.isUppercase(c) { capitals += 1 }
    if CharacterClass.isIdeograph(c) { ideographs += 1 }
    if c >= 0x3041, c <= 0x30FF { kana += 1 }
  }

  private mutating func lowercase() {
    var lower: [UInt8] = []
    lower.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let scalar = bytes.scalar(at: i)
      lower.append(scalar: SimpleCase.lowercase(scalar.value))
      i += scalar.length
    }
    bytes = lower
  }
}
