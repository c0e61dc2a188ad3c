internal import Text

/// The words of texts as hashes: letters and digits in lower case; each letter is a word where a
/// script has no spaces.
struct WordHashes {
  private(set) var hashes: [UInt64] = []
  /// The bytes of each word.
  private(set) var lengths: [UInt8] = []

  /// Adds the words of a stretch of text, and returns where they are.
  mutating func add(_ text: [UInt8], _ span: Span) -> Range<Int> {
    text.withUnsafeBufferPointer { add($0, span) }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) -> Range<Int> {
    let first = hashes.count
    var hash = TokenTable.seed
    var length = 0
    var i = span.start
    while i < span.end {
      let byte = text[i]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
          hash = TokenTable.add(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
          length += 1
        } else if length > 0 {
          end(&hash, &length)
        }
        i += 1
        continue
      }
      let scalar = text.scalar(at: i)
      let isMark =
        scalar.value < 0xC0 || scalar.value >= 0x2000 && scalar.value < 0x2C00
        || scalar.value >= 0x3000 && scalar.value < 0x3040
      if isMark {
        if length > 0 { end(&hash, &length) }
      } else {
        for at in i..<min(i + scalar.length, span.end) { hash = TokenTable.add(text[at], to: hash) }
        length += scalar.length
        if CharacterClass.isUnspaced(scalar.value) { end(&hash, &length) }
      }
      i += scalar.length
    }
    if length > 0 { end(&hash, &length) }
    return first..<hashes.count
  }

  private mutating func end(_ hash: inout UInt64, _ length: inout Int) {
    hashes.append(hash)
    lengths.append(UInt8(min(255, length)))
    hash = TokenTable.seed
    length = 0
  }

  /// Slots of the model's table of words.
  static let slots = 1 << 14

  /// The slot of a word.
  @inline(__always)
  func slot(_ at: Int) -> Int {
    Int(truncatingIfNeeded: hashes[at] ^ (hashes[at] >> 29)) & (Self.slots - 1)
  }

  /// The hash of three words that follow one another.
  func window(_ at: Int) -> UInt64 {
    (hashes[at] &* 31 &+ hashes[at + 1]) &* 31 &+ hashes[at + 2]
  }
}
