/// Decodes members or frames piece by piece.
protocol PieceDecoder {
  /// Makes ready for the next member.
  func reset()
  /// Decodes from the start of `input` what fits into `piece`.
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, into piece: UnsafeMutableBufferPointer<UInt8>
  ) throws(CompressionError) -> DecodedPiece
}

/// What became of a piece.
struct DecodedPiece {
  /// How many bytes of the input were taken.
  var read = 0
  /// How many bytes they gave.
  var written = 0
  /// Whether the member has ended.
  var isLast = false

  /// Whether more input is needed.
  var isStuck: Bool { read == 0 && written == 0 && !isLast }
}
