public import Digest

/// A hash with the name of its function, as `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`.
public struct WARCDigest: Equatable, Sendable {
  /// The function.
  public let function: HashFunction
  /// The hash.
  public let bytes: [UInt8]

  /// The hash of some bytes.
  public init(_ function: HashFunction = .sha1, of bytes: ArraySlice<UInt8>) {
    self.function = function
    self.bytes = function.hash(bytes)
  }

  /// What a field's value states, in base 32 or in hexadecimal digits, whichever has the function's
  /// length; `nil` if it is neither, or of another function.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2,
      let function = HashFunction(rawValue: Self.name(parts[0])),
      let bytes = Self.decoded(parts[1], count: function.count)
    else { return nil }
    self.function = function
    self.bytes = bytes
  }

  /// Whether it is the hash of `bytes`.
  public func matches(_ bytes: ArraySlice<UInt8>) -> Bool { function.hash(bytes) == self.bytes }

  /// The name in small letters, without the hyphen of `SHA-1`.
  private static func name(_ text: Substring.UTF8View) -> String {
    String(decoding: text.lazy.filter { $0 != 0x2D }.map(\.lowerCase), as: UTF8.self)
  }

  private static func decoded(_ text: Substring.UTF8View, count: Int) -> [UInt8]? {
    let digits = text.filter { $0 != UInt8(ascii: "=") && !$0.isBlank }
    if digits.count == count * 2 { return BaseText.fromHex(digits) }
    guard digits.count == (count * 8 + 4) / 5 else { return nil }
    return BaseText.fromBase32(digits)
  }
}

extension WARCDigest: CustomStringConvertible {
  /// The function and the hash in base 32.
  public var description: String { "\(function.rawValue):\(BaseText.base32(bytes))" }
}
