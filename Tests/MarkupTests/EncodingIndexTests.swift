import Testing

@testable import Markup

/// The indexes against the C library's, which has other opinions about some cells.
struct EncodingIndexTests {
  @Test func `the tables are whole`() {
    #expect(EncodingIndex.wordCount * 2 == EncodingIndex.tableSize)
  }

  @Test(
    arguments: CharsetPages.encodings.filter {
      if case .singleByte = CharsetLabels.charsets[$0.charset]?.form { true } else { false }
    })
  func `agrees with the C library on every byte`(
    page: (charset: String, language: String, converter: String)
  ) throws {
    let charset = try #require(CharsetLabels.charsets[page.charset])
    for byte in UInt8(0)...255 {
      let theirs = CharsetPages.convert([byte], from: page.converter, to: "UTF-8")
      let ours = try #require(CharsetConverter.convert([byte], from: charset))
      if ours.bytes == theirs { continue }
      // The standard fills what Windows left open in the range of controls. The C library has no
      // euro on Cyrillic Macs, another triangle and another apple, and older maps of two more.
      let isControl = (0x80...0x9F).contains(byte) && ours.bytes == [0xC2, byte]
      let isUnknown = theirs == nil && ours.replacements == 1
      let isListed = [
        "koi8-u AE", "koi8-u BE", "windows-1255 CA", "macintosh C6", "macintosh F0",
        "x-mac-cyrillic FF",
      ].contains("\(page.charset) \(String(byte, radix: 16, uppercase: true))")
      #expect(isControl || isUnknown || isListed || theirs == nil, "\(page.charset) \(byte)")
    }
  }

  /// Encodings, the C library's name, and in how many cells that library may have another opinion:
  /// characters that it lacks, and dashes, currency signs and the like.
  @Test(
    arguments: [
      ("gb18030", "GB18030", 60), ("big5", "BIG5-HKSCS", 150), ("shift_jis", "CP932", 10),
      ("euc-jp", "EUC-JP-MS", 400), ("euc-kr", "CP949", 5),
    ])
  func `agrees with the C library on nearly every pair`(
    name: String, converter: String, most: Int
  ) throws {
    let charset = try #require(CharsetLabels.charsets[name])
    var different = 0
    var same = 0
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x30)...0xFE {
        let ours = try #require(CharsetConverter.convert([lead, trail], from: charset))
        guard ours.replacements == 0 else { continue }
        let theirs = CharsetPages.convert([lead, trail], from: converter, to: "UTF-8")
        if theirs == ours.bytes { same += 1 } else if theirs != nil { different += 1 }
      }
    }
    #expect(different <= most, "\(name)")
    #expect(same > 6_000, "\(name)")
  }

  @Test(
    arguments: [
      ([0x81, 0x30, 0x81, 0x30], 0x80), ([0x84, 0x31, 0xA4, 0x39], 0xFFFF),
      ([0x90, 0x30, 0x81, 0x30], 0x10000), ([0xE3, 0x32, 0x9A, 0x35], 0x10FFFF),
      ([0x81, 0x35, 0xF4, 0x37], 0xE7C7), ([0x81, 0x35, 0xF4, 0x38], 0x1E40),
    ] as [([UInt8], UInt32)])
  func `finds characters of four bytes`(bytes: [UInt8], scalar: UInt32) throws {
    let charset = try #require(CharsetLabels.charsets["gb18030"])
    let converted = try #require(CharsetConverter.convert(bytes, from: charset))
    let text = String(decoding: converted.bytes, as: UTF8.self)
    #expect(text.unicodeScalars.map(\.value) == [scalar])
  }
}
