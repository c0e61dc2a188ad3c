import Testing

@Suite struct LineBreakTests {
  @Test func `ends short lines without a mark`() {
    expectSentences("apples\n|pears and plums\n|a dozen eggs")
  }

  @Test func `joins the lines of wrapped prose`() {
    let text = """
      The council agreed on Tuesday that the old market hall will be
      restored next spring, although nobody could say who will pay for
      the works.
      """
    expectSentences(text)
  }

  @Test func `ends a headline above prose`() {
    let text = """
      Market hall to be restored|
      The council agreed on Tuesday that the old market hall will be restored next spring.
      """
    expectSentences(text)
  }

  @Test func `ends every sentence at a blank line`() {
    expectSentences(
      "The council agreed on Tuesday that the old market hall will be\n\n|restored next spring")
  }

  @Test func `keeps a title with the name on the next line`() {
    let text = """
      The council agreed on Tuesday with the plan that was put by Mr.
      Okafor and his friends.
      """
    expectSentences(text)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}"])
  func `knows the line ends of all systems`(_ mark: String) {
    #expect(sentences("one\(mark)two") == ["one", "two"])
  }
}
