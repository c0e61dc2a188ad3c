internal import Glibc
internal import Text

/// Conversion to UTF-8 by the C library's `iconv`.
enum CharsetConverter {
  struct Converted {
    var bytes: [UInt8] = []
    /// Ill-formed bytes that became U+FFFD.
    var replacements = 0
  }

  /// `bytes` in UTF-8, or `nil` if the C library does not know the encoding.
  static func convert(_ bytes: [UInt8], from charset: String) -> Converted? {
    guard let converter = iconv_open("UTF-8", charset),
      converter != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var bytes = bytes
    return bytes.withUnsafeMutableBytes { convert($0, converter) }
  }

  private static func convert(
    _ bytes: UnsafeMutableRawBufferPointer, _ converter: iconv_t
  ) -> Converted {
    var converted = Converted()
    converted.bytes.reserveCapacity(bytes.count + bytes.count / 4)
    let room = UnsafeMutablePointer<CChar>.allocate(capacity: chunk)
    defer { room.deallocate() }
    var input = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = bytes.count
    while left > 0 {
      var output: UnsafeMutablePointer<CChar>? = room
      var free = chunk
      let status = iconv(converter, &input, &left, &output, &free)
      let reason = errno
      let written = UnsafeRawBufferPointer(start: room, count: chunk - free)
      converted.bytes.append(contentsOf: written)
      guard status == -1, reason != E2BIG else { continue }
      converted.bytes.append(scalar: 0xFFFD)
      converted.replacements += 1
      // Half a character at the end is one loss; otherwise what follows the byte is tried again.
      let skipped = reason == EINVAL ? left : 1
      input = input.map { $0 + skipped }
      left -= skipped
    }
    return converted
  }

  private static let chunk = 65_536
}
