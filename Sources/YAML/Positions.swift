/// Finds lines and columns in a file.
///
/// libyaml counts characters from the start of its input and takes more characters for line breaks
/// than editors do, so lines and columns are counted here, from the bytes.
struct Positions {
  let bytes: [UInt8]
  private let lineStarts: [Int]
  /// The byte offset of each scalar; empty where all are ASCII.
  private let scalarOffsets: [Int]

  /// Reads `bytes`, which must be UTF-8; the first line begins after a byte order mark.
  init(_ bytes: [UInt8]) {
    let hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var starts = [hasByteOrderMark ? 3 : 0]
    for i in bytes.indices {
      let isReturn = bytes[i] == 0x0D && (i + 1 == bytes.count || bytes[i + 1] != 0x0A)
      if bytes[i] == 0x0A || isReturn { starts.append(i + 1) }
    }
    self.bytes = bytes
    lineStarts = starts
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    scalarOffsets = isASCII ? [] : bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
  }

  /// The byte offset of the scalar with this number.
  func offset(ofScalar index: Int) -> Int {
    if scalarOffsets.isEmpty { return min(index, bytes.count) }
    return index < scalarOffsets.count ? scalarOffsets[index] : bytes.count
  }

  /// Spaces before the lines of the literal block whose head begins at `offset`: those of its first
  /// line that is not empty. `nil` where the head gives another number.
  func indentation(ofBlock offset: Int) -> Int? {
    let isBreak = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    guard let end = bytes[offset...].firstIndex(where: isBreak) else { return nil }
    let head = bytes[offset..<end].prefix { $0 != UInt8(ascii: "#") }
    guard !head.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let first = bytes[end...].firstIndex { !isBreak($0) && $0 != 0x20 } ?? end
    return bytes[..<first].reversed().prefix { $0 == 0x20 }.count
  }

  /// The place of a byte.
  func mark(at offset: Int) -> YAMLMark {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = min(lineStarts[low], offset)
    let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    return YAMLMark(line: low + 1, column: column + 1, offset: offset)
  }
}
