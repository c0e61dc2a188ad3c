/// A hash of 32 bytes.
public struct Digest32: Hashable, Sendable {
  /// Length in bytes.
  public static let count = 32

  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// Takes 32 bytes.
  init(_ bytes: [UInt8]) {
    func word(_ start: Int) -> UInt64 {
      bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(8), word(16), word(24))
  }

  /// The bytes of the hash.
  public var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
    }
  }

  /// All bytes as lower-case hexadecimal digits.
  public var hex: String { hex(prefixBytes: Self.count) }

  /// The first `prefixBytes` bytes, at most 32, as lower-case hexadecimal digits.
  public func hex(prefixBytes: Int) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes.prefix(prefixBytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0xF)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Digest32: CustomStringConvertible {
  /// The hexadecimal digits.
  public var description: String { hex }
}

extension Digest32 {
  /// Whether both hashes are the same.
  public static func == (a: Digest32, b: Digest32) -> Bool { a.words == b.words }

  /// Feeds the first bytes, which are as good as any.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
