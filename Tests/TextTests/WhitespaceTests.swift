import Testing
import Text

@Suite struct WhitespaceTests {
  @Test(arguments: [
    ("", ""), ("  ", ""), ("a", "a"), (" a  b\t\nc ", "a b c"), ("\u{A0}é\u{3000}日 ", "é 日"),
    ("a\u{200B}\u{AD}b", "ab"), ("a \u{FEFF} b", "a b"), ("a\0b", "a\0b"),
  ])
  func `squeezes runs to one space`(_ text: String, _ squeezed: String) {
    #expect(Whitespace.squeezed(Array(text.utf8)) == Array(squeezed.utf8))
  }

  @Test func `appends without a space before the first word`() {
    var output = Array("x".utf8)
    Whitespace.appendSqueezed(Array(" a  b ".utf8)[...], to: &output)
    #expect(output == Array("xa b".utf8))
  }

  @Test(arguments: [
    ("a b", Span(0, 3)), (" a b\n", Span(1, 4)), ("\u{A0}é\u{2028}", Span(2, 4)),
  ])
  func `trims a span`(_ text: String, _ trimmed: Span) {
    let bytes = Array(text.utf8)
    #expect(Whitespace.trimmed(Span(0, bytes.count), in: bytes) == trimmed)
  }

  @Test func `trims inside the span alone`() {
    #expect(Whitespace.trimmed(Span(2, 4), in: Array("ab c d".utf8)) == Span(3, 4))
  }

  @Test(arguments: ["", "   ", "\u{3000}\n"]) func `trims white space to nothing`(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(Whitespace.trimmed(Span(0, bytes.count), in: bytes).isEmpty)
  }
}
