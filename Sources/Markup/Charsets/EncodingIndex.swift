internal import CEncodings

/// An index of the Encoding Standard: the code points that pointers stand for.
struct EncodingIndex: Sendable {
  /// Where it begins in the tables, in words.
  private let start: Int
  let count: Int

  /// The single-byte index with this number; its pointers are bytes less 0x80.
  static func singleByte(_ number: Int) -> EncodingIndex {
    EncodingIndex(start: number * 128, count: 128)
  }

  static let gb18030 = EncodingIndex(start: 28 * 128, count: 126 * 190)
  /// Pairs of pointer and code point at which runs of four-byte characters begin.
  static let gb18030Ranges = EncodingIndex(after: gb18030, count: 412)
  static let big5 = EncodingIndex(after: gb18030Ranges, count: 126 * 157)
  /// A bit for each pointer of `big5`.
  static let big5Planes = EncodingIndex(after: big5, count: (126 * 157 + 15) / 16)
  static let jis0208 = EncodingIndex(after: big5Planes, count: 60 * 188)
  static let jis0212 = EncodingIndex(after: jis0208, count: 94 * 94)
  static let eucKR = EncodingIndex(after: jis0212, count: 126 * 190)

  private init(start: Int, count: Int) {
    self.start = start
    self.count = count
  }

  private init(after other: EncodingIndex, count: Int) {
    self.init(start: other.start + other.count, count: count)
  }

  /// The number of words in all of them.
  static var wordCount: Int { eucKR.start + eucKR.count }

  /// The number of bytes that are there.
  static var tableSize: Int { encoding_tables_size() }

  /// The code point at `pointer`; 0 where there is none, or no such pointer.
  subscript(pointer: Int) -> UInt32 {
    guard pointer >= 0, pointer < count, let tables = encoding_tables() else { return 0 }
    let at = 2 * (start + pointer)
    return UInt32(tables[at]) | UInt32(tables[at + 1]) << 8
  }
}
