/// Finds characters that were encoded twice: the bytes of UTF-8 taken for windows-1252 or Latin-1
/// and encoded as UTF-8 again, as in `Ã©` for `é`.
///
/// A character that begins such a sequence is a letter (`Ã`, `ä`, `Ð`), and those that follow are
/// none that begin one. So each letter of this kind is counted, and how often what follows it makes
/// it such a sequence: in a text that is right, hardly ever; in one that is wrong, nearly always,
/// even where the wrong part is small.
struct DoubleEncoding {
  /// By the byte that the letter was: how often it occurs, and how often it begins a sequence.
  private var letters = [Int](repeating: 0, count: 256)
  private var sequences = [Int](repeating: 0, count: 256)
  /// Sequences that nobody would write, by the letter that they begin with.
  private var unlikely = [Int](repeating: 0, count: 256)
  /// Sequences that stand for dashes and quotation marks.
  private var marks = 0

  /// Whether parts of `text`, which is UTF-8, were encoded twice.
  static func isIn(_ text: [UInt8]) -> Bool {
    var found = DoubleEncoding()
    text.withUnsafeBufferPointer { found.count($0) }
    return found.isCertain
  }

  private var isCertain: Bool {
    if marks >= 2 { return true }
    var total = 0
    var strange = 0
    for lead in 0xC2...0xF4 where sequences[lead] * 5 >= letters[lead] * 4 {
      total += sequences[lead]
      strange += unlikely[lead]
    }
    return total >= 3 && strange >= 2
  }

  private mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while true {
      i = UTF8Scan.firstHighByte(text, from: i)
      guard i < text.count else { return }
      let letter = OnceEncoded(text, i)
      if let lead = letter.byte, lead >= 0xC2, lead < 0xF5 {
        letters[Int(lead)] += 1
        if let end = sequence(text, i + letter.length, lead) {
          i = end
          continue
        }
      }
      i += letter.length
    }
  }

  /// The end of the sequence that `lead` begins, whose other bytes begin at `start`.
  private mutating func sequence(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ lead: UInt8
  ) -> Int? {
    var i = start
    var value = UInt32(lead) & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
    var isUnlikely = false
    for _ in 0..<(lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3) {
      guard i < text.count, text[i] >= 0x80 else { return nil }
      let next = OnceEncoded(text, i)
      guard let byte = next.byte, byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
      isUnlikely = isUnlikely || !Self.followsLetters(byte)
      i += next.length
    }
    guard Self.isInUse(value) else { return nil }
    sequences[Int(lead)] += 1
    if isUnlikely { unlikely[Int(lead)] += 1 }
    if (0x2010...0x2044).contains(value) { marks += 1 }
    return i
  }

  /// Whether what windows-1252 has for `byte` comes after letters: a space, quotation marks, dashes
  /// and the like.
  private static func followsLetters(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x85, 0x91...0x97, 0x99, 0xA0, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0, 0xB2, 0xB3, 0xB7, 0xB9, 0xBB:
      true
    default: false
    }
  }

  /// Whether texts have this character; the rest of what chance makes is left out.
  private static func isInUse(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0x17F, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x218...0x21B, 0x386...0x3CE, 0x400...0x45F,
      0x490, 0x491, 0x5D0...0x5EA, 0x60C, 0x61B, 0x61F, 0x621...0x63A, 0x640...0x652, 0x66A...0x66C,
      0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6BE, 0x6C1, 0x6CC, 0x6D2, 0x6F0...0x6F9, 0x900...0x97F,
      0xE01...0xE5B, 0x1E00...0x1EF9, 0x2010...0x2044, 0x20AC, 0x2122, 0x3001...0x30FF,
      0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E, 0x1F300...0x1FAFF:
      true
    default: false
    }
  }
}

/// A character as the byte of windows-1252 or Latin-1 that it may have been.
private struct OnceEncoded {
  let byte: UInt8?
  let length: Int

  init(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) {
    let sequence = UTF8Sequence(text, at: i)
    length = sequence.length
    guard sequence.isWellFormed, length < 4 else {
      byte = nil
      return
    }
    if length == 2, text[i] < 0xC4 {
      byte = text[i] << 6 | text[i + 1] & 0x3F
      return
    }
    var value = UInt16(text[i]) & (length == 2 ? 0x1F : 0x0F)
    for j in 1..<length { value = value << 6 | UInt16(text[i + j] & 0x3F) }
    byte = Windows1252.byte(value)
  }
}
