internal import CZlib

/// Owns zlib's state for writing gzip members.
final class GzipEncoder {
  private let stream: UnsafeMutablePointer<z_stream>
  private var piece = [UInt8](repeating: 0, count: 1 << 16)

  init(level: Int) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    // 16 added to the window's size of 15 bits asks for the gzip format; 8 is zlib's memory level.
    let status = deflateInit2_(
      stream, Int32(level), Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    precondition(status == Z_OK, "zlib could not make an encoder")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  func encode(_ bytes: [UInt8]) -> [UInt8] {
    deflateReset(stream)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 3 + 64)
    bytes.withUnsafeBufferPointer { input in
      var at = 0
      while !step(input, &at, &output) {}
    }
    // zlib's header has no name and no time; the system it ran on is made "unknown", too.
    output[9] = 0xFF
    return output
  }

  /// Encodes one piece; true if that is the last.
  private func step(
    _ input: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ output: inout [UInt8]
  ) -> Bool {
    let offered = min(input.count - at, 1 << 30)
    let flush = at + offered == input.count ? Z_FINISH : Z_NO_FLUSH
    stream.pointee.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0 + at) }
    stream.pointee.avail_in = UInt32(offered)
    var status = Z_OK
    let count = piece.withUnsafeMutableBufferPointer { piece in
      stream.pointee.next_out = piece.baseAddress
      stream.pointee.avail_out = UInt32(piece.count)
      status = deflate(stream, flush)
      return piece.count - Int(stream.pointee.avail_out)
    }
    precondition(status == Z_OK || status == Z_STREAM_END, "zlib lost its state: \(status)")
    output.append(contentsOf: piece[..<count])
    at += offered - Int(stream.pointee.avail_in)
    return status == Z_STREAM_END
  }
}
