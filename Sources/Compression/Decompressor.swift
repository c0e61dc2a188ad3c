/// Decompresses whole files; its contexts are used again, so a worker keeps one for its life.
public final class Decompressor {
  private lazy var gzip = GzipDecoder()
  private lazy var zstd = ZstdDecoder()
  private lazy var zlib = GzipDecoder(.zlib)
  private lazy var deflate = GzipDecoder(.raw)
  private lazy var brotli = BrotliDecoder()

  /// A decompressor whose contexts are made when they are first needed.
  public init() {}

  /// What all members or frames of `bytes` hold, one after the other.
  ///
  /// What follows the last gzip member is ignored, as `gzip` does. A result of more than `limit`
  /// bytes ends the work at once, so that a bomb costs no more memory than the limit.
  public func decompress(
    _ bytes: [UInt8], _ kind: Compression, limit: Int
  ) throws(CompressionError) -> [UInt8] {
    var output = DecompressedBytes(limit: limit)
    switch kind {
    case .none:
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      return bytes
    case .gzip:
      try bytes.withUnsafeBufferPointer { input throws(CompressionError) in
        try gzip.decode(input, to: &output)
      }
    case .zstd:
      try bytes.withUnsafeBufferPointer { input throws(CompressionError) in
        try zstd.decode(input, to: &output)
      }
    }
    return output.bytes
  }

  /// The decoder for a body of this coding.
  func decoder(_ coding: ContentCoding, _ body: ArraySlice<UInt8>) -> any PieceDecoder {
    switch coding {
    case .gzip: gzip
    case .zstd: zstd
    case .brotli: brotli
    case .deflate: coding.marks(body) ? zlib : deflate
    }
  }
}

/// The result of a decompression as it grows, piece by piece, up to a limit.
struct DecompressedBytes {
  private(set) var bytes: [UInt8] = []
  private let limit: Int
  /// Made when it is first needed: most files are not compressed.
  private lazy var piece = [UInt8](repeating: 0, count: 1 << 16)

  init(limit: Int) {
    self.limit = limit
  }

  /// Makes room for a result of `size` bytes, as far as that can be believed of `input` bytes:
  /// text seldom shrinks to less than a sixteenth.
  mutating func expect(_ size: UInt64, from input: Int) {
    let believable = min(limit, input.multipliedReportingOverflow(by: 16).partialValue)
    bytes.reserveCapacity(Int(clamping: min(size, UInt64(max(0, believable)))))
  }

  /// Lets `fill` write a piece and say how long it is; never more than one byte above the limit.
  mutating func append(
    _ fill: (UnsafeMutableBufferPointer<UInt8>) throws(CompressionError) -> Int
  ) throws(CompressionError) {
    let room = min(piece.count - 1, limit - bytes.count) + 1
    let count = try piece.withUnsafeMutableBufferPointer { buffer throws(CompressionError) in
      try fill(UnsafeMutableBufferPointer(rebasing: buffer[..<room]))
    }
    guard count <= limit - bytes.count else { throw .tooLarge(limit: limit) }
    bytes.append(contentsOf: piece[..<count])
  }
}
