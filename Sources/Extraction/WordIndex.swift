/// Gives words small numbers: an open-addressed hash table over bytes.
struct WordIndex: Sendable {
  private var pool: [UInt8] = []
  /// Where the word with a number begins in `pool`; one more entry marks the end of the last.
  private var starts: [Int32] = [0]
  /// Numbers of words; zero is free. The count is a power of two.
  private var slots: [Int32] = [Int32](repeating: 0, count: 64)
  /// Length of the longest word, in bytes.
  private(set) var longest = 0

  /// How many words there are; their numbers are 1 to `count`.
  var count: Int { starts.count - 1 }

  /// The number of `word`, or 0 if it is unknown.
  func number(of word: [UInt8]) -> Int { Int(slots[slot(of: word)]) }

  /// The number of `word`, which is added if it is new.
  mutating func add(_ word: [UInt8]) -> Int {
    let slot = slot(of: word)
    if slots[slot] != 0 { return Int(slots[slot]) }
    pool += word
    starts.append(Int32(pool.count))
    longest = max(longest, word.count)
    slots[slot] = Int32(count)
    let number = count
    if count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in 1...count {
      let word = Array(pool[Int(starts[number - 1])..<Int(starts[number])])
      slots[slot(of: word)] = Int32(number)
    }
  }

  /// The slot that holds `word`, or the free one where it belongs.
  private func slot(of word: [UInt8]) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let mask = slots.count - 1
    var slot = Int(hash ^ hash >> 15) & mask
    while slots[slot] != 0, !isWord(Int(slots[slot]), word) { slot = (slot + 1) & mask }
    return slot
  }

  private func isWord(_ number: Int, _ word: [UInt8]) -> Bool {
    let start = Int(starts[number - 1])
    guard Int(starts[number]) - start == word.count else { return false }
    for i in word.indices where pool[start + i] != word[i] { return false }
    return true
  }
}
