internal import Text

/// What a scalar is to the tokenizer.
enum ScalarClass: UInt8, Sendable {
  case space
  /// Letters, with the marks that combine with them.
  case letter
  /// Digits, and numbers that are no letters: "½", "²".
  case digit
  /// Without a width: joiners, soft hyphens, marks of direction.
  case format
  /// Letters of scripts without spaces between words.
  case unspaced
  case punctuation
  case symbol
  /// Shown as an emoji unless something says otherwise.
  case emoji

  /// The class of `c`.
  init(_ c: UInt32) {
    if c < Self.tableSize {
      self = Self.table[Int(c)]
    } else if CharacterClass.isIdeograph(c) {
      self = .unspaced
    } else if c >= 0xAC00 && c <= 0xD7A3 {
      self = .letter
    } else {
      self = Self.computed(c)
    }
  }

  /// Whether it is part of words.
  var isWord: Bool { self == .letter || self == .digit || self == .format }

  private static let tableSize: UInt32 = 0x3100
  private static let table: [ScalarClass] = (0..<tableSize).map(computed)

  private static func computed(_ c: UInt32) -> ScalarClass {
    if CharacterClass.isSpace(c) { return .space }
    guard let scalar = Unicode.Scalar(c) else { return .symbol }
    let properties = scalar.properties
    // Variation selectors are marks that belong to symbols.
    if c >= 0xFE00 && c <= 0xFE0F { return .format }
    // Digits and "#" are emoji as well; with a picture of their own are those alone.
    if properties.isEmojiPresentation || c >= 0x1F000 && properties.isEmoji { return .emoji }
    switch properties.generalCategory {
    case .decimalNumber, .otherNumber: return .digit
    case .format: return .format
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .punctuation
    case .nonspacingMark, .spacingMark, .enclosingMark: break
    default: guard properties.isAlphabetic else { return .symbol }
    }
    // The marks of iteration and the zero beside the ideographs are in no range of letters.
    return CharacterClass.isUnspaced(c) || c >= 0x3005 && c <= 0x3007 ? .unspaced : .letter
  }
}

/// What a byte is to the tokenizer.
struct ByteClass: OptionSet, Sendable {
  let rawValue: UInt8

  static let space = ByteClass(rawValue: 1)
  static let letter = ByteClass(rawValue: 2)
  static let digit = ByteClass(rawValue: 4)
  /// A mark that is always a token alone.
  static let single = ByteClass(rawValue: 8)
  /// Ends a word of letters wherever it stands.
  static let ending = ByteClass(rawValue: 16)
  /// May stand in a mail address or domain.
  static let address = ByteClass(rawValue: 32)
  /// May stand between the letters of a handle or of its host.
  static let name = ByteClass(rawValue: 64)

  /// The classes of all bytes.
  static let table: [ByteClass] = (0..<256).map { byte in
    let c = UInt32(byte)
    var classes: ByteClass = []
    if c < 0x80, CharacterClass.isSpace(c) { classes.formUnion([.space, .ending]) }
    if c < 0x80, CharacterClass.isLetter(c) { classes.formUnion([.letter, .address]) }
    if c < 0x80, CharacterClass.isDigit(c) { classes.formUnion([.digit, .address]) }
    if Array(",()[]{}\"".utf8).contains(UInt8(byte)) { classes.formUnion([.single, .ending]) }
    if Array(";!?<>=|~^`%\\".utf8).contains(UInt8(byte)) { classes.formUnion(.ending) }
    if Array("._%+-@".utf8).contains(UInt8(byte)) { classes.formUnion(.address) }
    if Array("._-".utf8).contains(UInt8(byte)) { classes.formUnion(.name) }
    return classes
  }
}
