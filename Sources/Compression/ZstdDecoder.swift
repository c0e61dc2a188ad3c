internal import CZstd

/// Owns a decompression context of libzstd.
public final class ZstdDecoder: PieceDecoder {
  private let context: OpaquePointer

  /// A decoder at the start of a frame.
  public init() {
    guard let context = ZSTD_createDCtx() else {
      preconditionFailure("libzstd could not make a decoder")
    }
    self.context = context
  }

  deinit {
    ZSTD_freeDCtx(context)
  }

  /// Appends what the frames of `input` hold.
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, to output: inout DecompressedBytes
  ) throws(CompressionError) {
    reset()
    let stated = ZSTD_getFrameContentSize(input.baseAddress, input.count)
    // The two highest values say that the size is unknown, or that this is no frame.
    if stated < UInt64.max - 1 { output.expect(stated, from: input.count) }
    var at = 0
    repeat {
      guard try decodeMember(input, &at, &output) else { throw .truncated }
    } while at < input.count
  }

  /// Frames from here on may refer to `dictionary`, which is in Zstandard's format or just bytes.
  public func use(dictionary: [UInt8]) throws(CompressionError) {
    let status = ZSTD_DCtx_loadDictionary(context, dictionary, dictionary.count)
    guard ZSTD_isError(status) == 0 else {
      throw .corrupt(reason: String(cString: ZSTD_getErrorName(status)))
    }
  }

  /// Makes ready for the next.
  public func reset() { ZSTD_DCtx_reset(context, ZSTD_reset_session_only) }

  /// Decodes from the start of `input` what fits into `piece`.
  public func decode(
    _ input: UnsafeBufferPointer<UInt8>, into piece: UnsafeMutableBufferPointer<UInt8>
  ) throws(CompressionError) -> DecodedPiece {
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = ZSTD_outBuffer(dst: piece.baseAddress, size: piece.count, pos: 0)
    let status = ZSTD_decompressStream(context, &target, &source)
    guard ZSTD_isError(status) == 0 else {
      throw .corrupt(reason: String(cString: ZSTD_getErrorName(status)))
    }
    return DecodedPiece(read: source.pos, written: target.pos, isLast: status == 0)
  }
}
