internal import Text

/// The encoding windows-1252, which stands in for ISO 8859-1 and ASCII on the web.
enum Windows1252 {
  /// The scalar that `byte` encodes. The five unused bytes are C1 controls.
  static func scalar(_ byte: UInt8) -> UInt32 {
    byte >= 0x80 && byte < 0xA0 ? UInt32(upper[Int(byte - 0x80)]) : UInt32(byte)
  }

  /// The byte of the upper half that `unit`, which is not in Latin-1, is encoded as.
  static func byte(_ unit: UInt16) -> UInt8? {
    upper.firstIndex(of: unit).map { UInt8($0) + 0x80 }
  }

  /// `bytes` in UTF-8.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { output.append(byte) } else { output.append(scalar: scalar(byte)) }
    }
    return output
  }

  private static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}
