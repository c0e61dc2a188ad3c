internal import CUchardet

/// Statistical detection of an encoding: by uchardet, and where that is implausible by the letters
/// that a text would have.
enum CharsetDetector {
  /// More than this of a page tells no more.
  private static let sample = 1_000_000

  /// The encoding that `bytes` seem to be in.
  static func charset(of bytes: [UInt8]) -> Charset? {
    let found = statistically(bytes)
    guard found?.isMultibyte != true, found?.isSevenBit != true, found != .utf8 else {
      return found
    }
    let letters = InnerLetters(bytes.prefix(sample))
    if let better = letters.best(found ?? .windows1252) { return better }
    // A few letters are no reason to think of what hardly anybody used.
    return letters.areFew && found?.isRare == true ? nil : found
  }

  private static func statistically(_ bytes: [UInt8]) -> Charset? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let status = bytes.withUnsafeBytes { buffer in
      uchardet_handle_data(
        detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        min(buffer.count, sample))
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    guard let found = uchardet_get_charset(detector) else { return nil }
    let name = String(cString: found)
    if name.isEmpty || name == "ASCII" { return nil }
    // Some of its encodings are unknown to the web but not to the C library.
    return Charset.labeled(name.utf8) ?? Charset(name: name.lowercased(), form: .converter(name))
  }
}
