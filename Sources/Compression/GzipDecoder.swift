internal import CZlib

/// What stands around data compressed by DEFLATE (RFC 1951).
public enum DeflateFormat: Sendable {
  /// The header and the check sum of gzip (RFC 1952).
  case gzip
  /// Those of zlib (RFC 1950).
  case zlib
  /// Nothing.
  case raw

  /// What zlib calls window bits: the size of the window, and in which format it is asked for.
  fileprivate var windowBits: Int32 {
    switch self {
    case .gzip: 15 + 16
    case .zlib: 15
    case .raw: -15
    }
  }
}

/// Owns zlib's state for reading gzip members, or the like of them.
public final class GzipDecoder: PieceDecoder {
  private let stream: UnsafeMutablePointer<z_stream>

  /// A decoder at the start of a member.
  public init(_ format: DeflateFormat = .gzip) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    let status = inflateInit2_(stream, format.windowBits, ZLIB_VERSION, size)
    precondition(status == Z_OK, "zlib could not make a decoder")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Appends what the members of `input` hold.
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, to output: inout DecompressedBytes
  ) throws(CompressionError) {
    output.expect(Self.statedSize(input), from: input.count)
    var at = 0
    repeat {
      reset()
      guard try decodeMember(input, &at, &output) else { throw .truncated }
    } while at + 1 < input.count && input[at] == 0x1F && input[at + 1] == 0x8B
  }

  /// Makes ready for the next.
  public func reset() { inflateReset(stream) }

  /// Decodes from the start of `input` what fits into `piece`.
  public func decode(
    _ input: UnsafeBufferPointer<UInt8>, into piece: UnsafeMutableBufferPointer<UInt8>
  ) throws(CompressionError) -> DecodedPiece {
    let offered = min(input.count, 1 << 30)
    stream.pointee.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0) }
    stream.pointee.avail_in = UInt32(offered)
    stream.pointee.next_out = piece.baseAddress
    stream.pointee.avail_out = UInt32(piece.count)
    let status = inflate(stream, Z_NO_FLUSH)
    guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(status) else {
      throw .corrupt(reason: stream.pointee.msg.map { String(cString: $0) } ?? "\(status)")
    }
    return DecodedPiece(
      read: offered - Int(stream.pointee.avail_in),
      written: piece.count - Int(stream.pointee.avail_out), isLast: status == Z_STREAM_END)
  }

  /// The size that the last four bytes state: right for a single member below 4 GiB.
  private static func statedSize(_ input: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard input.count >= 18 else { return 0 }
    return input.suffix(4).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
