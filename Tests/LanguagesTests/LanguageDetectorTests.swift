import Languages
import Testing
import Text

struct LanguageDetectorTests {
  static let texts: [(String, String)] = [
    ("en", "The harbour was quiet when the ferries came in, and nobody had told the crews why."),
    (
      "de",
      "Der Hafen war still, als die Fähren einliefen, und niemand hatte der Mannschaft gesagt, warum."
    ),
    (
      "fr",
      "Le port était calme quand les bateaux sont arrivés, et personne n'avait dit pourquoi aux marins."
    ),
    (
      "es",
      "El puerto estaba tranquilo cuando llegaron los barcos, y nadie había dicho por qué a los marineros."
    ),
    ("ru", "В гавани было тихо, когда пришли паромы, и никто не сказал экипажам, почему."),
    ("zh", "渡轮进港的时候，港口非常安静，没有人告诉船员这是为什么。"),
    ("ja", "フェリーが入港したとき、港は静かで、誰も乗組員に理由を伝えていなかった。"),
    ("he", "הנמל היה שקט כשהמעבורות נכנסו, ואיש לא אמר לצוותים מדוע."),
  ]

  @Test(arguments: texts)
  func `knows the language of a sentence`(tag: String, text: String) {
    let found = LanguageDetector().detect(Array(text.utf8))
    #expect(found.languages.first?.tag == tag)
    #expect(found.isReliable)
  }

  @Test func `looks at a part of a text`() {
    let first = Array("\(Self.texts[0].1) ".utf8)
    let text = first + Array(Self.texts[1].1.utf8)
    let detector = LanguageDetector()
    #expect(detector.detect(text, in: Span(0, first.count)).languages.first?.tag == "en")
    #expect(detector.detect(text, in: Span(first.count, text.count)).languages.first?.tag == "de")
  }

  @Test func `gives the shares of a mixed text`() {
    let english = String(repeating: "\(Self.texts[0].1) ", count: 4)
    let german = String(repeating: "\(Self.texts[1].1) ", count: 4)
    let found = LanguageDetector().detect(Array((english + german).utf8))
    #expect(Set(found.languages.prefix(2).map(\.tag)) == ["en", "de"])
    #expect(found.languages.allSatisfy { $0.share < 0.8 })
    #expect(found.clear() == nil)
  }

  @Test(arguments: ["", " ", "12 345 !!", "\u{1F600}"])
  func `finds no language where there is none`(text: String) {
    let found = LanguageDetector().detect(Array(text.utf8))
    #expect(found.languages.isEmpty)
    #expect(!found.isReliable)
  }

  @Test func `finds no language in bytes that are no UTF-8`() {
    let text = Array(Self.texts[0].1.utf8)
    #expect(LanguageDetector().detect([0xFF, 0xFE] + text).isReliable == false)
    #expect(LanguageDetector().detect([0xC3]).languages.isEmpty)
  }

  @Test func `is clear only about text that is long enough`() {
    let text = Array(Self.texts[1].1.utf8)
    #expect(LanguageDetector().detect(text).clear() == nil)
    #expect(LanguageDetector().detect(text + text).clear()?.tag == "de")
  }
}

struct LanguageFamilyTests {
  @Test(arguments: [
    ("en-GB", "en", true), ("nb-NO", "no", true), ("iw", "he", true), ("zh-Hant", "zh", true),
    ("en", "de", false), ("da", "no", false), ("hr", "bs", true),
  ])
  func `knows which tags may stand for the same text`(first: String, second: String, alike: Bool) {
    #expect(LanguageFamily.areAlike(first, second) == alike)
  }
}
