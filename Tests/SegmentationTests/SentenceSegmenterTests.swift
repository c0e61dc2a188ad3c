import Segmentation
import Testing
import Text

@Suite struct SentenceSegmenterTests {
  @Test(arguments: [
    "The bridge opened. |Cars crossed it.",
    "Who paid? |Nobody knows.",
    "It works! |We left.",
    "They waited?! |Yes.",
    "The first train left. |15 people were on it.",
  ])
  func `ends sentences at marks before capitals and numbers`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "Mr. Okafor met Dr. Lind at St. Anne's.",
    "See p. 12 and No. 7 of vol. 3.",
    "He was born on Jan. 5 in Austin.",
    "She joined Harrow Inc. last year.",
    "The U.S. Senate and the U.N. Council met.",
    "We tried e.g. Boston and i.e. Lowell.",
  ])
  func `keeps abbreviations inside`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "He never came back to the U.S. |The family stayed.",
    "She sold her shares in Harrow Inc. |It was a good year.",
    "They made their own art. |I like it.",
    "They sell bolts, nuts, etc. |Everything is cheap.",
    "The shop closes at 6 p.m. |Guards lock the gate.",
  ])
  func `ends sentences at abbreviations when the next word begins one`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "Boats wait below the bridge |Photo: Ines Roth",
    "Boats wait below the bridge |Image: Harbour News.",
    "Boote warten unter der Brücke |Bild: Ines Roth",
    "Cover Photo: Ines Roth",
    "She sent him a photo: Ines at the bridge.",
    "It was a long day for the Photo: Ines Roth never came back from the bridge, and neither did the others.",
  ])
  func `parts a caption from its credit`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "The bridge was closed after the flood in March; |The ferry ran twice a day until it was mended.",
    "The bridge was closed after the flood in March; the ferry ran twice a day until it was mended.",
    "The bridge was closed after the flood in March; I took the ferry twice a day until it was mended.",
    "They read The Harbour News; The Post; The Skerry Courier; and all of them were wrong about it.",
  ])
  func `parts sentences at a semicolon before a capital`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "The poem is by J. K. Larsen.",
    "We met Anna B. Stone there.",
    "J.R.R. Morrow wrote it.",
  ])
  func `keeps initials with their names`(_ text: String) {
    expectSentences(text)
  }

  @Test func `ends a sentence at the pronoun I`() {
    expectSentences("It was only you and I. |Did anyone else see it?")
  }

  @Test(arguments: [
    "It grew by 3.5 percent to 1,200.50 dollars.",
    "Write to a.b@example.org or see https://www.example.org/a.b?c=D.E now.",
    "Version 2.0.1 of example.com is out.",
  ])
  func `keeps numbers and addresses whole`(_ text: String) {
    expectSentences(text)
  }

  @Test func `ends a sentence after an address`() {
    expectSentences("The site is https://example.org/new_page.html. |Please look.")
  }

  @Test(arguments: [
    "“We won.” |She smiled.",
    "\"We won.\" |She smiled.",
    "He said it (twice.) |Nobody heard.",
    "She called it ‘fair.’ |They did not.",
  ])
  func `keeps closing marks with their sentence`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "“We won!” she said.",
    "\"Is it over?\" asked the boy.",
    "“Why now?” Larsen asked.",
    "He teaches (He was a smith once.) at a school.",
    "He calls it (!) Progress.",
  ])
  func `goes on after a quotation inside a sentence`(_ text: String) {
    expectSentences(text)
  }

  @Test func `ends sentences inside quotations`() {
    expectSentences("“We won. |It took years,” she said.")
  }

  @Test(arguments: [
    "I wonder ... well, never mind.",
    "It is . . . what it is.",
    "She left… and came back.",
    "The report [...] came late.",
  ])
  func `goes on after an ellipsis before lower case`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "She left... |Nobody asked.", "It faded . . . |Then silence.", "So… |The end.",
    "He slept. |...and then it rained.", "All was quiet. |. . . The night went on.",
  ])
  func `ends sentences at an ellipsis before a capital`(_ text: String) {
    expectSentences(text)
  }

  @Test(arguments: [
    "It was long ago.[12] |The town forgot.",
    "It was long ago. [12] |The town forgot.",
    "It was long ago.² |The town forgot.",
    "It was long ago (Figure 1.6). 5 |The town forgot.",
    "It was long ago. |5 towns forgot.",
    "It was long ago. |12 May was a Monday.",
  ])
  func `keeps the numbers of notes with their sentence`(_ text: String) {
    expectSentences(text)
  }

  @Test func `does not end sentences inside square brackets`() {
    expectSentences("They met [in Oslo? 12 May] and left.")
  }

  @Test(arguments: [
    "i like it here. |they are kind. |we stay",
    "The door was shut. |we went home.",
    "We left early! |it was late.",
  ])
  func `ends sentences of writers who spare capitals`(_ text: String) {
    expectSentences(text)
  }

  @Test func `takes a capitalised word with a mark for a name`() {
    expectSentences("She works at Yoodle! in sales.")
  }

  @Test func `ends a sentence where a space is missing`() {
    expectSentences("The road is closed.|The bridge is open.")
  }

  @Test func `keeps dotted names whole`() {
    expectSentences("Ask Jane.Doe about Node.Js today.")
  }

  @Test func `lets a signature follow its quotation`() {
    expectSentences("\"All is well that ends well.\" - Old saying")
  }

  @Test func `reads a fragment with an abbreviation as the start of a sentence`() {
    expectSentences("At 5 a.m. Mr. Lind went to the bank.")
  }

  @Test(arguments: ["", " ", "\n\n"]) func `finds nothing in nothing`(_ text: String) {
    #expect(sentences(text) == [])
  }

  @Test func `looks at the given span alone`() {
    let bytes = Array("One. Two. Three.".utf8)
    let spans = SentenceSegmenter(language: "en").sentences(in: bytes, Span(5, 9))
    #expect(spans == [Span(5, 9)])
  }

  @Test func `appends to what is there`() {
    var spans = [Span(0, 0)]
    SentenceSegmenter(language: "en").appendSentences(
      in: Array("A b.".utf8), Span(0, 4), to: &spans)
    #expect(spans == [Span(0, 0), Span(0, 4)])
  }
}
