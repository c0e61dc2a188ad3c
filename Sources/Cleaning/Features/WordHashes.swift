internal import Text

/// The words of texts as hashes: letters and digits in lower case; each letter is a word where a
/// script has no spaces.
struct WordHashes {
  private(set) var hashes: [UInt64] = []
  /// The bytes of each word.
  private(set) var lengths: [UInt8] = []
  /// The words of each stretch.
  private(set) var ranges: [Range<Int>] = []

  /// The words of a text.
  init(_ text: [UInt8]) { self.init(text, CollectionOfOne(Span(0, text.count))) }

  /// The words of stretches of a text.
  init(_ text: [UInt8], _ spans: some Collection<Span>) {
    // A word has a byte that ends it, but for the last of each stretch, or several bytes.
    let most = spans.reduce(0) { $0 + ($1.count + 1) / 2 }
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(spans.count)
    var lengths: [UInt8] = []
    hashes = [UInt64](unsafeUninitializedCapacity: most) { hashes, count in
      lengths = [UInt8](unsafeUninitializedCapacity: most) { lengths, words in
        text.withUnsafeBufferPointer { text in
          ASCIIWord.shared.withTable { folded in
            let writer = Writer(text: text, hashes: hashes, lengths: lengths, folded: folded)
            for span in spans {
              let end = writer.write(span, from: words)
              ranges.append(words..<end)
              words = end
            }
          }
        }
        count = words
      }
    }
    self.lengths = lengths
    self.ranges = ranges
  }

  private struct Writer {
    let text: UnsafeBufferPointer<UInt8>
    let hashes: UnsafeMutableBufferPointer<UInt64>
    let lengths: UnsafeMutableBufferPointer<UInt8>
    let folded: UnsafeBufferPointer<UInt8>

    /// Writes the words of a stretch as those from number `first` on, and returns where they end.
    func write(_ span: Span, from first: Int) -> Int {
      var count = first
      var hash = TokenTable.seed
      var length = 0
      var i = span.start
      while i < span.end {
        let byte = text[i]
        if byte < 0x80 {
          let letter = folded[Int(byte)]
          if letter != 0 {
            hash = TokenTable.add(letter, to: hash)
            length &+= 1
          } else if length > 0 {
            end(&hash, &length, &count)
          }
          i &+= 1
          continue
        }
        let scalar = text.scalar(at: i)
        let isMark =
          scalar.value < 0xC0 || scalar.value >= 0x2000 && scalar.value < 0x2C00
          || scalar.value >= 0x3000 && scalar.value < 0x3040
        if isMark {
          if length > 0 { end(&hash, &length, &count) }
        } else {
          for at in i..<min(i + scalar.length, span.end) {
            hash = TokenTable.add(text[at], to: hash)
          }
          length += scalar.length
          if CharacterClass.isUnspaced(scalar.value) { end(&hash, &length, &count) }
        }
        i += scalar.length
      }
      if length > 0 { end(&hash, &length, &count) }
      return count
    }

    @inline(__always)
    private func end(_ hash: inout UInt64, _ length: inout Int, _ count: inout Int) {
      hashes[count] = hash
      lengths[count] = UInt8(min(255, length))
      count &+= 1
      hash = TokenTable.seed
      length = 0
    }
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
