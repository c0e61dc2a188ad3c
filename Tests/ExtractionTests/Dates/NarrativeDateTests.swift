import Testing

@Test func `what follows is reckoned from what was told before`() {
  #expect(
    found([
      [
        "The keeper was born on May 3, 1980.", "The next day his father sailed.",
        "Two weeks later the boat was lost.", "That year the harbour froze.",
      ]
    ]) == [
      "May 3, 1980 = 1980-05-03 date", "The next day = 1980-05-04 date",
      "Two weeks later = 1980-W20 date", "That year = 1980 date",
    ])
}

@Test func `a month after a dated one goes on in its year`() {
  #expect(
    found([["The bridge opened on March 5, 2019.", "On May 7 it was closed, and in June sold."]])
      == ["March 5, 2019 = 2019-03-05 date", "May 7 = 2019-05-07 date", "June = 2019-06 date"])
  #expect(
    found([["The bridge opened on March 5, 2019."], ["On May 7 the council met."]])
      == ["March 5, 2019 = 2019-03-05 date", "May 7 = 2024-05-07 date"])
}

@Test func `a caption that gives a day in full goes on with its weekday`() {
  #expect(
    found([
      [
        "Boats lie in the harbour on Tuesday, June 18, 2024.",
        "The wind rose on Tuesday for the second time this month.",
      ], ["The mayor spoke on Tuesday."],
    ]) == [
      "Tuesday, June 18, 2024 = 2024-06-18 date", "Tuesday = 2024-06-18 date",
      "this month = 2024-06 date", "Tuesday = 2024-06-25 date",
    ])
}

@Test func `a life is told in its own years`() {
  let life = [
    ["The painter was born in 1830.", "She moved to Porto in 1851 and to Lyon in 1857."],
    ["In 1864 she fell ill.", "On 30 May she made her will, and in October she died."],
  ]
  #expect(found(life).suffix(2) == ["30 May = 1864-05-30 date", "October = 1864-10 date"])
  // News that speak of the past tell of their own year.
  let news = [
    ["The pact of 1830 was renewed in 1851, in 1857 and in 1864, the ministry said on Tuesday."],
    ["On 30 May the envoys met."],
  ]
  #expect(found(news).last == "30 May = 2024-05-30 date")
}

@Test func `without anything before, what points back is open`() {
  #expect(found("That day it rained.") == ["That day = XXXX-XX-XX date"])
  #expect(found("That year it rained.") == ["That year = XXXX date"])
  #expect(found("Prices rose from a year earlier.") == ["a year earlier = 2023 date"])
}

@Test(arguments: [
  ("en", "The following week she left.", "The following week"),
  ("de", "In der folgenden Woche ging sie.", "der folgenden Woche"),
  ("fr", "La semaine suivante, elle partit.", "La semaine suivante"),
  ("es", "La semana siguiente se fue.", "La semana siguiente"),
])
func `the following week is that after the day told of`(
  language: String, text: String, words: String
) {
  #expect(found([["2019-03-05", text]], language).last == "\(words) = 2019-W11 date")
}

@Test(arguments: [
  ("en", "The next day she left.", "The next day"), ("en", "A day later she left.", "A day later"),
  ("de", "Am nächsten Tag ging sie.", "nächsten Tag"),
  ("de", "Einen Tag später ging sie.", "Einen Tag später"),
  ("de", "Tags darauf ging sie.", "Tags darauf"),
  ("fr", "Le lendemain, elle partit.", "Le lendemain"),
  ("fr", "Un jour plus tard, elle partit.", "Un jour plus tard"),
  ("es", "Al día siguiente se fue.", "Al día siguiente"),
  ("es", "Un día después se fue.", "Un día después"),
])
func `the next day is that after the day told of`(language: String, text: String, words: String) {
  #expect(found([["2019-03-05", text]], language).last == "\(words) = 2019-03-06 date")
}

@Test(arguments: [
  ("en", "That year she left.", "That year"), ("en", "She left in the same year.", "the same year"),
  ("de", "Im selben Jahr ging sie.", "selben Jahr"),
  ("de", "In jenem Jahr ging sie.", "jenem Jahr"),
  ("fr", "Cette année-là, elle partit.", "Cette année-là"),
  ("fr", "La même année, elle partit.", "La même année"),
  ("es", "Ese año se fue.", "Ese año"), ("es", "El mismo año se fue.", "El mismo año"),
])
func `that year is the year told of`(language: String, text: String, words: String) {
  #expect(found([["2019-03-05", text]], language).last == "\(words) = 2019 date")
}

@Test func `the end of a range lies behind its beginning`() {
  #expect(
    found("It runs from Monday to Friday.")
      == ["Monday = 2024-06-24 date", "Friday = 2024-06-28 date"])
  #expect(
    found("The fair runs December 30 to January 2.")
      == ["December 30 = 2024-12-30 date", "January 2 = 2025-01-02 date"])
}
