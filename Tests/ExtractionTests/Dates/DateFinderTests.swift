import Extraction
import Testing
import Text

@Test(arguments: [
  ("en", "It opened on June 25, 2024.", "June 25, 2024"),
  ("en", "It opened on 25th of June 2024.", "25th of June 2024"),
  ("en", "It opened on Tuesday, June 25, 2024.", "Tuesday, June 25, 2024"),
  ("en", "It opened on 6/25/2024.", "6/25/2024"),
  ("en-GB", "It opened on 25/06/2024.", "25/06/2024"),
  ("de", "Am 25. Juni 2024 ging es los.", "25. Juni 2024"),
  ("de", "Am 25.06.2024 ging es los.", "25.06.2024"),
  ("fr", "Le 25 juin 2024 tout a changé.", "25 juin 2024"),
  ("es", "Abrió el 25 de junio de 2024.", "25 de junio de 2024"),
  ("fi", "Avattu 2024-06-25.", "2024-06-25"),
  ("fi", "Avattu 25.6.2024.", "25.6.2024"),
])
func `finds full dates`(language: String, text: String, words: String) {
  #expect(found(text, language) == ["\(words) = 2024-06-25 date"])
}

@Test(arguments: [("en", "2024-06-07"), ("en-GB", "2024-07-06"), ("de", "2024-07-06")])
func `orders numeric dates by country`(language: String, value: String) {
  #expect(found("6/7/2024", language) == ["6/7/2024 = \(value) date"])
}

@Test func `leaves an ambiguous numeric date of an unknown language`() {
  #expect(found("6/7/2024", nil) == [])
}

@Test(arguments: [
  ("They met on May 3.", "May 3 = 2024-05-03 date"),
  ("They met on December 3.", "December 3 = 2023-12-03 date"),
  ("They will meet on January 3.", "January 3 = 2025-01-03 date"),
  ("It was sold in October.", "October = 2023-10 date"),
  ("It will be sold in October.", "October = 2024-10 date"),
  ("Sales in May 2019 fell.", "May 2019 = 2019-05 date"),
])
func `puts months without a year on the side that the tense tells`(text: String, mention: String) {
  #expect(found(text) == [mention])
}

@Test(arguments: ["She may go.", "Theresa May spoke.", "They march on.", "He sat down."])
func `takes no other word for a month or a day`(text: String) {
  #expect(found(text) == [])
}

@Test(arguments: [
  "in 2019", "since 1998", "the 2016 election", "a fire (2014)", "by 2050", "until 1871,",
])
func `takes a number for a year where something says so`(text: String) throws {
  let mention = try #require(found(text).first)
  #expect(mention.contains(" = ") && mention.hasSuffix(" date"))
}

@Test(arguments: [
  "some 2000 people", "$2000", "2,000 ways", "flight A2019", "No. 1984", "he ran 2019 km",
  "room 12-2004", "a 2000-year-old town",
])
func `takes quantities and numbers of things for no year`(text: String) {
  #expect(!found(text).contains { $0.hasSuffix("date") })
}

@Test(arguments: [
  ("en", "the 1990s", "199"), ("en", "the nineties", "199"), ("en", "the 20th century", "19"),
  ("de", "die 90er Jahre", "199"), ("de", "19. Jahrhundert", "18"),
  ("fr", "les années 90", "199"), ("fr", "XIXe siècle", "18"), ("es", "el siglo XIX", "18"),
  ("en", "summer 2024", "2024-SU"), ("en", "last summer", "2023-SU"),
  ("en", "the second quarter of 2023", "2023-Q2"), ("en", "Q2 2024", "2024-Q2"),

  ("en", "400 BC", "BC0400"),
])
func `finds stretches of the calendar`(language: String, text: String, value: String) {
  #expect(found(text, language) == ["\(text) = \(value) date"])
}

@Test(arguments: [
  ("It closed on Friday.", "Friday = 2024-06-21 date"),
  ("It will close on Friday.", "Friday = 2024-06-28 date"),
  ("It closed on Wednesday.", "Wednesday = 2024-06-26 date"),
  ("It closed last Wednesday.", "last Wednesday = 2024-06-19 date"),
  ("See you next Monday.", "next Monday = 2024-07-01 date"),
])
func `resolves weekdays`(text: String, mention: String) {
  #expect(found(text) == [mention])
}

@Test(arguments: [
  ("en", "yesterday", "2024-06-25"), ("en", "tomorrow", "2024-06-27"),
  ("en", "last week", "2024-W25"), ("en", "next month", "2024-07"), ("en", "this year", "2024"),
  ("en", "three days ago", "2024-06-23"), ("en", "a year ago", "2023"),

  ("de", "vor drei Tagen", "2024-06-23"), ("de", "letzte Woche", "2024-W25"),
  ("de", "übermorgen", "2024-06-28"), ("fr", "il y a trois jours", "2024-06-23"),
  ("fr", "la semaine dernière", "2024-W25"), ("fr", "aujourd’hui", "2024-06-26"),
  ("es", "hace tres días", "2024-06-23"), ("es", "el año pasado", "2023"),
  ("es", "dentro de tres días", "2024-06-29"), ("en", "recent years", "PAST_REF"),
  ("en", "now", "PRESENT_REF"), ("de", "derzeit", "PRESENT_REF"), ("fr", "récemment", "PAST_REF"),
])
func `reckons from the day of publication`(language: String, text: String, value: String) {
  #expect(found(text, language) == ["\(text) = \(value) date"])
}

@Test func `reckons later from what the text spoke of`() {
  #expect(
    found("He left in 2001 and two years later he died.")
      == ["2001 = 2001 date", "two years later = 2003 date"])
}

@Test(arguments: [
  ("yesterday", "XXXX-XX-XX"), ("last week", "XXXX-WXX"), ("Tuesday", "XXXX-WXX-2"),
  ("June 25", "XXXX-06-25"), ("next year", "XXXX"),
])
func `leaves open what needs a day of publication`(text: String, value: String) {
  #expect(found(text, anchor: nil) == ["\(text) = \(value) date"])
}

@Test(arguments: [
  ("en", "three days", "P3D"), ("en", "24 years", "P24Y"), ("en", "two-hour", "PT2H"),
  ("en", "twenty-five minutes", "PT25M"), ("en", "1,500 days", "P1500D"),
  ("en", "2.5 hours", "PT2.5H"), ("en", "several weeks", "PXW"),
  ("en", "the last three years", "P3Y"), ("de", "drei Jahre", "P3Y"),
  ("fr", "deux heures", "PT2H"), ("es", "dos meses", "P2M"),
])
func `measures durations`(language: String, text: String, value: String) {
  #expect(found(text, language) == ["\(text) = \(value) duration"])
}

@Test(arguments: ["a 24-year-old man", "she is 24 years old", "a second thought"])
func `takes ages and ordinals for no duration`(text: String) {
  #expect(found(text) == [])
}

@Test(arguments: [
  ("en", "every Monday", "XXXX-WXX-1"), ("en", "Mondays", "XXXX-WXX-1"), ("en", "daily", "P1D"),
  ("en", "annually", "P1Y"), ("en", "every two weeks", "P2W"), ("de", "montags", "XXXX-WXX-1"),
  ("de", "jeden Montag", "XXXX-WXX-1"), ("fr", "tous les lundis", "XXXX-WXX-1"),
  ("es", "cada lunes", "XXXX-WXX-1"),
])
func `finds what comes again`(language: String, text: String, value: String) {
  #expect(found(text, language) == ["\(text) = \(value) set"])
}

@Test func `takes a newspaper's name for no frequency`() {
  #expect(found("She wrote for Harbour Weekly and Harbour Today.") == [])
}

@Test(arguments: [
  ("en", "at 3:30 p.m.", "3:30 p.m. = 2024-06-26T15:30 time"),
  ("en", "at 9am", "9am = 2024-06-26T09:00 time"),
  ("en", "12 a.m.", "12 a.m. = 2024-06-26T00:00 time"),
  ("en", "noon on Tuesday", "noon on Tuesday = 2024-06-25T12:00 time"),
  ("en", "Tuesday, June 25 at 3:30 pm", "Tuesday, June 25 at 3:30 pm = 2024-06-25T15:30 time"),
  ("en", "2024-06-25T14:30Z", "2024-06-25T14:30Z = 2024-06-25T14:30Z time"),
  ("en", "tonight", "tonight = 2024-06-26TNI time"),
  ("en", "yesterday evening", "yesterday evening = 2024-06-25TEV time"),
  ("de", "um 14.30 Uhr", "14.30 Uhr = 2024-06-26T14:30 time"),
  ("de", "gestern Abend", "gestern Abend = 2024-06-25TEV time"),
  ("fr", "à 14 h 30", "14 h 30 = 2024-06-26T14:30 time"),
  ("fr", "hier soir", "hier soir = 2024-06-25TEV time"),
  ("es", "a las 3 de la tarde", "3 de la tarde = 2024-06-26T15:00 time"),
])
func `finds times of day`(language: String, text: String, mention: String) {
  #expect(found(text, language) == [mention])
}

@Test(arguments: ["won 3:2", "a ratio of 1:16", "John 3:16", "25:10", "version 1.2.3"])
func `takes scores for no time`(text: String) {
  #expect(found(text) == [])
}

@Test func `finds nothing outside the sentences`() {
  let text = Array("On Monday. On Tuesday.".utf8)
  let mentions = DateFinder(language: "en").dates(
    in: text, sentences: [Span(11, 22)], anchor: CivilDate(iso: "2024-06-26"))
  #expect(mentions.map(\.span) == [Span(14, 21)])
}
