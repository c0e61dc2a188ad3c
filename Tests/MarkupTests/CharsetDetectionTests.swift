import Markup
import Testing

/// Texts of a few hundred bytes of which nothing says what they are in.
struct CharsetDetectionTests {
  private static let cases = [
    ("ru", "windows-1251"), ("ru", "koi8-r"), ("ru", "ibm866"), ("ru", "iso-8859-5"),
    ("bg", "windows-1251"), ("uk", "windows-1251"), ("pl", "windows-1250"), ("pl", "iso-8859-2"),
    ("cs", "windows-1250"), ("hu", "iso-8859-2"), ("ro", "iso-8859-16"), ("de", "windows-1252"),
    ("de", "macintosh"), ("fr", "windows-1252"), ("fr", "macintosh"), ("fr", "iso-8859-15"),
    ("es", "windows-1252"), ("es", "macintosh"), ("it", "windows-1252"), ("pt", "windows-1252"),
    ("sv", "windows-1252"), ("fi", "windows-1252"), ("da", "windows-1252"),
    ("tr", "windows-1254"), ("el", "windows-1253"), ("he", "windows-1255"), ("ar", "windows-1256"),
    ("lt", "windows-1257"), ("lv", "windows-1257"), ("th", "windows-874"), ("zh", "gb18030"),
    ("zh-hant", "big5"), ("ja", "shift_jis"), ("ja", "euc-jp"), ("ja", "iso-2022-jp"),
    ("ko", "euc-kr"), ("ko", "iso-2022-kr"),
  ]

  @Test(arguments: cases)
  func `reads a text as what it is`(language: String, charset: String) throws {
    let converter = try #require(
      CharsetPages.encodings.first { $0.charset == charset }?.converter)
    let text = try #require(CharsetPages.texts[language])
    let bytes = try #require(CharsetPages.encode(text, converter))
    let page = Array(
      "<html><head><title>T</title></head><body><ul><li><a href=/>Home</a></ul><p>".utf8)
    for given in [bytes, page + bytes] {
      let decoded = CharacterDecoder.decode(given, transportCharset: nil, isHTML: true)
      #expect(String(decoding: decoded.bytes, as: UTF8.self).hasSuffix(text), "\(decoded.charset)")
      #expect(decoded.charsetFrom == .detected || decoded.charsetFrom == .fallback)
      #expect(decoded.conflict == nil)
    }
  }

  @Test func `does not take dashes between words for letters`() {
    let line: [UInt8] = Array("the tram".utf8) + [0x97] + Array("it".utf8) + [0x92]
    let bytes = Array((0..<6).map { _ in line + Array("s the old one ".utf8) }.joined())
    let decoded = CharacterDecoder.decode(bytes, transportCharset: nil, isHTML: true)
    #expect(String(decoding: decoded.bytes, as: UTF8.self).hasPrefix("the tram—it’s the old one"))
  }
}
