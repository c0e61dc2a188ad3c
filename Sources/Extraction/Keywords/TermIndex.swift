internal import Text

/// Gives the words of one text numbers by what they are in lower case: an open-addressed hash table
/// over the places where they first stand, which copies no word.
struct TermIndex {
  private var firsts: [Span] = []
  private var hashes: [UInt32] = []
  /// Numbers of words plus one; zero is free. The count is a power of two.
  private var slots = [Int32](repeating: 0, count: 256)

  /// The number of the word at `span` of `text`, and whether it is new.
  mutating func number(of span: Span, in text: [UInt8]) -> (number: Int, isNew: Bool) {
    let hash = WordHash(of: span, in: text)
    let mask = slots.count - 1
    var slot = hash.slot & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash.value, Self.areEqual(firsts[number], span, text) {
        return (number, false)
      }
      slot = (slot + 1) & mask
    }
    firsts.append(span)
    hashes.append(hash.value)
    slots[slot] = Int32(firsts.count)
    if firsts.count * 2 > slots.count { grow() }
    return (firsts.count - 1, true)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash ^ hash >> 15) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number + 1)
    }
  }

  private static func areEqual(_ a: Span, _ b: Span, _ text: [UInt8]) -> Bool {
    var (i, j) = (a.start, b.start)
    while i < a.end, j < b.end {
      if text[i] == text[j], text[i] < 0x80 {
        i += 1
        j += 1
        continue
      }
      let (x, y) = (text.scalar(at: i), text.scalar(at: j))
      guard SimpleCase.lowercase(x.value) == SimpleCase.lowercase(y.value) else { return false }
      i += x.length
      j += y.length
    }
    return i == a.end && j == b.end
  }
}
