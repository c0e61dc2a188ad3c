import Text

/// Words as scores count them: letters, digits and low lines.
enum Words {
  static func all(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isWord(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  static func lowercased(_ text: String) -> [String] { all(text.lowercased()) }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10 || scalar.value == 0x5F
    }
    if CharacterClass.isIdeograph(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// The text with quotation marks and dashes of one form each, and white space squeezed.
  static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !CharacterClass.isInvisible(scalar.value) {
      scalars.append(plain[scalar] ?? scalar)
    }
    return squeezed(String(scalars))
  }

  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    let forms: [Unicode.Scalar: String] = [
      "'": "\u{2018}\u{2019}\u{201A}\u{201B}\u{2032}\u{B4}`\u{2039}\u{203A}",
      "\"": "\u{201C}\u{201D}\u{201E}\u{201F}\u{2033}\u{AB}\u{BB}",
      "-": "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}",
    ]
    return forms.reduce(into: [:]) { plain, form in
      for scalar in form.value.unicodeScalars { plain[scalar] = form.key }
    }
  }()

  /// The text with runs of white space as one space each.
  static func squeezed(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(
      separator: " ")
  }
}
