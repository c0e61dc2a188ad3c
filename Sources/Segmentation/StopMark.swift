internal import Text

/// Marks that may end a sentence.
enum StopMark {
  /// "." and what looks like it: ends a sentence only if the words around agree.
  case stop
  /// "!" and "?" of Latin, Greek and Cyrillic texts.
  case exclamation
  /// "…", and runs of stops.
  case ellipsis
  /// Marks that end a sentence wherever they stand: "。", "।", "؟", "።".
  case full
  /// A smiling face, which ends a sentence before a capital.
  case emoticon

  /// First bytes of all marks.
  static let leads: [UInt8] = [
    0x2E, 0x21, 0x3F, 0xCD, 0xD6, 0xD8, 0xDB, 0xDC, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF,
  ]

  /// The mark whose scalar value is `c`.
  init?(_ c: UInt32) {
    switch c {
    case 0x2E, 0xFF0E: self = .stop
    case 0x21, 0x3F, 0x37E, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049: self = .exclamation
    case 0x2026: self = .ellipsis
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61,  // CJK
      0x0964, 0x0965,  // danda and double danda
      0x061F, 0x061E, 0x06D4,  // Arabic and Urdu
      0x0589,  // Armenian
      0x0700, 0x0701, 0x0702,  // Syriac
      0x1362, 0x1367, 0x1368,  // Ethiopic
      0x17D4, 0x17D5,  // Khmer
      0x104B,  // Burmese
      0x166E, 0x1803, 0x1809, 0x1944, 0x1945:  // Canadian syllabics, Mongolian, Limbu
      self = .full
    default: return nil
    }
  }
}

/// Marks around sentences, by scalar value.
enum Bracket {
  /// Marks that close a quotation or bracket when they stand right after a stop.
  static func closes(_ c: UInt32) -> Bool {
    switch c {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x2039, 0x203A,
      0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x301E, 0xFF02, 0xFF07, 0xFF09,
      0xFF3D, 0xFF5D, 0xFF63:
      return true
    default: return false
    }
  }

  /// Marks that may stand before the first word of a sentence.
  static func opens(_ c: UInt32) -> Bool {
    switch c {
    case 0x22, 0x23, 0x27, 0x28, 0x2A, 0x2D, 0x3E, 0x5B, 0x5F, 0x60, 0x7B, 0xA1, 0xAB, 0xB7, 0xBB,
      0xBF, 0x2010...0x2015, 0x2018...0x201F, 0x2020...0x2023, 0x2039, 0x203A, 0x2043,
      0x25A0...0x25FF,
      0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x301D, 0xFF08:
      return true
    default: return false
    }
  }

  /// Marks that carry a sentence on: a comma, a colon, a closing bracket.
  static func continues(_ c: UInt32) -> Bool {
    switch c {
    case 0x21, 0x25, 0x29, 0x2C, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x60C, 0x61B, 0x2026, 0x2116, 0x3001,
      0xFF0C:
      return true
    default: return false
    }
  }
}
