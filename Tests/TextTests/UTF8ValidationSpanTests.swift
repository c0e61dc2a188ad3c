import Testing
import Text

@Suite struct UTF8ValidationSpanTests {
  @Test(arguments: [
    (Span(0, 4), true), (Span(1, 3), true), (Span(1, 2), false), (Span(2, 3), false),
    (Span(3, 3), true),
  ])
  func `is valid between characters`(span: Span, expected: Bool) {
    #expect(UTF8Validation.isValid(Array("aéb".utf8), span) == expected)
  }
}
