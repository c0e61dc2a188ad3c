internal import CZstd

/// Owns a decompression context of libzstd.
final class ZstdDecoder {
  private let context: OpaquePointer

  init() {
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
    ZSTD_DCtx_reset(context, ZSTD_reset_session_only)
    let stated = ZSTD_getFrameContentSize(input.baseAddress, input.count)
    // The two highest values say that the size is unknown, or that this is no frame.
    if stated < UInt64.max - 1 { output.expect(stated, from: input.count) }
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var isInsideFrame = true
    while isInsideFrame || source.pos < source.size {
      let before = source.pos
      var written = 0
      try output.append { piece throws(CompressionError) in
        var target = ZSTD_outBuffer(dst: piece.baseAddress, size: piece.count, pos: 0)
        let status = ZSTD_decompressStream(context, &target, &source)
        guard ZSTD_isError(status) == 0 else {
          throw .corrupt(reason: String(cString: ZSTD_getErrorName(status)))
        }
        isInsideFrame = status != 0
        written = target.pos
        return target.pos
      }
      if isInsideFrame, written == 0, source.pos == before { throw .truncated }
    }
  }
}
