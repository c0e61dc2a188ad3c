internal import Text

/// A text while it is scanned.
struct ScannedText {
  let base: UnsafePointer<UInt8>
  let span: Span
  /// The end of the memory, which may lie after that of the span.
  let limit: UnsafePointer<UInt8>
  /// Bytes between two checkpoints.
  static let stretch = 1 << 16

  init(_ base: UnsafePointer<UInt8>, _ span: Span, limit: UnsafePointer<UInt8>) {
    self.base = base
    self.span = span
    self.limit = limit
  }

  /// A scalar with its length in bytes.
  struct Scalar {
    let value: UInt32
    let length: Int
  }

  /// The scalar at an offset before the span's end; U+FFFD where the bytes are not UTF-8.
  @inline(__always)
  func scalar(at i: Int) -> Scalar {
    let first = UInt32(base[i])
    if first < 0x80 { return Scalar(value: first, length: 1) }
    if first >= 0xC2, first < 0xE0, i + 1 < span.end, base[i + 1] & 0xC0 == 0x80 {
      return Scalar(value: (first & 0x1F) << 6 | UInt32(base[i + 1] & 0x3F), length: 2)
    }
    let rest = UnsafeBufferPointer(start: base + i, count: min(4, span.end - i))
    let scalar = rest.scalar(at: 0)
    return Scalar(value: scalar.value, length: scalar.length)
  }

  /// A token's symbol and its end.
  typealias Token = (symbol: Int32, end: Int)

  /// Gives the matcher every run of known tokens. `token` reads the one at an offset; where it must
  /// be the first of a run it has no symbol unless it can be.
  @inline(__always)
  func scan(
    _ matcher: inout RunMatcher, _ checkpoint: () throws -> Void,
    _ token: (_ start: Int, _ isFirst: Bool) -> Token
  ) rethrows {
    let start = span.start
    var i = start
    var pause = i + Self.stretch
    while i < span.end, !matcher.isFull {
      if i >= pause {
        try checkpoint()
        pause = i + Self.stretch
      }
      let token = token(i, matcher.isEmpty)
      if token.symbol != 0 || !matcher.isEmpty {
        try matcher.add(token.symbol, i - start, token.end - start, start, checkpoint)
      }
      i = token.end
    }
    try matcher.flush(start, checkpoint)
  }

  /// Where white space that may begin at `start` ends.
  func spaceEnd(_ start: Int, _ table: ScalarTable) -> Int {
    var i = start
    while i < span.end, case let scalar = scalar(at: i), table.isSpace(scalar.value) {
      i += scalar.length
    }
    return i
  }
}
