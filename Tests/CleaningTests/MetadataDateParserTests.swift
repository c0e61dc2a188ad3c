import Cleaning
import Testing

struct MetadataDateParserTests {
  @Test(arguments: [
    ("2024-06-25", "2024-06-25"),
    ("2024-06-25T10:30", "2024-06-25T10:30"),
    ("2024-06-25T10:30:05Z", "2024-06-25T10:30:05Z"),
    ("2024-06-25T10:30:05.123+0200", "2024-06-25T10:30:05+02:00"),
    ("2024-06-25 10:30:05-05:00", "2024-06-25T10:30:05-05:00"),
    ("20240625", "2024-06-25"),
    ("20240625T103005Z", "2024-06-25T10:30:05Z"),
    ("2024-06", "2024-06"),
    ("2024", "2024"),
    ("1719311405", "2024-06-25T10:30:05Z"),
    ("1719311405000", "2024-06-25T10:30:05Z"),
    ("Tue, 25 Jun 2024 10:30:05 GMT", "2024-06-25T10:30:05Z"),
    ("Tue Jun 25 10:30:05 CEST 2024", "2024-06-25T10:30:05+02:00"),
    ("June 25, 2024", "2024-06-25"),
    ("Jun. 25th, 2024 at 5:30 p.m. EDT", "2024-06-25T17:30-04:00"),
    ("25th of June 2024", "2024-06-25"),
    ("25-Jun-24", "2024-06-25"),
    ("Published on 25 June 2024 by somebody", "2024-06-25"),
    ("Dienstag, 25. Juni 2024, 10.30 Uhr", "2024-06-25T10:30"),
    ("25.06.2024", "2024-06-25"),
    ("25. 6. 2024", "2024-06-25"),
    ("25.06.24, 10:30", "2024-06-25T10:30"),
    ("le 1er août 2024 à 10h30", "2024-08-01T10:30"),
    ("25 de junio de 2024", "2024-06-25"),
    ("25 giugno 2024", "2024-06-25"),
    ("25 de junho de 2024", "2024-06-25"),
    ("25 juni 2024 om 10:30", "2024-06-25T10:30"),
    ("25 июня 2024", "2024-06-25"),
    ("25 czerwca 2024", "2024-06-25"),
    ("25 Haziran 2024", "2024-06-25"),
    ("2024. június 25.", "2024-06-25"),
    ("2024年6月25日", "2024-06-25"),
    ("2024년 6월 25일", "2024-06-25"),
    ("June 2024", "2024-06"),
    ("٢٥ يونيو ٢٠٢٤", "2024-06-25"),
    ("２０２４年６月２５日", "2024-06-25"),
  ])
  func `reads the forms of dates`(text: String, expected: String) {
    #expect(DateParser.parse(text)?.value == expected)
  }

  @Test(arguments: [
    ("en", "25 June 2024"), ("de", "25. Juni 2024"), ("fr", "25 juin 2024"),
    ("es", "25 de junio de 2024"), ("it", "25 giugno 2024"), ("pt", "25 de junho de 2024"),
    ("nl", "25 juni 2024"), ("pl", "25 czerwca 2024 r."), ("ru", "25 июня 2024 г."),
    ("uk", "25 червня 2024"), ("tr", "25 Haziran 2024"), ("sv", "25 juni 2024"),
    ("da", "25. juni 2024"), ("no", "25. juni 2024"), ("fi", "25. kesäkuuta 2024"),
    ("cs", "25. června 2024"), ("hu", "2024. június 25."), ("ro", "25 iunie 2024"),
    ("el", "25 Ιουνίου 2024"), ("ar", "25 يونيو 2024"), ("ar", "25 حزيران/يونيو 2024"),
    ("ar", "25 جوان 2024"), ("he", "25 ביוני 2024"), ("zh", "2024年6月25日"),
    ("ja", "2024年6月25日(火)"), ("ko", "2024년 6월 25일"), ("hi", "25 जून 2024"),
    ("hi", "२५ जून २०२४"), ("id", "25 Juni 2024"), ("vi", "25 tháng 6, 2024"),
    ("vi", "ngày 25 tháng 6 năm 2024"), ("hr", "25. lipnja 2024."), ("bg", "25 юни 2024"),
    ("sk", "25. júna 2024"), ("ca", "25 de juny de 2024"),
  ])
  func `reads the names of months`(language: String, text: String) {
    #expect(DateParser.parse(text, language: language)?.value == "2024-06-25")
  }

  @Test(arguments: [
    "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "sv", "da", "no", "fi", "cs",
    "ro", "el", "ar", "he", "id", "vi", "hi", "en-GB",
  ])
  func `takes the first number for the day outside the United States`(language: String) {
    #expect(DateParser.parse("6/7/2024", language: language)?.value == "2024-07-06")
  }

  @Test(arguments: [
    ("6/7/2024", "en", "2024-06-07"), ("6/7/2024", "en-US", "2024-06-07"),
    ("6/7/2024", "en-GB", "2024-07-06"), ("6/7/2024", "fr", "2024-07-06"),
    ("25/6/2024", "en-US", "2024-06-25"), ("6/25/2024", "de", "2024-06-25"),
  ])
  func `orders day and month as the language does`(
    text: String, language: String, expected: String
  ) {
    #expect(DateParser.parse(text, language: language)?.value == expected)
  }

  @Test(arguments: [
    "", "soon", "31.02.2024", "2024-13-01", "10:30", "12 people", "version 1.2.3", "99",
    "May the 4th", "call 555 1234",
  ])
  func `finds no date where there is none`(text: String) {
    #expect(DateParser.parse(text) == nil)
  }

  @Test(arguments: [
    ("2024", PageDate.Precision.year), ("June 2024", .month), ("2024-06-25", .day),
    ("2024-06-25T10:30", .minute), ("2024-06-25T10:30:05", .second),
  ])
  func `says how much is known`(text: String, precision: PageDate.Precision) {
    #expect(DateParser.parse(text)?.precision == precision)
  }

  @Test func `orders precisions from coarse to fine`() {
    #expect(PageDate.Precision.allCases.sorted() == PageDate.Precision.allCases)
  }
}
