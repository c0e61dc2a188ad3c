internal import Text

/// Says which of several patterns can match in a text at all, by looking for their literals.
///
/// At every place four bytes are hashed into a small table, which nearly always says no; literals
/// of less than four bytes are looked up by their first.
struct LiteralScan: Sendable {
  /// A literal, the place of the four bytes by which it is found, and the patterns that want it.
  private struct Wanted: Sendable {
    var literal: Literal
    var window: Int
    var patterns: [Int]
  }

  private var wanted: [Wanted] = []
  /// Which lists of `buckets` to compare, by the hash of four bytes; zero is none.
  private var long = [UInt16](repeating: 0, count: 1 << LiteralScan.bits)
  /// The same for short literals, by the first byte.
  private var short = [UInt16](repeating: 0, count: 256)
  private var buckets: [[Int]] = [[]]
  private static let bits: UInt32 = 12
  private static let fold: UInt32 = 0x2020_2020

  /// A scan for `literals`, each with the numbers of the patterns that want it.
  init(_ literals: [Literal: [Int]]) {
    // Sorted, so that the same patterns are always compared in the same order.
    let sorted = literals.sorted { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }
    for (literal, patterns) in sorted {
      let window = Self.window(of: literal.bytes)
      let item = wanted.count
      wanted.append(Wanted(literal: literal, window: window, patterns: patterns))
      if literal.bytes.count >= 4 {
        let hash = Self.hash(literal.bytes, window)
        long[hash] = bucket(long[hash], with: item)
      } else if let first = literal.bytes.first {
        let isCased = literal.ignoresCase && first >= 0x61 && first <= 0x7A
        for byte in isCased ? [first, first & ~0x20] : [first] {
          short[Int(byte)] = bucket(short[Int(byte)], with: item)
        }
      }
    }
  }

  /// The bucket, or a new one for zero, with one more literal.
  private mutating func bucket(_ bucket: UInt16, with item: Int) -> UInt16 {
    let number = bucket == 0 ? buckets.count : Int(bucket)
    if number == buckets.count { buckets.append([]) }
    buckets[number].append(item)
    return UInt16(number)
  }

  /// Where the four bytes begin that are rarest in ordinary text.
  private static func window(of bytes: [UInt8]) -> Int {
    guard bytes.count > 4 else { return 0 }
    let weights = (0...bytes.count - 4).map { start in
      bytes[start..<start + 4].reduce(0) { $0 + Literal.weight($1) }
    }
    return weights.indices.max { weights[$0] < weights[$1] } ?? 0
  }

  private static func hash(_ bytes: [UInt8], _ at: Int) -> Int {
    hash((0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) })
  }

  @inline(__always)
  private static func hash(_ word: UInt32) -> Int {
    Int(truncatingIfNeeded: ((word | fold) &* 0x9E37_79B1) &>> (32 - bits))
  }

  /// Calls `found` with the patterns of which a literal stands in `span` of `bytes`.
  @inline(__always)
  func scan(_ bytes: [UInt8], _ span: Span, _ found: ([Int]) -> Void) {
    bytes.withUnsafeBytes { text in
      long.withUnsafeBufferPointer { long in
        short.withUnsafeBufferPointer { short in
          var i = span.start
          while i < span.end {
            var bucket = 0
            if i &+ 4 <= span.end {
              let word = UInt32(
                littleEndian: text.loadUnaligned(fromByteOffset: i, as: UInt32.self))
              bucket = Int(long[Self.hash(word)])
            }
            if bucket != 0 { compare(bucket, i, text, span, found) }
            bucket = Int(short[Int(text[i])])
            if bucket != 0 { compare(bucket, i, text, span, found) }
            i &+= 1
          }
        }
      }
    }
  }

  private func compare(
    _ bucket: Int, _ at: Int, _ text: UnsafeRawBufferPointer, _ span: Span,
    _ found: ([Int]) -> Void
  ) {
    for item in buckets[bucket] where stands(item, at, text, span) {
      found(wanted[item].patterns)
    }
  }

  private func stands(
    _ item: Int, _ at: Int, _ text: UnsafeRawBufferPointer, _ span: Span
  ) -> Bool {
    let literal = wanted[item].literal
    let start = at - wanted[item].window
    guard start >= span.start, start + literal.bytes.count <= span.end else { return false }
    for (offset, byte) in literal.bytes.enumerated() {
      let other = text[start + offset]
      if byte != (literal.ignoresCase ? Literal.lower(other) : other) { return false }
    }
    return true
  }
}
