/// How the body of a message is compressed (RFC 9110, section 8.4.1).
public enum ContentCoding: String, CaseIterable, Hashable, Sendable {
  case gzip
  /// The format of zlib, or bare DEFLATE, which some servers mean by that name.
  case deflate
  case brotli = "br"
  case zstd

  /// The coding of a name in small letters, as `gzip` or `x-gzip`; `nil` for none that is known.
  public init?(name: String) {
    self.init(rawValue: name == "x-gzip" ? "gzip" : name)
  }

  /// Whether the first of `bytes` are those of the coding; Brotli and bare DEFLATE have no mark.
  public func marks(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .gzip: return bytes.starts(with: [0x1F, 0x8B, 0x08])
    case .zstd:
      guard let first = bytes.first else { return false }
      let rest = bytes.dropFirst()
      // A frame, or one that is to be skipped (RFC 8878, section 3.1.2).
      return first == 0x28
        ? rest.starts(with: [0xB5, 0x2F, 0xFD])
        : first & 0xF0 == 0x50 && rest.starts(with: [0x2A, 0x4D, 0x18])
    case .deflate:
      guard let first = bytes.first, let second = bytes.dropFirst().first else { return false }
      return first & 0x0F == 8 && (Int(first) << 8 | Int(second)) % 31 == 0
    case .brotli: return false
    }
  }
}

/// What came out of a body.
public struct DecodedContent: Equatable, Sendable {
  /// What could be decoded.
  public var bytes: [UInt8]
  /// Whether the input ended before the format did.
  public var isTruncated: Bool

  /// What came out.
  public init(bytes: [UInt8], isTruncated: Bool) {
    self.bytes = bytes
    self.isTruncated = isTruncated
  }
}

extension Decompressor {
  /// What a body of this coding holds, also if it ends too early.
  ///
  /// What follows the last gzip member or zstd frame is ignored.
  public func decode(
    _ body: ArraySlice<UInt8>, _ coding: ContentCoding, limit: Int
  ) throws(CompressionError) -> DecodedContent {
    var output = DecompressedBytes(limit: limit)
    let decoder = decoder(coding, body)
    let isTruncated = try body.withUnsafeBufferPointer { input throws(CompressionError) in
      var at = 0
      repeat {
        decoder.reset()
        guard try decoder.decodeMember(input, &at, &output) else { return true }
      } while coding.marks(body.dropFirst(at)) && coding != .deflate
      return false
    }
    return DecodedContent(bytes: output.bytes, isTruncated: isTruncated)
  }
}
