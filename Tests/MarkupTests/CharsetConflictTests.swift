import Testing

@testable import Markup

/// What is said of a page's encoding, where more than one thing is.
struct CharsetConflictTests {
  private func decode(_ bytes: [UInt8], _ transport: String? = nil) -> DecodedText {
    CharacterDecoder.decode(bytes, transportCharset: transport, isHTML: true)
  }

  private func encoded(_ language: String, _ converter: String) throws -> [UInt8] {
    let text = try #require(CharsetPages.texts[language])
    return try #require(CharsetPages.encode(text, converter))
  }

  private func page(_ label: String, _ text: [UInt8]) -> [UInt8] {
    Array("<meta charset=\(label)><p>".utf8) + text
  }

  @Test(
    arguments: [
      // The bytes are UTF-8, whatever is said.
      (nil, "iso-8859-1", "fr", "UTF-8", "utf-8", "detected", "windows-1252", "meta"),
      ("windows-1251", "utf-8", "ru", "UTF-8", "utf-8", "detected", "windows-1251", "transport"),
      ("utf-8", "windows-1251", "ru", "UTF-8", "utf-8", "transport", "windows-1251", "meta"),
      // Transport goes before the page, unless the bytes are the page's.
      (
        "windows-1252", "iso-8859-15", "es", "CP1252", "windows-1252", "transport", "iso-8859-15",
        "meta"
      ),
      ("utf-8", "windows-1251", "ru", "CP1251", "windows-1251", "meta", "utf-8", "transport"),
      (
        "iso-8859-1", "windows-1251", "ru", "CP1251", "windows-1251", "meta", "windows-1252",
        "transport"
      ),
      ("iso-8859-1", "shift_jis", "ja", "CP932", "shift_jis", "meta", "windows-1252", "transport"),
      // Nobody is right.
      ("utf-8", "euc-jp", "ja", "CP932", "shift_jis", "detected", "utf-8", "transport"),
      (nil, "big5", "zh", "GB18030", "gb18030", "detected", "big5", "meta"),
      (nil, "shift_jis", "ja", "EUC-JP", "euc-jp", "detected", "shift_jis", "meta"),
      ("euc-kr", nil, "ja", "CP932", "shift_jis", "detected", "euc-kr", "transport"),
      (nil, "utf-8", "cs", "CP1250", "windows-1250", "detected", "utf-8", "meta"),
    ] as [(String?, String?, String, String, String, String, String, String)])
  func `says which claim was wrong`(
    transport: String?, meta: String?, language: String, converter: String, charset: String,
    from: String, claimed: String, by: String
  ) throws {
    let text = try encoded(language, converter)
    let decoded = decode(meta.map { page($0, text) } ?? text, transport)
    #expect(decoded.charset == charset)
    #expect(decoded.charsetFrom.rawValue == from)
    #expect(decoded.conflict?.charset == claimed)
    #expect(decoded.conflict?.from.rawValue == by)
    #expect(!decoded.repaired)
    #expect(String(decoding: decoded.bytes, as: UTF8.self).hasSuffix(CharsetPages.texts[language]!))
  }

  @Test(
    arguments: [
      (nil, "utf-8", "fr", "UTF-8"), ("UTF8", "utf-8", "fr", "UTF-8"),
      (nil, "windows-1251", "ru", "CP1251"),
      // Labels of one encoding, and encodings that are read alike.
      ("latin1", "windows-1252", "es", "CP1252"), ("gb2312", "gb18030", "zh", "GB18030"),
      ("iso-8859-8-i", "iso-8859-8", "he", "ISO-8859-8"),
      // What cannot be so in a page that is read as ASCII.
      (nil, "utf-16", "fr", "UTF-8"), (nil, "x-user-defined", "es", "CP1252"),
      // Labels of nothing.
      ("none", "utf-8", "fr", "UTF-8"), ("utf-8", "unknown", "fr", "UTF-8"),
    ] as [(String?, String, String, String)])
  func `finds no conflict where there is none`(
    transport: String?, meta: String, language: String, converter: String
  ) throws {
    let decoded = decode(page(meta, try encoded(language, converter)), transport)
    #expect(decoded.conflict == nil)
    #expect(decoded.charsetFrom == (transport == nil || transport == "none" ? .meta : .transport))
  }

  @Test func `finds no conflict where it makes no difference`() {
    #expect(decode(page("windows-1251", Array("plain".utf8)), "utf-8").conflict == nil)
  }

  @Test func `a byte order mark contradicts what is said`() {
    let decoded = decode([0xEF, 0xBB, 0xBF] + page("iso-8859-2", Array("é".utf8)), "utf-8")
    #expect(decoded.charsetFrom == .bom)
    #expect(decoded.conflict == CharsetClaim(charset: "iso-8859-2", from: .meta))
    let wide = decode([0xFF, 0xFE, 0x61, 0x00], "utf-8")
    #expect(wide.charset == "utf-16le")
    #expect(wide.conflict == CharsetClaim(charset: "utf-8", from: .transport))
  }

  @Test func `bytes that are no UTF-16 contradict it`() {
    let decoded = decode(Array("<p>plain</p>".utf8), "utf-16")
    #expect(decoded.charset == "utf-8")
    #expect(decoded.conflict == CharsetClaim(charset: "utf-16le", from: .transport))
  }

  @Test(arguments: ["ja", "zh", "ko", "ru", "el", "ar", "th", "de"])
  func `sees UTF-16 without a mark in any script`(language: String) throws {
    let text = try #require(CharsetPages.texts[language])
    for converter in ["UTF-16LE", "UTF-16BE"] {
      let bytes = try encoded(language, converter)
      let decoded = CharacterDecoder.decode(bytes, transportCharset: nil, isHTML: false)
      #expect(decoded.charset == converter.lowercased(), "\(language)")
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    }
  }
}
