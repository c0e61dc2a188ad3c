/// Bytes above ASCII right behind small ASCII letters, in a text whose other letters are mostly
/// ASCII. In the right encoding they are small letters as well.
struct InnerLetters {
  /// How often each byte stands there.
  private let counts: [Int]
  private let total: Int
  /// How many bytes above ASCII there are in all.
  private let high: Int

  init(_ bytes: ArraySlice<UInt8>) {
    var counts = [Int](repeating: 0, count: 256)
    var total = 0
    var high = 0
    var before: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 {
        high += 1
        if before &- 0x61 < 26 {
          counts[Int(byte)] += 1
          total += 1
        }
      }
      before = byte
    }
    self.counts = counts
    self.total = total
    self.high = high
  }

  /// Whether there is too little to go by.
  var areFew: Bool { total < 3 && high < 12 }

  /// The encoding that explains these letters where `found` does not; `nil` where it does, or none
  /// is better.
  func best(_ found: Charset) -> Charset? {
    // Where most bytes above ASCII stand elsewhere, the text is in another script.
    guard total > 2, total * 3 > high else { return nil }
    let wrong = implausible(found)
    let isRare = found.isRare
    var best: Charset?
    var least = isRare ? wrong + 1 : wrong
    for charset in Self.candidates where charset != found {
      let count = implausible(charset)
      let isBetter = isRare ? count < least : count * 4 < least
      guard isBetter, count * 10 <= total else { continue }
      best = charset
      least = count
    }
    return best
  }

  /// Encodings of Western Europe that are taken for others; the likelier come first.
  private static let candidates = ["windows-1252", "iso-8859-15", "macintosh"]
    .compactMap { CharsetLabels.charsets[$0] }

  /// How many of the letters are none in `charset`.
  private func implausible(_ charset: Charset) -> Int {
    var wrong = 0
    for byte in 0x80...0xFF where counts[byte] > 0 {
      let text = CharsetConverter.convert([UInt8(byte)], from: charset)?.bytes ?? []
      if !Self.isPlausible(String(decoding: text, as: UTF8.self)) { wrong += counts[byte] }
    }
    return wrong
  }

  /// Whether texts have `text` right behind a small letter: small letters, and marks that may stand
  /// between words without a space.
  private static func isPlausible(_ text: String) -> Bool {
    guard let scalar = text.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x2013, 0x2014, 0x2019, 0x201C, 0x201D, 0x2026, 0xA0, 0xAB, 0xBB, 0xAD: return true
    case 0xAA, 0xB5, 0xBA: return false
    default: return scalar.properties.isLowercase
    }
  }
}
