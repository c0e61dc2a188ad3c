internal import Text

/// Characters that only tell where a line may break.
enum InvisibleCharacters {
  /// `text` without them.
  static func removed(from text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return text }
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      let scalar = text.scalar(at: i)
      if !CharacterClass.isInvisible(scalar.value) {
        kept.append(contentsOf: text[i..<i + scalar.length])
      }
      i += scalar.length
    }
    return kept
  }
}
