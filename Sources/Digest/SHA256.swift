internal import CNettle

/// The hash function SHA-256 (FIPS 180-4), fed in pieces.
public struct SHA256: Sendable {
  private var context = sha256_ctx()

  /// A hash of nothing yet.
  public init() {
    nettle_sha256_init(&context)
  }

  /// The hash of `bytes`.
  public static func hash(_ bytes: [UInt8]) -> Digest32 {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The hash of the UTF-8 bytes of `text`.
  public static func hash(_ text: String) -> Digest32 {
    hash(Array(text.utf8))
  }

  /// Adds `bytes` to what is hashed.
  public mutating func update(_ bytes: [UInt8]) {
    nettle_sha256_update(&context, bytes.count, bytes)
  }

  /// Adds a part of some bytes to what is hashed.
  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
  }

  /// The hash of all that was added; it may go on afterwards.
  public func finish() -> Digest32 {
    var context = context
    var output = [UInt8](repeating: 0, count: Digest32.count)
    nettle_sha256_digest(&context, output.count, &output)
    return Digest32(output)
  }
}
