import Testing

@Suite struct EmoticonTests {
  @Test(arguments: [
    "We had fun :-) |The food was good ;) |They left", "Great place! :) |Will come again :D",
  ])
  func `ends sentences before capitals`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "We had fun :) and left", "Notes (see above:) Are here", "At 5 :30 He left",
  ])
  func `goes on otherwise`(_ text: String) {
    expectSentences(text)
  }
}
