import Extraction
import Testing
import Text

@Test(arguments: [
  ("en", "early June", "early June = 2024-06 date, start"),
  ("en", "mid-June", "mid-June = 2024-06 date, mid"),
  ("en", "late last year", "late last year = 2023 date, end"),
  ("de", "Anfang Juni", "Anfang Juni = 2024-06 date, start"),
  ("fr", "mi-juin", "mi-juin = 2024-06 date, mid"),
  ("es", "mediados de junio", "mediados de junio = 2024-06 date, mid"),
  ("en", "mid-2025", "mid-2025 = 2025 date, mid"),
  ("en", "the end of the month", "the end of the month = 2024-06 date, end"),
  ("en", "by year-end", "year-end = 2024 date, end"),
  ("en", "about three weeks", "three weeks = P3W duration, approx"),
  ("en", "more than three years", "three years = P3Y duration, more_than"),
  ("en", "less than an hour", "an hour = PT1H duration, less_than"),
  ("en", "at least ten days", "ten days = P10D duration, equal_or_more"),
  ("en", "up to ten days", "ten days = P10D duration, equal_or_less"),
  ("en", "more than three years ago", "three years ago = 2021 date, before"),
  ("en", "less than two months ago", "two months ago = 2024-04 date, after"),
  ("en", "circa 1650", "1650 = 1650 date, approx"),
  ("de", "Ende des Jahres", "Ende des Jahres = 2024 date, end"),
  ("de", "Mitte Mai 2020", "Mitte Mai 2020 = 2020-05 date, mid"),
  ("de", "bis Jahresende", "Jahresende = 2024 date, end"),
  ("de", "rund drei Wochen", "drei Wochen = P3W duration, approx"),
  ("fr", "fin du mois", "fin du mois = 2024-06 date, end"),
  ("fr", "plus de deux ans", "deux ans = P2Y duration, more_than"),
  ("fr", "près de dix jours", "dix jours = P10D duration, approx"),
  ("es", "a principios de 2020", "a principios de 2020 = 2020 date, start"),
  ("es", "más de dos años", "dos años = P2Y duration, more_than"),
  ("es", "casi diez días", "diez días = P10D duration, approx"),
])
func `says what restricts an expression`(language: String, text: String, mention: String) {
  #expect(found(text, language) == [mention])
}

@Test func `names modifiers as TIMEX3 does`() {
  #expect(
    TimeModifier.allCases.map(\.rawValue) == [
      "start", "mid", "end", "approx", "before", "after", "less_than", "more_than",
      "equal_or_less", "equal_or_more",
    ])
}

@Test func `without parts of the day, a night has the value of its day`() {
  let text = Array("It rained on Tuesday night and at 3 p.m. today.".utf8)
  let finder = DateFinder(language: "en", partsOfDay: false)
  let mentions = finder.dates(
    in: text, sentences: [.init(0, text.count)], anchor: CivilDate(iso: "2024-06-26"))
  #expect(mentions.map(\.value) == ["2024-06-25", "2024-06-26T15:00"])
  #expect(mentions.map(\.type) == [.date, .time])
}
