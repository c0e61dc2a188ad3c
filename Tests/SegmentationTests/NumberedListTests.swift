import Testing

@Suite struct NumberedListTests {
  @Test(arguments: [
    "1. The first item |2. The second item |3. The third item",
    "1) The first item. |2) The second item.",
    "1.) The first item |2.) The second item",
    "a. The first item |b. The second item",
    "• 9. The first item |• 10. The second item",
    "(a) One fish. |(b) Two fish.",
    "i) One fish.\n|ii) Two fish.\n|iii) Three fish.",
  ])
  func `ends items where the next label counts on`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "1. The first of 3 items",
    "The plan has 2 parts and 3 goals",
    "1. We met at 7. 30 people came",
  ])
  func `takes other numbers for no label`(_ text: String) {
    #expect(!sentences(text).contains { $0.hasPrefix("3 ") || $0 == "1." })
  }
}
