internal import Text

/// Cuts a text into words, single other characters and white space, for entries that cut no word.
///
/// Nearly all words of a text begin no entry: these are left behind after one look into a bitmap.
struct WordScanner {
  private let vocabulary: Vocabulary
  private let table: ScalarTable
  private let ignoresCase: Bool
  /// Bits that make a lower-case letter of any ASCII letter, and change no digit.
  private let mask: UInt64
  /// A folded word that has other than ASCII characters; longer ones are in no entry.
  private let scratch: UnsafeMutablePointer<UInt8>

  init(_ vocabulary: Vocabulary, ignoresCase: Bool) {
    self.vocabulary = vocabulary
    self.ignoresCase = ignoresCase
    table = ScalarTable.shared
    scratch = .allocate(capacity: vocabulary.tokens.longest + 16)
    mask = ignoresCase ? 0x2020_2020_2020_2020 : 0
  }

  /// Frees what the scanner needed.
  func end() { scratch.deallocate() }

  /// Gives the matcher every run of known tokens that begins like an entry.
  func scan(
    _ text: ScannedText, _ matcher: inout RunMatcher, _ checkpoint: () throws -> Void
  ) rethrows {
    try text.scan(&matcher, checkpoint) { start, isFirst in
      token(text, start, isFirst: isFirst)
    }
  }

  @inline(__always)
  private func token(
    _ text: ScannedText, _ start: Int, isFirst: Bool
  ) -> ScannedText.Token {
    let byte = text.base[start]
    guard Self.isWord(byte) else {
      return byte < 0x80
        ? mark(text, start, byte, isFirst)
        : other(text, start, isFirst)
    }
    let end = wordEnd(text, start + 1)
    if end < text.span.end, text.base[end] >= 0x80 { return other(text, start, isFirst) }
    let word = text.base + start
    return (symbol(word, end - start, text.limit, mask, isFirst), end)
  }

  /// The first place from `start` where no letter or digit of ASCII stands, found eight bytes at a
  /// time: a step for each byte would guess wrong at the end of each word.
  @inline(__always)
  private func wordEnd(_ text: ScannedText, _ start: Int) -> Int {
    var end = start
    while end &+ 8 <= text.span.end {
      let bytes = UInt64(
        littleEndian: UnsafeRawPointer(text.base + end).loadUnaligned(as: UInt64.self))
      let length = Self.wordLength(bytes)
      end &+= length
      if length < 8 { return end }
    }
    while end < text.span.end, Self.isWord(text.base[end]) { end &+= 1 }
    return end
  }

  /// How many bytes from the lowest are letters or digits of ASCII. A byte below 0x80 plus
  /// (0x80 - c) has its high bit set where it is c or more.
  @inline(__always)
  private static func wordLength(_ bytes: UInt64) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    let low = bytes & ~high
    let lower = low | 0x2020_2020_2020_2020
    let letters = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x0505_0505_0505_0505)
    let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    let others = (~(letters | digits) | bytes) & high
    return others.trailingZeroBitCount &>> 3
  }

  /// Letters and digits of ASCII.
  @inline(__always)
  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  @inline(__always)
  private func symbol(
    _ token: UnsafePointer<UInt8>, _ count: Int, _ limit: UnsafePointer<UInt8>, _ mask: UInt64,
    _ isFirst: Bool
  ) -> Int32 {
    guard count <= vocabulary.tokens.longest else { return 0 }
    let key = TokenTable.Key(token, count, limit: limit, mask: mask)
    if isFirst, !vocabulary.firsts.passes(key.hash) { return 0 }
    let symbol = vocabulary.tokens.symbol(key, token, count)
    return !isFirst || vocabulary.isFirst[Int(symbol)] ? symbol : 0
  }

  /// White space or a single character of ASCII.
  @inline(__always)
  private func mark(
    _ text: ScannedText, _ start: Int, _ byte: UInt8, _ isFirst: Bool
  ) -> ScannedText.Token {
    let symbol = vocabulary.ascii[Int(byte)]
    if isFirst { return (vocabulary.isFirst[Int(symbol)] ? symbol : 0, start + 1) }
    return symbol == TokenTable.space
      ? (symbol, text.spaceEnd(start + 1, table)) : (symbol, start + 1)
  }

  /// A token that has other than ASCII characters, or ends before one.
  private func other(
    _ text: ScannedText, _ start: Int, _ isFirst: Bool
  ) -> ScannedText.Token {
    let capacity = vocabulary.tokens.longest
    var count = 0
    var i = start
    while i < text.span.end {
      let scalar = text.scalar(at: i)
      guard let folded = table.word(scalar.value) else { break }
      // Beyond the longest token only the end is wanted.
      if count <= capacity {
        count += Self.write(ignoresCase ? folded : scalar.value, to: scratch + count)
      }
      i += scalar.length
    }
    if i > start {
      return (symbol(scratch, count, UnsafePointer(scratch), 0, isFirst), i)
    }
    let scalar = text.scalar(at: start)
    if table.isSpace(scalar.value) {
      return (isFirst ? 0 : TokenTable.space, text.spaceEnd(start, table))
    }
    count = Self.write(scalar.value, to: scratch)
    return (symbol(scratch, count, UnsafePointer(scratch), 0, isFirst), start + scalar.length)
  }

  /// Writes a scalar as UTF-8; returns its length.
  @inline(__always)
  private static func write(_ c: UInt32, to output: UnsafeMutablePointer<UInt8>) -> Int {
    if c < 0x80 {
      output[0] = UInt8(truncatingIfNeeded: c)
      return 1
    }
    if c < 0x800 {
      output[0] = UInt8(truncatingIfNeeded: 0xC0 | c >> 6)
      output[1] = UInt8(truncatingIfNeeded: 0x80 | c & 0x3F)
      return 2
    }
    var count = 0
    for byte in UTF8.encode(Unicode.Scalar(c) ?? "\u{FFFD}") ?? .init() {
      output[count] = byte
      count += 1
    }
    return count
  }
}
