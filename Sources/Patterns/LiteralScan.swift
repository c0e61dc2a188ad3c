internal import Text

/// Says which of several patterns can match in a text at all, by looking for their literals.
///
/// At every place four bytes are hashed into a small table, which nearly always says no; literals
/// of less than four bytes are looked up by one of them.
struct LiteralScan: Sendable {
  /// A literal, the place of the bytes by which it is found, and the patterns that want it: plain
  /// numbers, since at every find all literals of a bucket are looked at.
  private struct Wanted: Sendable {
    /// Its bytes in `pool`.
    let bytes: Range<Int>
    let ignoresCase: Bool
    let window: Int
    /// Its patterns in `patterns`.
    let patterns: Range<Int>
  }

  private var wanted: [Wanted] = []
  private var pool: [UInt8] = []
  private var patterns: [Int] = []
  /// Which bucket to compare, by the hash of four bytes; zero is none.
  private var long = [UInt16](repeating: 0, count: 1 << LiteralScan.bits)
  /// The same for short literals, by one byte.
  private var short = [UInt16](repeating: 0, count: 256)
  /// The literals of each bucket, in `items`.
  private var buckets: [Range<Int>] = []
  private var items: [Int] = []
  private static let bits: UInt32 = 12
  private static let fold: UInt32 = 0x2020_2020

  /// A scan for `literals`, each with the numbers of the patterns that want it.
  init(_ literals: [Literal: [Int]]) {
    var lists: [[Int]] = [[]]
    // Sorted, so that the same patterns are always compared in the same order.
    let sorted = literals.sorted { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }
    for (literal, patterns) in sorted { add(literal, patterns, &lists) }
    for list in lists {
      buckets.append(items.count..<items.count + list.count)
      items += list
    }
  }

  private mutating func add(_ literal: Literal, _ patterns: [Int], _ lists: inout [[Int]]) {
    let window = Self.window(of: literal.bytes)
    let item = wanted.count
    wanted.append(
      Wanted(
        bytes: pool.count..<pool.count + literal.bytes.count, ignoresCase: literal.ignoresCase,
        window: window,
        patterns: self.patterns.count..<self.patterns.count + patterns.count))
    pool += literal.bytes
    self.patterns += patterns
    if literal.bytes.count >= 4 {
      Self.put(item, at: &long[Self.hash(literal.bytes, window)], &lists)
    } else if window < literal.bytes.count {
      let found = literal.bytes[window]
      let isCased = literal.ignoresCase && found >= 0x61 && found <= 0x7A
      for byte in isCased ? [found, found & ~0x20] : [found] {
        Self.put(item, at: &short[Int(byte)], &lists)
      }
    }
  }

  /// Puts a literal into the list of a bucket, a new one for zero.
  private static func put(_ item: Int, at bucket: inout UInt16, _ lists: inout [[Int]]) {
    if bucket == 0 {
      bucket = UInt16(lists.count)
      lists.append([])
    }
    lists[Int(bucket)].append(item)
  }

  /// Where the four bytes begin, or of a short literal the one is, that are rarest in ordinary text.
  private static func window(of bytes: [UInt8]) -> Int {
    let length = bytes.count < 4 ? 1 : 4
    guard bytes.count > length else { return 0 }
    let weights = (0...bytes.count - length).map { start in
      bytes[start..<start + length].reduce(0) { $0 + Literal.weight($1) }
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

  /// Calls `found` with each pattern of which a literal stands in `span` of `bytes`.
  @inline(__always)
  func scan(_ bytes: [UInt8], _ span: Span, _ found: (Int) -> Void) {
    bytes.withUnsafeBytes { text in
      long.withUnsafeBufferPointer { long in
        short.withUnsafeBufferPointer { short in
          // The last three places have no four bytes; only short literals can be found there.
          let last = max(span.start, span.end - 3)
          var i = span.start
          while i < last {
            let word = UInt32(littleEndian: text.loadUnaligned(fromByteOffset: i, as: UInt32.self))
            let (a, b) = (long[Self.hash(word)], short[Int(word & 0xFF)])
            if a | b != 0 {
              compare(Int(a), i, text, span, found)
              compare(Int(b), i, text, span, found)
            }
            i &+= 1
          }
          for i in last..<span.end { compare(Int(short[Int(text[i])]), i, text, span, found) }
        }
      }
    }
  }

  /// Kept out of the scanning loop, which needs the registers.
  @inline(never)
  private func compare(
    _ bucket: Int, _ at: Int, _ text: UnsafeRawBufferPointer, _ span: Span, _ found: (Int) -> Void
  ) {
    for index in buckets[bucket] {
      let literal = wanted[items[index]]
      guard stands(literal, at, text, span) else { continue }
      for pattern in literal.patterns { found(patterns[pattern]) }
    }
  }

  @inline(__always)
  private func stands(
    _ literal: Wanted, _ at: Int, _ text: UnsafeRawBufferPointer, _ span: Span
  ) -> Bool {
    let start = at - literal.window
    guard start >= span.start, start + literal.bytes.count <= span.end else { return false }
    for offset in 0..<literal.bytes.count {
      let byte = text[start + offset]
      guard
        pool[literal.bytes.lowerBound + offset]
          == (literal.ignoresCase ? Literal.lower(byte) : byte)
      else { return false }
    }
    return true
  }
}
