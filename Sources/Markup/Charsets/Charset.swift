/// A character encoding of the web, by the name and labels of the WHATWG Encoding Standard.
struct Charset: Equatable, Sendable {
  /// The standard's name, in lower case.
  let name: String
  /// How its bytes are read.
  let form: Form

  /// A way of reading bytes.
  enum Form: Equatable, Sendable {
    case utf8, utf16, windows1252
    /// A byte a character; the number is that of its index.
    case singleByte(Int)
    case gb18030, big5, eucJP, shiftJIS, eucKR
    /// Seven bits, with sequences that switch character sets.
    case iso2022JP, iso2022KR, hz
    /// What only the C library's `iconv` reads, by its name there.
    case converter(String)
  }

  static let utf8 = Charset(name: "utf-8", form: .utf8)
  static let windows1252 = Charset(name: "windows-1252", form: .windows1252)
  static let utf16LittleEndian = Charset(name: "utf-16le", form: .utf16)
  static let utf16BigEndian = Charset(name: "utf-16be", form: .utf16)

  /// The encoding with this label, in any case and with white space around it.
  static func labeled(_ label: some Collection<UInt8>) -> Charset? {
    let wanted = label.drop { $0 <= 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
      .split(whereSeparator: { $0 <= 0x20 })
    guard wanted.count == 1 else { return nil }
    let name = String(decoding: wanted[0], as: UTF8.self)
    return name == "utf-8" ? utf8 : CharsetLabels.charsets[name]
  }

  /// Whether one character can take several bytes, other than in UTF-8.
  var isMultibyte: Bool {
    switch form {
    case .gb18030, .big5, .eucJP, .shiftJIS, .eucKR: true
    default: false
    }
  }

  /// Whether the bytes of a text in it are all ASCII though the text is not.
  var isSevenBit: Bool {
    switch form {
    case .iso2022JP, .iso2022KR, .hz: true
    case .converter(let name): name.hasPrefix("ISO-2022")
    default: false
    }
  }

  /// Whether hardly any text on the web was ever in it.
  var isRare: Bool {
    switch form {
    case .converter: true
    default: ["iso-8859-3", "iso-8859-10", "iso-8859-14", "iso-8859-16"].contains(name)
    }
  }

  /// Whether a character takes two bytes at least.
  var isUTF16: Bool { form == .utf16 }

  /// Whether a text reads the same in both, as in `gbk` and `gb18030`.
  func agrees(with other: Charset) -> Bool {
    self == other || form == other.form && !isUTF16
  }
}
