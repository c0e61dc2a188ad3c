import Cleaning
import Markup
import Testing

/// Dates beside the headline against those in the data of a page.
struct MetadataShownDatesTests {
  private func published(
    _ body: String, declared: String, modified: String = "", url: String? = nil,
    fetched: String? = nil
  ) throws -> Sourced<PageDate>? {
    let html = """
      <meta property="article:published_time" content="\(declared)">
      <meta property="article:modified_time" content="\(modified)">
      <body>\(body)
      """
    return try read(html, url: url, fetched: fetched).published
  }

  private func read(
    _ html: String, url: String? = nil, fetched: String? = nil
  ) throws -> PageMetadata {
    var parser = HTMLParser()
    return MetadataReader().read(try parser.parse(Array(html.utf8)), url: url, fetched: fetched)
  }

  @Test(arguments: [
    "<h1>Bridge opens</h1><p>By Ada Byron | June 25, 2024</p>",
    "<p>25 June 2024</p><h1>Bridge opens</h1>",
    "<h1>Bridge opens</h1><div>Published</div><div>June 25, 2024</div>",
    "<h1>Bridge opens</h1><p>Updated June 30, 2024. Published June 25, 2024",
    "<h1>Bridge opens</h1><p>June 25, 2024 (updated June 30, 2024)",
    "<h1>Bridge opens</h1><time class='entry-date updated'>June 25, 2024</time>",
  ])
  func `believes the date beside the headline`(body: String) throws {
    let date = try published(body, declared: "2024-06-01T10:00:00+02:00")
    #expect(date?.value.value == "2024-06-25")
    #expect(date?.from == "text")
  }

  @Test(arguments: [
    "<h1>Bridge opens</h1><p>Updated: June 25, 2024</p>",
    "<h1>Bridge opens</h1><div>Last updated on</div><div>June 25, 2024</div>",
    "<h1>Bridge opens</h1><p class=date-modified>June 25, 2024</p>",
    "<h1>Bridge opens</h1><p>June 25, 2024</p><p>June 1, 2024</p>",
    "<h1>Bridge opens</h1><p>The council will meet on June 25, 2024 in the old town hall, it says",
    "<h1>Bridge opens</h1><h2><a href=/x>Tunnel closes</a></h2><p>June 25, 2024</p>",
    "<h1>Bridge opens</h1><div class=related-stories><p>June 25, 2024</p></div>",
    "<header>June 25, 2024</header><h1>Bridge opens</h1>",
  ])
  func `believes the data where the page shows no date of publication`(body: String) throws {
    let date = try published(body, declared: "2024-06-01T10:00:00+02:00")
    #expect(date?.value.value == "2024-06-01T10:00:00+02:00")
  }

  @Test func `keeps the day of the evening before print`() throws {
    let date = try published(
      "<h1>Bridge opens</h1><p>26.06.2024</p>", declared: "2024-06-25T19:30:00+02:00")
    #expect(date?.value.value == "2024-06-25T19:30:00+02:00")
  }

  @Test func `believes data that agree with the address`() throws {
    let date = try published(
      "<h1>Bridge opens</h1><p>June 25, 2024", declared: "2024-06-01T10:00:00Z",
      url: "https://paper.example/2024/06/01/bridge")
    #expect(date?.value.value == "2024-06-01T10:00:00Z")
  }

  @Test func `takes no date for that of publication that is later than the last change`() throws {
    let date = try published(
      "<h1>Bridge opens</h1><p>June 25, 2024", declared: "2024-06-01", modified: "2024-06-03")
    #expect(date?.value.value == "2024-06-01")
  }

  @Test func `gives a moment in UTC on the clock that the page shows`() throws {
    let date = try published(
      "<h1>Bridge opens</h1><p>26. Juni 2024, 00:04 Uhr", declared: "2024-06-25T22:04:31Z")
    #expect(date?.value.value == "2024-06-26T00:04:31+02:00")
    #expect(date?.from == "meta:article:published_time")
  }

  @Test func `takes the time of day from data for the day that the page shows`() throws {
    let html = """
      <meta property="article:published_time" content="2024-06-25T22:04:31Z">
      <meta name=date content="Wed, 26 Jun 2024 00:04:31 +0200">
      <body><h1>Bridge opens</h1><p>26. Juni 2024</p>
      """
    #expect(try read(html).published?.value.value == "2024-06-26T00:04:31+02:00")
  }

  @Test func `reads the date of a change beside the headline`() throws {
    let page = try read("<h1>Bridge opens</h1><p>June 1, 2024 | Updated June 25, 2024</p>")
    #expect(page.published?.value.value == "2024-06-01")
    #expect(page.modified?.value.value == "2024-06-25")
    #expect(page.modified?.from == "text")
  }

  @Test(
    arguments: [
      ("2024-06-24T10:00:00Z", nil), ("2024-06-25T12:00:00Z", "2024-06-25T10:00:00Z"),
      ("2024-06-26", "2024-06-25T10:00:00Z"),
    ] as [(String, String?)])
  func `takes no date after the page was fetched`(fetched: String, expected: String?) throws {
    let date = try published("<p>No date", declared: "2024-06-25T10:00:00Z", fetched: fetched)
    #expect(date?.value.value == expected)
  }

  @Test func `falls back to the next date where one is after the page was fetched`() throws {
    let date = try published(
      "<h1>Bridge opens</h1><p>May 1, 2024</p>", declared: "2030-01-01", fetched: "2024-06-25")
    #expect(date?.value.value == "2024-05-01")
  }

  @Test(arguments: [
    ("en", "Updated: "), ("de", "Aktualisiert am "), ("fr", "Mis à jour le "),
    ("es", "Actualizado el "), ("it", "Aggiornato il "), ("pt", "Atualizado em "),
    ("nl", "Bijgewerkt "), ("pl", "Aktualizacja: "), ("ru", "Обновлено "), ("uk", "Оновлено "),
    ("tr", "Güncelleme: "), ("sv", "Uppdaterad "), ("da", "Opdateret "), ("no", "Oppdatert "),
    ("fi", "Päivitetty "), ("cs", "Aktualizováno "), ("hu", "Frissítve: "), ("ro", "Actualizat "),
    ("el", "Ενημερώθηκε: "), ("ar", "آخر تحديث "), ("he", "עודכן "), ("ja", "最終更新日 "),
    ("zh", "更新时间："), ("ko", "수정 "), ("hi", "अपडेट "), ("id", "Diperbarui "),
    ("vi", "Cập nhật "),
  ])
  func `knows the words for a change`(language: String, word: String) throws {
    let html = "<html lang=\(language)><h1>Bridge opens</h1><p>2024-06-01<p>\(word)2024-06-25"
    let page = try read(html)
    #expect(page.published?.value.value == "2024-06-01")
    #expect(page.modified?.value.value == "2024-06-25")
  }
}
