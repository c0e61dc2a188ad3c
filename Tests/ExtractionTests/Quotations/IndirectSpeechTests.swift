import Testing

@Test(arguments: [
  (
    "Ada Holm said that the bridge was shut.",
    "indirect: Ada Holm said: the bridge was shut"
  ),
  ("Ada Holm said the bridge was shut.", "indirect: Ada Holm said: the bridge was shut"),
  (
    "Ada Holm told reporters on Monday that the bridge was shut.",
    "indirect: Ada Holm told: the bridge was shut"
  ),
  (
    "According to Ada Holm, the bridge was shut.",
    "indirect: Ada Holm According to: the bridge was shut"
  ),
  (
    "The bridge was shut, according to Ada Holm.",
    "indirect: Ada Holm according to: The bridge was shut"
  ),
  (
    "The bridge was shut, Ada Holm said on Monday.",
    "indirect: Ada Holm said: The bridge was shut"
  ),
  (
    "Ada Holm asked whether the bridge was shut.",
    "indirect: Ada Holm asked: whether the bridge was shut"
  ),
  ("Ada Holm vowed to open the bridge.", "indirect: Ada Holm vowed: to open the bridge"),
  ("ada holm said the bridge was shut.", "indirect: ada holm said: the bridge was shut"),
])
func `finds what is reported`(text: String, expected: String) {
  #expect(quoted(text) == [expected])
}

@Test(arguments: [
  "The bridge was shut in the state of Holm.", "Her claims were many.",
  "She wrote a letter to the paper.", "The report was long, and it was late.",
  "“It is shut,” she told the paper in an interview.",
])
func `leaves what is not reported`(text: String) {
  #expect(!quoted(text).contains { $0.hasPrefix("indirect") })
}
