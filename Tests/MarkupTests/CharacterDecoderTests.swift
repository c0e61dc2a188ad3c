import Markup
import Testing

struct CharacterDecoderTests {
  private func decode(
    _ bytes: [UInt8], transport: String? = nil, isHTML: Bool = true
  ) -> DecodedText {
    CharacterDecoder.decode(bytes, transportCharset: transport, isHTML: isHTML)
  }

  private func text(_ decoded: DecodedText) -> String {
    String(decoding: decoded.bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], "a", "utf-8"),
      ([0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00], "aé", "utf-16le"),
      ([0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x3D, 0xDE, 0x00], "a😀", "utf-16be"),
    ] as [([UInt8], String, String)])
  func `trusts a byte order mark most`(bytes: [UInt8], expected: String, charset: String) {
    let decoded = decode(bytes, transport: "windows-1251")
    #expect(text(decoded) == expected)
    #expect(decoded.charset == charset)
    #expect(decoded.charsetFrom == .bom)
    #expect(!decoded.repaired)
  }

  @Test func `trusts transport before the declaration in the page`() {
    let page = Array("<meta charset=iso-8859-2>".utf8) + [0xEF]
    let decoded = decode(page, transport: " Windows-1251 ")
    #expect(decoded.charset == "windows-1251")
    #expect(decoded.charsetFrom == .transport)
    #expect(text(decoded).hasSuffix("п"))
  }

  @Test(arguments: [
    "<meta charset=windows-1251>",
    "<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
    "<meta content='text/html;charset = \"cp1251\"' http-equiv=content-type>",
    "<?xml version='1.0' encoding='windows-1251'?>",
    "<!-- <meta charset=utf-8> --><meta charset='x-cp1251'>",
    "<script>'<meta charset=utf-8>'</script><meta charset=CP1251>",
    "<meta charset=no-such-thing><meta charset=windows-1251>",
  ])
  func `finds the declaration in the page`(head: String) {
    let decoded = decode(Array(head.utf8) + [0xEF, 0xF0])
    #expect(decoded.charset == "windows-1251")
    #expect(decoded.charsetFrom == .meta)
    #expect(text(decoded).hasSuffix("пр"))
  }

  @Test func `finds no declaration in plain text`() {
    let decoded = decode(Array("<meta charset=windows-1251> é".utf8), isHTML: false)
    #expect(decoded.charset == "utf-8")
    #expect(decoded.charsetFrom == .detected)
  }

  @Test(
    arguments: [
      ("iso-8859-1", [0x93, 0x61, 0x94, 0xE9], "“a”é", "windows-1252"),
      ("us-ascii", [0x80], "€", "windows-1252"),
      ("iso-8859-9", [0xF0], "ğ", "windows-1254"),
      ("iso-8859-15", [0xA4], "€", "iso-8859-15"),
      ("shift_jis", [0x93, 0xFA, 0x87, 0x40], "日①", "shift_jis"),
      ("x-sjis", [0xB1], "ｱ", "shift_jis"),
      ("gb2312", [0xD6, 0xD0, 0x81, 0x30, 0x81, 0x30], "中\u{80}", "gbk"),
      ("big5", [0xA4, 0xA4], "中", "big5"),
      ("ks_c_5601-1987", [0xB0, 0xA1, 0x81, 0x41], "가갂", "euc-kr"),
      ("euc-jp", [0xC6, 0xFC], "日", "euc-jp"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x61], "日a", "iso-2022-jp"),
      ("koi8-r", [0xD0], "п", "koi8-r"),
      ("tis-620", [0xA1], "ก", "windows-874"),
      ("x-mac-roman", [0x8E], "é", "macintosh"),
    ] as [(String, [UInt8], String, String)])
  func `reads labels as the web does`(
    label: String, bytes: [UInt8], expected: String, charset: String
  ) {
    let decoded = decode(bytes, transport: label)
    #expect(text(decoded) == expected)
    #expect(decoded.charset == charset)
    #expect(decoded.charsetFrom == .transport)
    #expect(!decoded.repaired)
  }

  @Test func `replaces ill-formed bytes and goes on`() {
    let decoded = decode([0x61, 0xFF, 0x62, 0x93, 0xFA, 0x93], transport: "shift_jis")
    #expect(text(decoded) == "a\u{FFFD}b日\u{FFFD}")
    #expect(decoded.repaired)
  }

  @Test func `overrules a declaration that UTF-8 contradicts`() {
    let decoded = decode(Array("<meta charset=iso-8859-1>Zoë – ja".utf8))
    #expect(text(decoded).hasSuffix("Zoë – ja"))
    #expect(decoded.charset == "utf-8")
    #expect(decoded.charsetFrom == .detected)
  }

  @Test func `mends stray bytes in UTF-8`() {
    let page = Array("<meta charset=utf-8>Größe ".utf8) + [0x93, 0x61, 0x94, 0x20, 0xE9, 0x74]
    let decoded = decode(page + Array("é".utf8))
    #expect(text(decoded).hasSuffix("Größe “a” été"))
    #expect(decoded.charset == "utf-8")
    #expect(decoded.charsetFrom == .meta)
    #expect(decoded.repaired)
  }

  @Test func `marks torn characters in UTF-8`() {
    let page = Array("éééé ".utf8) + [0xE2, 0x80, 0x20, 0x80, 0x93, 0x20, 0x81, 0x20, 0xC3]
    #expect(text(decode(page)) == "éééé \u{FFFD} \u{FFFD}\u{FFFD} \u{FFFD} \u{FFFD}")
  }

  @Test func `reads a page that only claims UTF-8 as what it is`() {
    let words = Array("<meta charset=utf-8>Le march".utf8)
    let rest = Array(" de la ville a rouvert hier, d".utf8)
    let decoded = decode(words + [0xE9] + rest + [0xE9] + Array("j".utf8) + [0xE0])
    #expect(text(decoded).hasSuffix("Le marché de la ville a rouvert hier, déjà"))
    #expect(decoded.charset != "utf-8")
    #expect(decoded.charsetFrom == .detected || decoded.charsetFrom == .fallback)
  }

  @Test func `asks the page when transport is wrong`() {
    let page = Array("<meta charset=windows-1251>".utf8) + [0xEF, 0xF0, 0xE8]
    let decoded = decode(page, transport: "utf-8")
    #expect(text(decoded).hasSuffix("при"))
    #expect(decoded.charsetFrom == .meta)
  }

  @Test func `detects an undeclared encoding`() {
    let sentence = "Президент сказал, что переговоры пройдут в столице на следующей неделе. "
    let bytes = sentence.unicodeScalars.map { scalar -> UInt8 in
      scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x410 + 0xC0)
    }
    let decoded = decode(bytes + bytes + bytes)
    #expect(decoded.charset == "windows-1251")
    #expect(decoded.charsetFrom == .detected)
    #expect(text(decoded) == sentence + sentence + sentence)
  }

  @Test func `sees UTF-16 without a mark`() {
    let page = Array("<p>día</p><p>mañana</p>".utf16).flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let decoded = decode(page)
    #expect(text(decoded) == "<p>día</p><p>mañana</p>")
    #expect(decoded.charset == "utf-16le")
    #expect(decoded.charsetFrom == .detected)
  }

  @Test func `keeps what is left of damaged UTF-16`() {
    let decoded = decode([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x63])
    #expect(text(decoded) == "a\u{FFFD}b\u{FFFD}")
    #expect(decoded.repaired)
  }

  @Test func `calls plain ASCII and nothing UTF-8`() {
    #expect(decode(Array("a".utf8)).charset == "utf-8")
    #expect(decode([]).bytes == [])
  }
}
