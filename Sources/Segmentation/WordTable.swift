/// Words with their classes, looked up by lower-case bytes: an open-addressed hash table.
struct WordTable<Class: OptionSet & Sendable>: Sendable {
  private struct Entry: Sendable {
    var start: Int32
    var count: Int32
    var classes: Class
  }

  private var pool: [UInt8] = []
  private var entries: [Entry] = []
  /// Indices into `entries` plus one; zero is free. The count is a power of two.
  private var slots: [UInt16] = [UInt16](repeating: 0, count: 64)

  /// Adds `classes` to each word of `list`, words being parted by white space.
  mutating func add(_ list: String, _ classes: Class) {
    for word in Array(list.lowercased().utf8).split(whereSeparator: { $0 <= 0x20 }) {
      add(word, classes)
    }
  }

  private mutating func add(_ word: ArraySlice<UInt8>, _ classes: Class) {
    let key = Array(word)
    let slot = slot(of: key)
    if slots[slot] != 0 {
      entries[Int(slots[slot]) - 1].classes.formUnion(classes)
      return
    }
    entries.append(
      Entry(start: Int32(pool.count), count: Int32(key.count), classes: classes))
    pool += key
    slots[slot] = UInt16(entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = [UInt16](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      let start = Int(entry.start)
      slots[slot(of: Array(pool[start..<start + Int(entry.count)]))] = UInt16(index + 1)
    }
  }

  /// What is known about `word`, given in lower case.
  func classes(of word: [UInt8]) -> Class {
    let slot = slots[slot(of: word)]
    return slot == 0 ? [] : entries[Int(slot) - 1].classes
  }

  /// The slot that holds `word`, or the free one where it belongs.
  private func slot(of word: [UInt8]) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let mask = slots.count - 1
    var slot = Int(hash ^ hash >> 15) & mask
    while slots[slot] != 0, !matches(entries[Int(slots[slot]) - 1], word) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func matches(_ entry: Entry, _ word: [UInt8]) -> Bool {
    guard Int(entry.count) == word.count else { return false }
    let start = Int(entry.start)
    for i in word.indices where pool[start + i] != word[i] { return false }
    return true
  }
}
