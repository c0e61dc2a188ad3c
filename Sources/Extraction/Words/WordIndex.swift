internal import Text

/// Gives words small numbers: an open-addressed hash table over their bytes in lower case.
///
/// Words of a text are looked up without being copied or lower-cased.
struct WordIndex: Sendable {
  private var pool: [UInt8] = []
  /// Where the word with a number begins in `pool`; one more entry marks the end of the last.
  private var starts: [Int32] = [0]
  /// Hash in the upper half, number of the word in the lower; zero is free. The count is a power of
  /// two.
  private var slots = [UInt64](repeating: 0, count: 64)

  /// A bit for each hash of seventeen bits, set where a word has it: most words of a text are none, and
  /// this is nearer than the table.
  private var filter = [UInt64](repeating: 0, count: 1 << 11)

  /// How many words there are; their numbers are 1 to `count`.
  var count: Int { starts.count - 1 }

  /// The number of the word at `span` of `text`, or 0 if it is unknown; `hash` is that of the word in
  /// lower case.
  func number(of span: Span, in text: UnsafeBufferPointer<UInt8>, hash: WordHash) -> Int {
    guard filter[hash.filterWord] & hash.filterBit != 0 else { return 0 }
    return slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var slot = hash.slot & mask
      while slots[slot] != 0 {
        let number = Int(slots[slot] & 0xFFFF_FFFF)
        if slots[slot] >> 32 == UInt64(hash.value), isWord(number, span, text) { return number }
        slot = (slot &+ 1) & mask
      }
      return 0
    }
  }

  /// The bytes of a word in lower case.
  func word(_ number: Int) -> ArraySlice<UInt8> {
    pool[Int(starts[number - 1])..<Int(starts[number])]
  }

  /// The number of `word`, which is added if it is new.
  mutating func add(_ word: [UInt8]) -> Int {
    let (lowered, hash) = Self.lowercased(word)
    let known = word.withUnsafeBufferPointer {
      number(of: Span(0, word.count), in: $0, hash: hash)
    }
    if known != 0 { return known }
    pool += lowered
    starts.append(Int32(pool.count))
    filter[hash.filterWord] |= hash.filterBit
    if count * 2 > slots.count { grow() }
    place(UInt64(hash.value) << 32 | UInt64(count))
    return count
  }

  /// Makes room for twice as many words.
  private mutating func grow() {
    let entries = slots
    slots = [UInt64](repeating: 0, count: entries.count * 2)
    for entry in entries where entry != 0 { place(entry) }
  }

  private mutating func place(_ entry: UInt64) {
    let mask = slots.count - 1
    var slot = WordHash(value: UInt32(entry >> 32)).slot & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private static func lowercased(_ word: [UInt8]) -> (word: [UInt8], hash: WordHash) {
    var (lowered, hash) = ([UInt8](), WordHash())
    var at = 0
    while at < word.count {
      let scalar = word.scalar(at: at)
      lowered.append(scalar: SimpleCase.lowercase(scalar.value))
      at += scalar.length
    }
    for byte in lowered { hash.add(byte) }
    return (lowered, hash)
  }

  private func isWord(
    _ number: Int, _ span: Span, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    pool.withUnsafeBufferPointer { isWord(number, span, text, $0) }
  }

  private func isWord(
    _ number: Int, _ span: Span, _ text: UnsafeBufferPointer<UInt8>,
    _ pool: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var known = Int(starts[number - 1])
    let knownEnd = Int(starts[number])
    var at = span.start
    while at < span.end, known < knownEnd {
      let (byte, other) = (text[at], pool[known])
      if byte | other < 0x80 {
        // Words of letters alone are compared, so that one bit tells the case.
        guard byte == other || byte | 0x20 == other && byte & 0x40 != 0 else { return false }
        at += 1
        known += 1
        continue
      }
      let (a, b) = (text.scalar(at: at), pool.scalar(at: known))
      guard SimpleCase.lowercase(a.value) == b.value else { return false }
      at += a.length
      known += b.length
    }
    return at == span.end && known == knownEnd
  }
}

/// The hash of a word, built byte by byte (FNV-1a, 32 bits).
struct WordHash {
  private(set) var value: UInt32

  /// The hash of nothing, or a hash to go on with.
  init(value: UInt32 = 0x811C_9DC5) { self.value = value }

  /// Where to begin looking, before a table's mask.
  var slot: Int { Int(value ^ value >> 15) }

  /// Where an index notes that it has the word.
  var filterWord: Int { Int(value >> 21) }
  var filterBit: UInt64 { 1 << UInt64(value >> 15 & 63) }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }

  /// Adds the bytes of `scalar` in UTF-8.
  mutating func add(scalar: UInt32) {
    if scalar < 0x80 { return add(UInt8(scalar)) }
    if scalar < 0x800 {
      add(UInt8(0xC0 | scalar >> 6))
    } else {
      if scalar < 0x10000 {
        add(UInt8(0xE0 | scalar >> 12))
      } else {
        add(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        add(UInt8(0x80 | scalar >> 12 & 0x3F))
      }
      add(UInt8(0x80 | scalar >> 6 & 0x3F))
    }
    add(UInt8(0x80 | scalar & 0x3F))
  }
}
