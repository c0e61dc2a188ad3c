import Languages
import Testing

struct LanguageRangeTests {
  @Test(arguments: [
    ("en", "en-GB", true), ("en", "EN", true), ("en-GB", "en-gb", true), ("en-GB", "en", false),
    ("zh-Hant", "zh-Hant-TW", true), ("zh-Hant", "zh-TW", false), ("en", "enm", false),
    ("iw", "he", true), ("no", "nb-NO", true), ("no", "nn", true), ("nn", "no", false),
    ("zh", "yue", true), ("id", "ms", false), ("hr", "sr", false), ("de", "und", false),
  ])
  func `accepts its tag and what is more special`(range: String, tag: String, accepts: Bool) throws
  {
    #expect(try #require(LanguageRange(range)).accepts(tag) == accepts)
  }

  @Test(arguments: ["", "e", "english", "en_GB", "en-", "-en", "e1", "de-äö", "en-123456789"])
  func `refuses what is no tag`(text: String) {
    #expect(LanguageRange(text) == nil)
  }
}
