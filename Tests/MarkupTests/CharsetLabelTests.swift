import Testing

@testable import Markup

/// Every label, with a page in a language that its encoding was made for.
struct CharsetLabelTests {
  private static let labels: [String: [String]] = Dictionary(
    grouping: CharsetLabels.charsets.keys, by: { CharsetLabels.charsets[$0]?.name ?? "" })

  @Test func `there are all labels of the standard but the one that means nothing`() {
    #expect(CharsetLabels.charsets.count == 227)
    // 40 encodings, of which one means nothing, and three that the standard puts into that.
    #expect(Self.labels.count == 42)
    let tested = Set(CharsetPages.encodings.map(\.charset) + ["hz-gb-2312", "x-user-defined"])
    #expect(Set(Self.labels.keys) == tested)
  }

  @Test(arguments: CharsetPages.encodings)
  func `reads a page by each label`(
    page: (charset: String, language: String, converter: String)
  ) throws {
    let text = try #require(CharsetPages.texts[page.language])
    let bytes = try #require(CharsetPages.encode(text, page.converter))
    for label in try #require(Self.labels[page.charset]) {
      for given in [label, label.uppercased(), " \t\(label)\n"] {
        expect(
          CharacterDecoder.decode(bytes, transportCharset: given, isHTML: true), page.charset, text)
      }
      guard !page.charset.hasPrefix("utf-16") else { continue }
      let head = "<!DOCTYPE html><html><head><meta charset=\"\(label)\"></head><body><p>"
      let html = Array(head.utf8) + bytes
      let decoded = CharacterDecoder.decode(html, transportCharset: nil, isHTML: true)
      expect(decoded, page.charset, head + text)
      #expect(decoded.charsetFrom == .meta)
    }
  }

  private func expect(_ decoded: DecodedText, _ charset: String, _ text: String) {
    #expect(decoded.charset == charset)
    #expect(!decoded.repaired, "\(charset)")
    #expect(decoded.conflict == nil, "\(charset)")
    #expect(!decoded.isDoubleEncoded, "\(charset)")
    // In the order of canonical equivalence: windows-1258 has tones as marks of their own.
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
  }

  @Test func `reads what shifts between ASCII and Chinese`() {
    let decoded = CharacterDecoder.decode(
      Array("Tea ~{2h~} costs ~~3.\nIt is ~\n~{:C~}".utf8), transportCharset: "HZ-GB-2312",
      isHTML: false)
    #expect(decoded.charset == "hz-gb-2312")
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Tea 茶 costs ~3.\nIt is 好")
  }

  @Test func `puts bytes of one's own into private use, by transport alone`() {
    let page = Array("<meta charset=x-user-defined>".utf8) + [0x80, 0xE9, 0xFF]
    let given = CharacterDecoder.decode(page, transportCharset: "x-user-defined", isHTML: false)
    #expect(given.bytes.suffix(9) == [0xEF, 0x9E, 0x80, 0xEF, 0x9F, 0xA9, 0xEF, 0x9F, 0xBF])
    let own = CharacterDecoder.decode(page, transportCharset: nil, isHTML: true)
    #expect(own.charset == "windows-1252")
    #expect(own.bytes.suffix(7) == ArraySlice("€éÿ".utf8))
  }

  @Test func `takes the label that means nothing for none`() {
    let decoded = CharacterDecoder.decode(
      Array("Zoë".utf8), transportCharset: "replacement", isHTML: true)
    #expect(decoded.charset == "utf-8")
    #expect(decoded.charsetFrom == .detected)
  }

  @Test(arguments: [
    "", " ", "utf8x", "windows-12522", "utf-8 utf-8", "latin", "\u{FEFF}utf-8", "ｕｔｆ-8",
    "İso-8859-1",
  ])
  func `knows no other label`(label: String) {
    #expect(Charset.labeled(label.utf8) == nil)
  }
}
