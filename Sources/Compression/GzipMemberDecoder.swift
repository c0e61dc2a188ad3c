internal import CLibDeflate

/// Reads gzip members that are in memory as a whole, twice as fast as piece by piece.
public final class GzipMemberDecoder {
  /// What became of a member.
  public enum Outcome: Equatable, Sendable {
    /// It took `read` bytes of the input and gave `written`.
    case whole(read: Int, written: Int)
    /// It gives more than there is room for.
    case noRoom
    /// It is damaged, or there is more of it than the input has.
    case notWhole
  }

  private let decompressor: OpaquePointer

  /// A decoder.
  public init() {
    guard let decompressor = libdeflate_alloc_decompressor() else {
      preconditionFailure("libdeflate could not make a decoder")
    }
    self.decompressor = decompressor
  }

  deinit { libdeflate_free_decompressor(decompressor) }

  /// Decodes the member at the start of `input`.
  public func decode(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Outcome {
    var (read, written) = (0, 0)
    let status = libdeflate_gzip_decompress_ex(
      decompressor, input.baseAddress, input.count, output.baseAddress, output.count, &read,
      &written)
    switch status {
    case LIBDEFLATE_SUCCESS: return .whole(read: read, written: written)
    case LIBDEFLATE_INSUFFICIENT_SPACE: return .noRoom
    default: return .notWhole
    }
  }
}
