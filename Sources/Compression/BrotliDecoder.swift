internal import CBrotli

/// Owns a state of libbrotlidec for reading Brotli streams (RFC 7932).
public final class BrotliDecoder: PieceDecoder {
  private var state: OpaquePointer

  /// A decoder at the start of a stream.
  public init() { state = Self.makeState() }

  deinit { BrotliDecoderDestroyInstance(state) }

  /// Makes ready for the next.
  public func reset() {
    BrotliDecoderDestroyInstance(state)
    state = Self.makeState()
  }

  /// Decodes from the start of `input` what fits into `piece`.
  public func decode(
    _ input: UnsafeBufferPointer<UInt8>, into piece: UnsafeMutableBufferPointer<UInt8>
  ) throws(CompressionError) -> DecodedPiece {
    var (offered, room) = (input.count, piece.count)
    var (next, target) = (input.baseAddress, piece.baseAddress)
    let status = BrotliDecoderDecompressStream(state, &offered, &next, &room, &target, nil)
    guard status != BROTLI_DECODER_RESULT_ERROR else {
      let reason = BrotliDecoderErrorString(BrotliDecoderGetErrorCode(state))
      throw .corrupt(reason: reason.map { String(cString: $0) } ?? "unknown")
    }
    return DecodedPiece(
      read: input.count - offered, written: piece.count - room,
      isLast: status == BROTLI_DECODER_RESULT_SUCCESS)
  }

  private static func makeState() -> OpaquePointer {
    guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else {
      preconditionFailure("libbrotlidec could not make a decoder")
    }
    return state
  }
}
