/// Decodes members or frames piece by piece.
public protocol PieceDecoder {
  /// Makes ready for the next member.
  func reset()
  /// Decodes from the start of `input` what fits into `piece`.
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, into piece: UnsafeMutableBufferPointer<UInt8>
  ) throws(CompressionError) -> DecodedPiece
}

/// What became of a piece.
public struct DecodedPiece {
  /// How many bytes of the input were taken.
  public var read = 0
  /// How many bytes they gave.
  public var written = 0
  /// Whether the member has ended.
  public var isLast = false

  /// Nothing taken, nothing given.
  public init() {}

  init(read: Int, written: Int, isLast: Bool) {
    self.read = read
    self.written = written
    self.isLast = isLast
  }

  /// Whether more input is needed.
  public var isStuck: Bool { read == 0 && written == 0 && !isLast }
}

extension PieceDecoder {
  /// Decodes from `at` to the end of a member; false if the input ends before.
  func decodeMember(
    _ input: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ output: inout DecompressedBytes
  ) throws(CompressionError) -> Bool {
    while true {
      var decoded = DecodedPiece()
      let rest = UnsafeBufferPointer(rebasing: input[at...])
      try output.append { piece throws(CompressionError) in
        decoded = try decode(rest, into: piece)
        return decoded.written
      }
      at += decoded.read
      if decoded.isLast { return true }
      if decoded.isStuck { return false }
    }
  }
}
