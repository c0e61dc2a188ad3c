import Testing

@Test(arguments: [
  "“We are late,” she said.", "\"We are late,\" she said.", "‘We are late,’ she said.",
  "'We are late,' she said.", "«We are late», she said.", "« We are late », she said.",
  "»We are late«, she said.", "„We are late“, she said.", "„We are late”, she said.",
  "‹We are late›, she said.", "「We are late」 she said.", "『We are late』 she said.",
  "``We are late,'' she said.", "''We are late,'' she said.", "“We are late,“ she said.",
])
func `knows the marks`(text: String) {
  let said = quoted(text)
  #expect(said.count == 1)
  #expect(said.first?.hasPrefix("direct: she said: We are late") == true)
}

@Test(arguments: [
  "The keepers' house wasn't theirs, and the gulls' rock wasn't either.",
  "The keepers’ house wasn’t theirs, and the gulls’ rock wasn’t either.",
  "It was 6' 2\" tall in the '90s, rock 'n' roll.",
])
func `apostrophes and inches are no marks`(text: String) { #expect(quoted(text) == []) }

@Test func `an apostrophe does not close a quotation`() {
  #expect(
    quoted("‘I don’t know the dogs’ names,’ Ana Ruiz said.")
      == ["direct: Ana Ruiz said: I don’t know the dogs’ names,"])
}

@Test func `what is quoted in a quotation is given where it is asked for`() {
  let text = "“He told me ‘I will not go’ and left,” said Mary Hope."
  #expect(
    quoted(text) == ["direct: Mary Hope said: He told me ‘I will not go’ and left,"])
  #expect(
    quoted(text, nested: true) == [
      "direct: Mary Hope said: He told me ‘I will not go’ and left,",
      "mixed: He told: I will not go",
    ])
}

@Test func `brackets and ellipses stay`() {
  #expect(
    quoted("“[I]t sets … limits [to us],” Bo Lund said.")
      == ["direct: Bo Lund said: [I]t sets … limits [to us],"])
}

@Test func `a quotation of several paragraphs keeps its speaker`() {
  let text = """
    “It went on and on,” said Jo Lund. “It did not stop.

    “Then it rained.

    “Then it snowed.”
    """
  #expect(
    quoted(text) == [
      "direct: Jo Lund said: It went on and on,", "direct: Jo Lund: It did not stop.",
      "direct: Jo Lund: Then it rained.", "direct: Jo Lund: Then it snowed.",
    ])
}

@Test func `a mark that is not closed does not swallow the text`() {
  let text = """
    She called it “a mistake and left. Nobody stayed.

    The next day it rained. “We are late,” Jo Lund said.
    """
  #expect(quoted(text) == ["direct: Jo Lund said: We are late,"])
}

@Test(arguments: [
  "They sang “The Long Way Down” at the pier.", "The “temporary” ferry is there.",
  "The ferry “Aurora” is late.", "A sign read “Keep Out Of The Water Meadow” in red.",
  "The word “bridge” has six letters.",
])
func `titles, names and words as words are no quotations`(text: String) {
  #expect(quoted(text) == [])
}
