import Testing
import Text

@Suite struct CompositionTests {
  @Test(arguments: [
    ("e\u{301}", "\u{E9}"), ("A\u{30A} U\u{308}", "\u{C5} \u{DC}"), ("か\u{3099}", "が"),
    ("\u{1112}\u{1161}\u{11AB}", "한"), ("\u{1B0}\u{301}", "\u{1EE9}"), ("x\u{301}", "x\u{301}"),
    ("plain, “quoted” 日本", "plain, “quoted” 日本"), ("", ""),
  ])
  func `letters and marks are joined`(text: String, composed: String) {
    var bytes = Array(text.utf8)
    bytes.compose(from: 0)
    #expect(bytes == Array(composed.utf8))
  }

  @Test func `what stands before is kept`() {
    var bytes = Array("e\u{301}e\u{301}".utf8)
    bytes.compose(from: 3)
    #expect(bytes == Array("e\u{301}\u{E9}".utf8))
  }
}
