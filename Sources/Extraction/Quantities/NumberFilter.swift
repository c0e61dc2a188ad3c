internal import Text

/// Tells quickly which sentences can have a number: those with a digit, or with a word that begins
/// as a word for a number does.
struct NumberFilter: Sendable {
  /// Bits by the hash of a word's first four bytes.
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  /// Kinds of words that can make a number without a digit.
  private static let kinds: Set<QuantitySense.Kind> = [
    .number, .hundred, .scale, .collective, .vague, .half, .fraction, .wholeFraction,
  ]

  init(_ table: QuantityTable) {
    for (sense, forms) in table.rows
    where Self.kinds.contains(sense.kind) || sense.kind == .one && !sense.isWeak {
      for form in forms.split(separator: ",") { add(form) }
    }
    // Numerals in one word begin with "ein", as very many words do.
    guard table.joinsNumerals else { return }
    for rest in ["hundert", "tausend", "und"] { add("ein\(rest)") }
  }

  private mutating func add(_ form: Substring) {
    // Of a phrase the last word tells most: "la moitié".
    let word = form.split(separator: " ").last ?? form
    var key: UInt32 = 0
    for byte in word.utf8.prefix(while: { Self.isLetter($0) }).prefix(4) {
      key = key << 8 | UInt32(byte | 0x20)
    }
    let slot = Self.slot(key)
    bits[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 16) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || byte >= 0x80
  }

  /// The first place in `span` where a number can be.
  func firstNumber(in text: [UInt8], _ span: Span) -> Int? {
    var at = max(0, span.start)
    let end = min(text.count, span.end)
    while at < end {
      let byte = text[at]
      // Lead bytes of general punctuation, number forms, Latin marks: no letters.
      if byte == 0xE2 || byte == 0xC2 {
        if isFraction(text, at, end) { return at }
        at += byte == 0xE2 ? 3 : 2
      } else if Self.isLetter(byte) {
        let start = at
        var key: UInt32 = 0
        while at < end, Self.isLetter(text[at]), text[at] != 0xE2, text[at] != 0xC2 {
          if at < start + 4 { key = key << 8 | UInt32(text[at] | 0x20) }
          at += 1
        }
        let slot = Self.slot(key)
        if bits[slot >> 6] & 1 << UInt64(slot & 63) != 0 { return start }
      } else {
        if 0x30...0x39 ~= byte { return at }
        at += 1
      }
    }
    return nil
  }

  /// Signs such as ½ (C2 BD) and ⅓ (E2 85 93).
  private func isFraction(_ text: [UInt8], _ at: Int, _ end: Int) -> Bool {
    guard at + 1 < end else { return false }
    return text[at] == 0xC2 ? 0xBC...0xBE ~= text[at + 1] : text[at + 1] == 0x85
  }
}
