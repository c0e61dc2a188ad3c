internal import Text

/// Characters that only tell where a line may break.
enum InvisibleCharacters {
  /// Whether `scalar` is a soft hyphen, a space without width, a word joiner or a byte order mark.
  static func contains(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || scalar == 0x200B || scalar == 0x2060 || scalar == 0xFEFF
  }

  /// `text` without them.
  static func removed(from text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return text }
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      let scalar = text.scalar(at: i)
      if !contains(scalar.value) { kept.append(contentsOf: text[i..<i + scalar.length]) }
      i += scalar.length
    }
    return kept
  }
}
