import Testing

@Test(arguments: [
  (
    "“Water has to go somewhere,” said Tom Brierley, a farmer in Arle.",
    "direct: Tom Brierley said: Water has to go somewhere,"
  ),
  (
    "Aiko Ito, who leads the union, warned: “We will appeal.”",
    "direct: Aiko Ito warned: We will appeal."
  ),
  (
    "“We plan nothing,” said a spokeswoman, Renata Ibsen, on Friday.",
    "direct: Renata Ibsen said: We plan nothing,"
  ),
  (
    "“They got me,” said Ms Stainforth’s neighbour, Piers Holloway.",
    "direct: Piers Holloway said: They got me,"
  ),
  (
    "The mayor of Arle said: “The bridge is shut.”",
    "direct: The mayor of Arle said: The bridge is shut."
  ),
  (
    "“We were not asked,” a spokesman for the company said.",
    "direct: a spokesman for the company said: We were not asked,"
  ),
  (
    "“It is shut,” Mayor Isla Penrose has also said.",
    "direct: Mayor Isla Penrose = Isla Penrose has also said: It is shut,"
  ),
  (
    "“It is shut,” Rep. Ann Low (R-Ohio) said.",
    "direct: Rep. Ann Low (R-Ohio) = Ann Low said: It is shut,"
  ),
  (
    "“It is shut,” Isla Penrose, the mayor, told reporters.",
    "direct: Isla Penrose told: It is shut,"
  ),
  ("“It is shut.” — Isla Penrose", "direct: Isla Penrose: It is shut."),
])
func `finds cue and speaker`(text: String, expected: String) { #expect(quoted(text) == [expected]) }

@Test func `a quotation that the cue divides is two`() {
  #expect(
    quoted("“The gates,” Ms Penrose said, “are not the question.”") == [
      "direct: Ms Penrose = Penrose said: The gates,",
      "direct: Ms Penrose = Penrose said: are not the question.",
    ])
}

@Test func `what follows has the same speaker`() {
  #expect(
    quoted("“The postbox went in,” said Meg Aldous. It was new. “What happens to letters?”") == [
      "direct: Meg Aldous said: The postbox went in,",
      "direct: Meg Aldous: What happens to letters?",
    ])
}

@Test func `a part of a sentence is mixed`() {
  #expect(
    quoted("The bank called it a “very big mistake” on Monday.")
      == ["mixed: The bank called: very big mistake"])
}

@Test func `turns of a transcript have their speakers before them`() {
  let text = """
    A transcript follows.

    “DR HOLM: Is it shut?

    “LUND: It is, and it will be for a while.

    “Nobody knows for how long.”
    """
  #expect(
    quoted(text) == [
      "direct: DR HOLM: Is it shut?", "direct: LUND: It is, and it will be for a while.",
      "direct: LUND: Nobody knows for how long.",
    ])
}

@Test func `who is announced in the paragraph before speaks`() {
  #expect(
    quoted("Meg Aldous went on:\n\n“The postbox went in.”")
      == ["direct: Meg Aldous went: The postbox went in."])
}

@Test func `of clauses in one another the outer one has the speaker`() {
  #expect(
    quoted("Meg Aldous said that he believes it was “not the end of the matter”.").contains(
      "mixed: Meg Aldous said: not the end of the matter"))
}

@Test func `the source behind the source is kept`() {
  #expect(
    quoted("“We will wait,” the Bergen Post quoted Ada Holm as saying.")
      == ["direct: Ada Holm via Bergen Post quoted: We will wait,"])
  #expect(
    quoted("“We will wait,” Ada Holm said, according to the Bergen Post.")
      == ["direct: Ada Holm via Bergen Post said: We will wait,"])
}

@Test func `a dateline is no part of the sentence behind it`() {
  #expect(
    quoted("PORT HOLM (“Bergen News”) — “It is shut,” Ada Holm said.") == [
      "direct: Ada Holm said: It is shut,"
    ])
}
