/// Classes of Unicode scalar values, with ASCII answered without a table.
///
/// Other scalars follow the Unicode Character Database that the standard library carries.
public enum CharacterClass {
  /// White space of Unicode (`White_Space`), and the zero-width space and byte order mark that
  /// pages use as such.
  @inlinable
  public static func isSpace(_ c: UInt32) -> Bool {
    if c <= 0x20 { return c == 0x20 || (c >= 0x09 && c <= 0x0D) }
    if c < 0x85 { return false }
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028
      || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF
  }

  /// Characters without width that only tell where a line may break or not: soft hyphen, space
  /// without width, word joiner, byte order mark.
  @inlinable
  public static func isInvisible(_ c: UInt32) -> Bool {
    c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF
  }

  /// Decimal digits of any script.
  @inlinable
  public static func isDigit(_ c: UInt32) -> Bool {
    // No others in Latin, Greek, Cyrillic and Hebrew, and none in punctuation and ideographs.
    if c < 0x660 || c >= 0x1C5A && c < 0xA620 { return c >= 0x30 && c <= 0x39 }
    return general(c) == .decimalNumber
  }

  /// Letters of any script (`Alphabetic`).
  @inlinable
  public static func isLetter(_ c: UInt32) -> Bool {
    if c < 0x80 { return (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7A }
    if c < 0x250 {
      return c >= 0xC0 && c != 0xD7 && c != 0xF7 || c == 0xAA || c == 0xB5 || c == 0xBA
    }
    if c >= 0x2000 && c < 0x2071 { return false }
    if isIdeograph(c) || c >= 0x400 && c < 0x482 || c >= 0xAC00 && c < 0xD7A4 { return true }
    return Unicode.Scalar(c)?.properties.isAlphabetic ?? false
  }

  /// Letters that carry upper or title case.
  @inlinable
  public static func isUppercase(_ c: UInt32) -> Bool {
    if c < 0x80 { return c >= 0x41 && c <= 0x5A }
    guard mayHaveCase(c) else { return false }
    let category = general(c)
    return category == .uppercaseLetter || category == .titlecaseLetter
  }

  /// Not so of punctuation, and of East Asian letters.
  @inlinable
  static func mayHaveCase(_ c: UInt32) -> Bool {
    c < 0x2000 || c >= 0x2071 && c < 0x2E80 || c >= 0xA640 && c < 0xABC0 || c >= 0xFB00
  }

  /// Letters that carry lower case.
  @inlinable
  public static func isLowercase(_ c: UInt32) -> Bool {
    if c < 0x80 { return c >= 0x61 && c <= 0x7A }
    guard mayHaveCase(c) else { return false }
    return general(c) == .lowercaseLetter
  }

  /// Punctuation of any kind (general category P).
  @inlinable
  public static func isPunctuation(_ c: UInt32) -> Bool {
    switch general(c) {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default:
      return false
    }
  }

  /// Scripts written without spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
  @inlinable
  public static func isUnspaced(_ c: UInt32) -> Bool {
    guard c >= 0x0E00 else { return false }
    return isIdeograph(c) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0x0E00 && c <= 0x0EFF)
      || (c >= 0x1780 && c <= 0x17FF) || (c >= 0x1000 && c <= 0x109F)
      || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xFF66 && c <= 0xFF9F)
  }

  /// Han ideographs.
  @inlinable
  public static func isIdeograph(_ c: UInt32) -> Bool {
    (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF)
      || (c >= 0xF900 && c <= 0xFAFF)
  }

  @inlinable
  static func general(_ c: UInt32) -> Unicode.GeneralCategory {
    Unicode.Scalar(c)?.properties.generalCategory ?? .unassigned
  }
}
