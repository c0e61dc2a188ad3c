internal import CNettle

/// The hash functions that archives name their contents by.
public enum HashFunction: String, CaseIterable, Hashable, Sendable {
  /// MD5 (RFC 1321).
  case md5
  /// SHA-1 (FIPS 180-4).
  case sha1
  /// SHA-256 (FIPS 180-4).
  case sha256

  /// Length of a hash in bytes.
  public var count: Int {
    switch self {
    case .md5: 16
    case .sha1: 20
    case .sha256: 32
    }
  }

  /// The hash of `bytes`.
  public func hash(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: count) { output, written in
        written = count
        guard let output = output.baseAddress else { return }
        hash(input, to: output)
      }
    }
  }

  /// The hash of `bytes`.
  public func hash(_ bytes: [UInt8]) -> [UInt8] { hash(bytes[...]) }

  private func hash(
    _ input: UnsafeBufferPointer<UInt8>, to output: UnsafeMutablePointer<UInt8>
  ) {
    switch self {
    case .md5:
      var context = md5_ctx()
      nettle_md5_init(&context)
      nettle_md5_update(&context, input.count, input.baseAddress)
      nettle_md5_digest(&context, count, output)
    case .sha1:
      var context = sha1_ctx()
      nettle_sha1_init(&context)
      nettle_sha1_update(&context, input.count, input.baseAddress)
      nettle_sha1_digest(&context, count, output)
    case .sha256:
      var context = sha256_ctx()
      nettle_sha256_init(&context)
      nettle_sha256_update(&context, input.count, input.baseAddress)
      nettle_sha256_digest(&context, count, output)
    }
  }
}
