import Markup
import Testing

/// Declarations as the HTML standard finds them, and further down.
struct CharsetPrescanTests {
  private func charset(_ head: String) -> DecodedText {
    CharacterDecoder.decode(
      Array(head.utf8) + [0xCF, 0xF0, 0xE8, 0x20], transportCharset: nil, isHTML: true)
  }

  @Test(arguments: [
    "<meta charset=windows-1251><meta charset=koi8-r>",
    "<meta name=x content='text/html; charset=koi8-r'><meta charset=windows-1251>",
    "<meta http-equiv=refresh content='0; charset=koi8-r'><meta charset=windows-1251>",
    "<meta content='text/html; charset=windows-1251' http-equiv=CONTENT-TYPE>",
    "<meta http-equiv=content-type content='charset charset = windows-1251; x'>",
    "<meta http-equiv=content-type content=\"text/html; charset='windows-1251'\">",
    "<meta/charset=windows-1251>", "<META\tCHARSET\n=\n\"windows-1251\"/>",
    "<?xml version=\"1.0\" encoding=\"windows-1251\"?><html>",
    "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>",
    "<metadata charset=koi8-r></metadata><meta charset=windows-1251>",
  ])
  func `finds the declaration`(head: String) {
    #expect(charset(head).charset == "windows-1251")
    #expect(charset(head).charsetFrom == .meta)
  }

  @Test(arguments: [1_000, 1_100, 4_000, 5_000, 50_000])
  func `finds it behind scripts`(length: Int) {
    let script = "<script>" + String(repeating: "x", count: length) + "</script>"
    let decoded = charset("<!DOCTYPE html><head>" + script + "<meta charset=windows-1251></head>")
    #expect(decoded.charset == "windows-1251")
    #expect(decoded.charsetFrom == .meta)
  }

  @Test func `does not look for it in the text`() {
    let decoded = charset(
      "<body>" + String(repeating: "<p>x</p>", count: 1_000) + "<meta charset=koi8-r>")
    #expect(decoded.charsetFrom != .meta)
  }
}
