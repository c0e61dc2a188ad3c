import Testing
import Text

@Suite struct SpanTests {
  @Test func `has a length and a range`() {
    #expect(Span(2, 5).count == 3)
    #expect(Span(2, 5).range == 2..<5)
  }

  @Test(arguments: [(Span(2, 2), true), (Span(3, 2), true), (Span(2, 3), false)])
  func `is empty without bytes`(_ span: Span, _ isEmpty: Bool) {
    #expect(span.isEmpty == isEmpty)
  }

  @Test(arguments: [
    (Span(2, 5), true), (Span(3, 4), true), (Span(5, 5), true), (Span(1, 4), false),
    (Span(3, 6), false),
  ])
  func `contains what lies wholly inside`(_ other: Span, _ isInside: Bool) {
    #expect(Span(2, 5).contains(other) == isInside)
  }

  @Test(arguments: [
    (Span(4, 9), true), (Span(0, 3), true), (Span(3, 4), true), (Span(5, 6), false),
    (Span(0, 2), false),
  ])
  func `overlaps what shares a byte`(_ other: Span, _ isShared: Bool) {
    #expect(Span(2, 5).overlaps(other) == isShared)
    #expect(other.overlaps(Span(2, 5)) == isShared)
  }

  @Test func `moves`() {
    #expect(Span(2, 5).moved(by: -2) == Span(0, 3))
  }

  @Test func `sorts by start, then the longer first`() {
    let sorted = [Span(1, 2), Span(0, 1), Span(0, 3)].sorted()
    #expect(sorted == [Span(0, 3), Span(0, 1), Span(1, 2)])
  }
}
