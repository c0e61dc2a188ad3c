import Testing

@Test(arguments: [
  ("en", "Easter 1961", "1961-04-02"), ("en", "Easter Monday 2024", "2024-04-01"),
  ("de", "Ostern 2000", "2000-04-23"), ("de", "Karfreitag 2025", "2025-04-18"),
  ("fr", "Pâques 2011", "2011-04-24"), ("fr", "Pentecôte 2024", "2024-05-19"),
  ("es", "Viernes Santo 2023", "2023-04-07"), ("en", "Thanksgiving 2023", "2023-11-23"),
  ("en", "Memorial Day 2024", "2024-05-27"), ("en", "Labor Day 2024", "2024-09-02"),
  ("en", "Christmas Eve 2020", "2020-12-24"), ("es", "Nochebuena de 2020", "2020-12-24"),
])
func `finds holidays that move`(language: String, text: String, value: String) {
  #expect(found(text, language) == ["\(text) = \(value) date"])
}

@Test(arguments: [
  ("They met last Christmas.", "last Christmas = 2023-12-25 date"),
  ("They will meet at Christmas.", "Christmas = 2024-12-25 date"),
  ("They met at Easter.", "Easter = 2024-03-31 date"),
  ("They will meet next Easter.", "next Easter = 2025-04-20 date"),
])
func `puts holidays on the side that is told`(text: String, mention: String) {
  #expect(found(text) == [mention])
}

@Test(arguments: ["the Chinese New Year", "a Christmas tree", "Johnny Christmas"])
func `takes no name for a holiday`(text: String) {
  #expect(found(text) == [])
}
