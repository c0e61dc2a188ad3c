internal import Text

/// A label as it stands at the start of an item.
struct ListLabel {
  var bullet: UInt32 = 0
  var isLetter = false
  var number = 0
  var suffix: ArraySlice<UInt8> = []
  var end: Int

  init?(in text: [UInt8], at start: Int, to end: Int) {
    var i = start
    let first = text.scalar(at: i)
    if [0x2022, 0x2043, 0x2023, 0x25AA, 0x2D, 0x2A].contains(first.value) {
      bullet = first.value
      i += first.length
      while i < end, text[i] == 0x20 { i += 1 }
    }
    let digits = i
    while i < end, i - digits < 3, text[i] >= 0x30, text[i] <= 0x39 {
      number = number * 10 + Int(text[i]) - 0x30
      i += 1
    }
    if i == digits {
      guard i < end, text[i] >= 0x61, text[i] <= 0x7A else { return nil }
      isLetter = true
      number = Int(text[i]) - 0x60
      i += 1
    }
    let mark = i
    while i < end, i - mark < 2, text[i] == 0x2E || text[i] == 0x29 { i += 1 }
    guard i > mark, i < end, text[i] == 0x20 else { return nil }
    suffix = text[mark..<i]
    self.end = i
  }

  func follows(_ other: ListLabel) -> Bool {
    number == other.number + 1 && isLetter == other.isLetter && bullet == other.bullet
      && suffix == other.suffix
  }
}
