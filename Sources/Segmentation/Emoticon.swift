internal import Text

/// Emoticons of the Western kind, which writers set in place of a full stop: ":-)", ";)", ":D".
enum Emoticon {
  /// Eyes; the scanner stops at them.
  static let eyes: [UInt8] = [0x3A, 0x3B]
  private static let mouths = ByteSet(")(DPp|/*][".utf8)

  /// The length of the emoticon that stands alone at `i` in `text[..<end]`, or zero.
  static func length(in text: [UInt8], at i: Int, after start: Int, to end: Int) -> Int {
    guard i + 1 < end, eyes.contains(text[i]) else { return 0 }
    if i > start, text[i - 1] > 0x20, StopMark(UInt32(text[i - 1])) == nil { return 0 }
    var mouth = i + 1
    if text[mouth] == 0x2D { mouth += 1 }
    guard mouth < end, mouths.contains(text[mouth]) else { return 0 }
    var after = mouth + 1
    while after < end, text[after] == text[mouth] { after += 1 }
    return after == end || text[after] <= 0x20 || text[after] == 0x2E ? after - i : 0
  }
}
