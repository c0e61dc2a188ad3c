import Testing
import Text

@Suite struct CaseFoldingTests {
  @Test(arguments: [
    ("", ""), ("ABC xyz 12", "abc xyz 12"), ("ÄÖÜ ß", "äöü ß"), ("ДОМ", "дом"), ("İ", "i\u{307}"),
    ("日本", "日本"), ("ǅ", "ǆ"),
  ])
  func `lowers text`(_ text: String, _ lower: String) {
    #expect(CaseFolding.lowercased(Array(text.utf8)) == Array(lower.utf8))
  }

  @Test func `appends to what is there`() {
    var output = Array("X".utf8)
    CaseFolding.appendLowercased(Array("YZ".utf8), to: &output)
    #expect(output == Array("Xyz".utf8))
  }

  @Test func `reads a slice from its own start`() {
    let slice = Array("ABÉC".utf8)[1..<4]
    #expect(CaseFolding.lowercased(slice) == Array("bé".utf8))
  }

  @Test func `puts a mark for what is no UTF-8`() {
    #expect(CaseFolding.lowercased([0x41, 0xFF]) == Array("a\u{FFFD}".utf8))
  }

  @Test(arguments: [("DIV", true), ("div", true), ("dIv", true), ("divs", false), ("di", false)])
  func `compares with a word whatever the case`(_ text: String, _ isEqual: Bool) {
    #expect(CaseFolding.equalsIgnoringASCIICase(Array(text.utf8), "div") == isEqual)
  }

  @Test func `folds letters alone when comparing`() {
    #expect(!CaseFolding.equalsIgnoringASCIICase(Array("[".utf8), "{"))
  }
}
