import Learning
import Testing

@testable import Markup

/// What decoders of the standard make of bytes that are wrong.
struct LegacyDecoderTests {
  @Test(
    arguments: [
      // A second byte in ASCII is not lost: it may be markup.
      ("gbk", [0x81, 0x3C, 0x70, 0x3E], "\u{FFFD}<p>"), ("gbk", [0x81, 0xFF, 0x61], "\u{FFFD}a"),
      ("gbk", [0xFF, 0x80, 0xA2, 0xE3], "\u{FFFD}€€"), ("gbk", [0xC4], "\u{FFFD}"),
      ("gb18030", [0x81, 0x30, 0x3C], "\u{FFFD}0<"), ("gb18030", [0x81, 0x30, 0x81], "\u{FFFD}"),
      ("gb18030", [0x81, 0x30, 0x81, 0x3C], "\u{FFFD}0\u{FFFD}<"),
      ("gb18030", [0xFE, 0x39, 0xFE, 0x39, 0x61], "\u{FFFD}a"),
      ("gb18030", [0xA3, 0xA0, 0xA6, 0xD9, 0xFE, 0x59], "\u{3000}\u{FE10}\u{9FB4}"),
      ("big5", [0x80, 0x81, 0x3C, 0xA1, 0x5A, 0xFF], "\u{FFFD}\u{FFFD}<╴\u{FFFD}"),
      ("big5", [0x88, 0x62, 0x88, 0xA5, 0xA1, 0x45], "Ê̄ê̌‧"),
      ("big5", [0x87, 0x45, 0xFE, 0xFE], "\u{27267}\u{79D4}"),
      ("euc-jp", [0x8E, 0xB1, 0x8F, 0xB0, 0xA1, 0x61], "ｱ丂a"),
      ("euc-jp", [0x8E, 0x3C, 0x8F, 0xA1, 0x3C, 0xA1, 0xFF], "\u{FFFD}<\u{FFFD}<\u{FFFD}"),
      ("euc-jp", [0x8F, 0xA1], "\u{FFFD}"), ("euc-jp", [0xA0, 0x61], "\u{FFFD}a"),
      ("shift_jis", [0x80, 0xA0, 0x81, 0x3C, 0xFD, 0x61], "\u{80}\u{FFFD}\u{FFFD}<\u{FFFD}a"),
      ("shift_jis", [0xF0, 0x40, 0xF9, 0xFC, 0xFA, 0x40], "\u{E000}\u{E757}ⅰ"),
      ("shift_jis", [0x5C, 0x7E, 0x81, 0x5F, 0x81, 0x60], "\\~＼～"),
      ("euc-kr", [0x81, 0x5B, 0xC7, 0x3C, 0xFF, 0xB0, 0xA1], "\u{FFFD}[\u{FFFD}<\u{FFFD}가"),
      ("iso-2022-jp", [0x1B, 0x28, 0x4A, 0x5C, 0x7E, 0x1B, 0x28, 0x49, 0x31], "¥‾ｱ"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x1B, 0x28, 0x42, 0x61], "\u{FFFD}a"),
      ("iso-2022-jp", [0x1B, 0x28, 0x42, 0x1B, 0x24, 0x42, 0x46, 0x7C], "\u{FFFD}日"),
      ("iso-2022-jp", [0x1B, 0x28, 0x61, 0x0E, 0xFF], "\u{FFFD}(a\u{FFFD}\u{FFFD}"),
      ("windows-1252", [0x81, 0x9D, 0x80], "\u{81}\u{9D}€"),
      ("windows-1253", [0xAA, 0xD2, 0xFF, 0x81], "\u{FFFD}\u{FFFD}\u{FFFD}\u{81}"),
      ("windows-1255", [0xCA, 0xD9], "\u{5BA}\u{FFFD}"),
      ("windows-1257", [0xA1, 0xA5], "\u{FFFD}\u{FFFD}"),
      ("windows-874", [0x80, 0x85, 0xDB, 0xFC], "€…\u{FFFD}\u{FFFD}"),
      ("koi8-u", [0xA4, 0xAE, 0xBE], "єўЎ"), ("macintosh", [0xDB, 0xF0], "€\u{F8FF}"),
      ("iso-8859-8", [0xE0, 0xFD, 0xA1], "א\u{200E}\u{FFFD}"),
    ] as [(String, [UInt8], String)])
  func `reads wrong bytes as the standard does`(
    name: String, bytes: [UInt8], text: String
  ) throws {
    let charset = try #require(CharsetLabels.charsets[name])
    let converted = try #require(CharsetConverter.convert(bytes, from: charset))
    let found = String(decoding: converted.bytes, as: UTF8.self)
    #expect(Array(found.unicodeScalars) == Array(text.unicodeScalars), "\(name) \(found)")
    let replaced = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    #expect(converted.replacements == replaced)
  }

  @Test(arguments: Set(CharsetLabels.charsets.values.map(\.name)).sorted())
  func `makes UTF-8 of a bounded size from anything`(name: String) throws {
    let charset = try #require(CharsetLabels.charsets[name])
    var random = SplitMix64(seed: 7)
    for round in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(random.next() % 40) {
        let byte = UInt8(truncatingIfNeeded: random.next())
        // Markup, switches and bytes of long characters, more than chance has of them.
        bytes.append(
          round % 2 == 0 ? byte : [0x1B, 0x24, 0x28, 0x3C, 0x81, 0x30, byte, 0x8F][Int(byte % 8)])
      }
      let decoded = CharacterDecoder.decode(bytes, transportCharset: name, isHTML: round % 3 == 0)
      #expect(String(validating: decoded.bytes, as: UTF8.self) != nil, "\(name) \(bytes)")
      #expect(decoded.bytes.count <= 4 * bytes.count + 4, "\(name) \(bytes)")
      guard let converted = CharsetConverter.convert(bytes, from: charset) else { continue }
      #expect(String(validating: converted.bytes, as: UTF8.self) != nil, "\(name) \(bytes)")
    }
  }

  @Test(arguments: CharsetPages.encodings)
  func `loses one character where a text is cut off`(
    page: (charset: String, language: String, converter: String)
  ) throws {
    let text = try #require(CharsetPages.texts[page.language])
    let bytes = try #require(CharsetPages.encode(text, page.converter))
    for length in (bytes.count - 8)..<bytes.count {
      let cut = Array(bytes[..<length])
      let decoded = CharacterDecoder.decode(cut, transportCharset: page.charset, isHTML: false)
      let found = Array(String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars)
      let lost = found.count { $0 == "\u{FFFD}" }
      // A switch that is cut off is wrong twice: by itself, and as what it did not end.
      #expect(lost <= (page.charset == "iso-2022-jp" ? 2 : 1), "\(page.charset) \(length)")
      #expect(found.count >= text.unicodeScalars.count - 8)
    }
  }
}
