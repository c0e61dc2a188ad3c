import Testing

struct GoldenTests {
  /// What the extractor does not do yet, by page. A page that comes out right must leave the list.
  private static let known: [String: Comment] = [
    "amp-water-main": "the text of an embedded post is taken for a paragraph",
    "article-body-in-json-ld": "the introduction, which the page does show, is left out",
    "shift-jis": "in a layout of tables a caption and the word for advertisement are kept",
    "tables-and-font-tags":
      "in a layout of tables the headline, byline, caption and “Advertisement” are kept",
  ]

  @Test(arguments: try GoldenPage.all())
  func `the text is what a reader would want`(page: GoldenPage) throws {
    let expected = try page.expected()
    let found = try page.found()
    let difference = LineDifference(expected: expected, found: found)
    let isSame = difference.isEmpty
    if let reason = Self.known[page.name] {
      withKnownIssue(reason) { #expect(isSame, "\(difference)") }
    } else {
      #expect(isSame, "\(difference)")
    }
  }

  @Test func `a difference is shown line by line`() {
    let difference = LineDifference(expected: "one\n\ntwo\n\nthree", found: "one\n\nthree\n\nfour")
    #expect(difference.description == "  one\n  \n- two\n- \n  three\n+ \n+ four")
  }
}
