internal import Compression
internal import GalleyCore

/// Reads what a compressed file holds, in memory that does not grow with it.
final class DecompressedFile {
  private let file: OpenedFile
  private let decoder: any PieceDecoder
  /// Whether what follows the last member is ignored, as `gzip` does.
  private let ignoresRest: Bool
  private var input = [UInt8](repeating: 0, count: 1 << 16)
  private var rest = 0..<0
  private var isInsideMember = false
  private var isAfterMember = false

  /// Reads `file` as gzip or Zstandard. What follows the last member is an error, but for gzip
  /// where it is ignored.
  init(_ file: OpenedFile, isGzip: Bool, ignoresRest: Bool = true) {
    self.file = file
    decoder = isGzip ? GzipDecoder() : ZstdDecoder()
    self.ignoresRest = isGzip && ignoresRest
  }

  /// Reads into `piece`; the number of bytes, 0 at the end.
  func read(into piece: UnsafeMutableBufferPointer<UInt8>) throws(EnvironmentError) -> Int {
    while true {
      if rest.isEmpty { rest = 0..<(try fill()) }
      if !isInsideMember {
        guard beginsMember else { return 0 }
        decoder.reset()
        isInsideMember = true
      }
      let decoded = try decode(into: piece)
      rest = rest.lowerBound + decoded.read..<rest.upperBound
      if decoded.isLast {
        isInsideMember = false
        isAfterMember = true
      }
      if decoded.written > 0 { return decoded.written }
      if decoded.isStuck { throw failure(.truncated) }
    }
  }

  /// Whether what comes next is a member.
  private var beginsMember: Bool {
    !rest.isEmpty && !(ignoresRest && isAfterMember && input[rest.lowerBound] != 0x1F)
  }

  private func fill() throws(EnvironmentError) -> Int {
    let file = file
    return try input.withUnsafeMutableBufferPointer { piece throws(EnvironmentError) in
      try file.read(into: piece)
    }
  }

  private func decode(
    into piece: UnsafeMutableBufferPointer<UInt8>
  ) throws(EnvironmentError) -> DecodedPiece {
    do throws(CompressionError) {
      return try input.withUnsafeBufferPointer { input throws(CompressionError) in
        try decoder.decode(UnsafeBufferPointer(rebasing: input[rest]), into: piece)
      }
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: CompressionError) -> EnvironmentError {
    EnvironmentError("\(file.path): \(error)")
  }
}
