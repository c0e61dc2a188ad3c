import Testing

@Test func `a family name means the full name`() {
  #expect(
    quoted("Ada Holm came. “It is shut,” Ms Holm said.")
      == ["direct: Ms Holm = Ada Holm said: It is shut,"])
}

@Test func `a pronoun means the last speaker that it fits`() {
  #expect(
    quoted("“It is shut,” said Maria Holm. Peter Lund left. “It was old,” she said.") == [
      "direct: Maria Holm said: It is shut,", "direct: she = Maria Holm said: It was old,",
    ])
  #expect(
    quoted("Mr Lund and Ms Holm came. “It was old,” he said.")
      == ["direct: he = Lund said: It was old,"])
}

@Test func `an office means who holds it`() {
  #expect(
    quoted("Ada Holm, the mayor, came with Bo Lund. “It is shut,” the mayor said.")
      == ["direct: the mayor = Ada Holm said: It is shut,"])
}

@Test func `the outlet means the last organization`() {
  #expect(
    quoted("The Bergen News Agency (BNA) had it first. “It is shut,” the outlet said.")
      == ["direct: the outlet = Bergen News Agency said: It is shut,"])
}

@Test func `letters mean what they were said to stand for`() {
  #expect(
    quoted("The Bergen News Agency (BNA) had it first. BNA said that it was shut.")
      == ["indirect: BNA = Bergen News Agency said: it was shut"])
}

@Test func `two are no one`() {
  #expect(
    quoted("Ada Holm and Bo Lund said that it was shut.")
      == ["indirect: Ada Holm and Bo Lund said: it was shut"])
}
