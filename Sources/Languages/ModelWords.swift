/// 32 bits of FNV-1a, into which fastText takes bytes with their sign.
struct WordHash {
  private(set) var value: UInt32 = 2_166_136_261

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt32(bitPattern: Int32(Int8(bitPattern: byte)))) &* 16_777_619
  }
}

/// The words that a model knows whole, with their numbers.
struct ModelWords: Sendable {
  /// By hash: a number of a word plus one, or 0; twice as many as words at least.
  private var slots: [UInt16]
  private var bytes: [UInt8] = []
  /// Where each word begins in `bytes`, and at last where they end.
  private var starts: [Int32] = [0]

  init(_ words: [[UInt8]]) {
    precondition(words.count < UInt16.max)
    var size = 2
    while size < words.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for (number, word) in words.enumerated() {
      var slot = first(of: word[...])
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(number + 1)
      bytes += word
      starts.append(Int32(bytes.count))
    }
  }

  private func first(of word: ArraySlice<UInt8>) -> Int {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    return Int(hash.value) & (slots.count - 1)
  }

  func number(of word: ArraySlice<UInt8>) -> Int? {
    var slot = first(of: word)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if bytes[Int(starts[number])..<Int(starts[number + 1])].elementsEqual(word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
