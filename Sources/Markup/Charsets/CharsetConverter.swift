internal import Glibc
internal import Text

/// Conversion to UTF-8.
enum CharsetConverter {
  /// `bytes` in UTF-8, or `nil` if nobody here knows the encoding.
  static func convert(_ bytes: [UInt8], from charset: Charset) -> Converted? {
    switch charset.form {
    case .utf8, .utf16: nil
    case .windows1252: Converted(bytes: Windows1252.decode(bytes))
    case .iso2022JP: ISO2022JP.decode(bytes)
    case .iso2022KR: ShiftedText.decode(bytes, isKorean: true)
    case .hz: ShiftedText.decode(bytes, isKorean: false)
    case .converter(let name): convert(bytes, byName: name)
    default: LegacyDecoder.decode(bytes, charset)
    }
  }

  /// What the C library's `iconv` makes of an encoding that the web does not have.
  private static func convert(_ bytes: [UInt8], byName charset: String) -> Converted? {
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
      converted.appendReplacement()
      // Half a character at the end is one loss; otherwise what follows the byte is tried again.
      let skipped = reason == EINVAL ? left : 1
      input = input.map { $0 + skipped }
      left -= skipped
    }
    return converted
  }

  private static let chunk = 65_536
}
