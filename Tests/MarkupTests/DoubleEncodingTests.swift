import Markup
import Testing

struct DoubleEncodingTests {
  /// `text` as it is when its UTF-8 was taken for windows-1252, or for Latin-1.
  private func twice(_ text: String, isLatin1: Bool = false) -> [UInt8] {
    if isLatin1 {
      return text.utf8.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
    }
    return CharacterDecoder.decode(
      Array(text.utf8) + [0xFF], transportCharset: "windows-1252", isHTML: false
    ).bytes
  }

  private func isDouble(_ bytes: [UInt8]) -> Bool {
    let decoded = CharacterDecoder.decode(bytes, transportCharset: "utf-8", isHTML: false)
    #expect(decoded.charset == "utf-8")
    return decoded.isDoubleEncoded
  }

  private func once(_ text: String) -> [UInt8] {
    // The C library leaves the unused bytes of windows-1252 out; as controls they stay.
    text.utf8.flatMap { byte -> [UInt8] in
      byte < 0x80
        ? [byte] : CharsetPages.convert([byte], from: "CP1252", to: "UTF-8") ?? [0xC2, byte]
    }
  }

  @Test(arguments: CharsetPages.texts.keys.sorted())
  func `tells texts in any language from the same encoded twice`(language: String) throws {
    let text = try #require(CharsetPages.texts[language])
    #expect(!isDouble(Array(text.utf8)))
    #expect(isDouble(once(text)))
    #expect(isDouble(twice(text, isLatin1: true)))
    // A part that is wrong, in a page that is right.
    let page = Array((0..<5).map { _ in text }.joined(separator: "\n").utf8)
    #expect(isDouble(page + once(text)))
  }

  @Test(arguments: [
    // Quotation marks and spaces behind the letters that such sequences begin with.
    "« été », « café », « à », « où », « Â », « thé » ! « É » : « À »",
    "AMANHÃ» MANHÃ” IRMû AMANHÃ… MAÇû NÃO NÃO",
    "«PÅ» «SKÅ» «GÅ PÅ» Å»", "PERÚ” «PERÚ» PERÚ… ¿PERÚ?", "«SJØ» »SJØ« SJØ… ØL",
    "XÃ HỘI” — ĐÃ” MÃ… “LÃ” Â", "CÂMARA» RÂU” GRÂ", "20 °C, 5 m², 3 €, ½ l, § 4, © 2009, «Ä»",
    "Er sagte: „Maß“, „Spaß“, „weiß“ – und „Fuß“…", "ÄÖÜäöü ÀÂÇÉÈ ñÑ ãÃ õÕ", "naïve café",
    "Ã© alone is a way to show it", "中文，没有问题。", "Ângela disse: «Â»",
  ])
  func `does not take what texts have for it`(text: String) {
    #expect(!isDouble(Array(String(repeating: text + " ", count: 4).utf8)) || text.hasPrefix("Ã© "))
    #expect(!isDouble(Array(text.utf8)))
  }

  @Test(arguments: [
    "It’s – “here”", "l’été à Noël, où ça", "für Größe und Übung", "già però così è",
  ])
  func `finds it in a single line`(text: String) {
    #expect(isDouble(once(text)))
    #expect(
      isDouble(
        Array("Ein ganz richtiger Satz über Äpfel und Öl, größer als je. ".utf8) + once(text)))
  }
}
