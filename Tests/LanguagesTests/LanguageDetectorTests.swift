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
    ("id", "Pelabuhan itu sepi ketika feri datang, dan tidak ada yang memberi tahu awak kapal."),
    ("ru", "В гавани было тихо, когда пришли паромы, и никто не сказал экипажам, почему."),
    ("zh", "渡轮进港的时候，港口非常安静，没有人告诉船员这是为什么。"),
    ("ja", "フェリーが入港したとき、港は静かで、誰も乗組員に理由を伝えていなかった。"),
    ("ko", "여객선이 들어왔을 때 항구는 조용했고, 아무도 선원들에게 이유를 말해 주지 않았다."),
    ("he", "הנמל היה שקט כשהמעבורות נכנסו, ואיש לא אמר לצוותים מדוע."),
    ("ar", "كان الميناء هادئا عندما وصلت العبارات، ولم يخبر أحد الطواقم عن السبب."),
    (
      "el", "Το λιμάνι ήταν ήσυχο όταν μπήκαν τα πλοία και κανείς δεν είχε πει στα πληρώματα γιατί."
    ),
  ]

  @Test(arguments: texts)
  func `knows the language of a sentence`(tag: String, text: String) throws {
    let decision = try #require(LanguageDetector().languages(of: Array(text.utf8)).decision())
    #expect(decision.tag == tag)
    #expect(decision.score > 0.6)
    #expect(decision.declared == nil)
  }

  @Test func `looks at a part of a text`() {
    let first = Array("\(Self.texts[0].1) ".utf8)
    let text = first + Array(Self.texts[1].1.utf8)
    let detector = LanguageDetector()
    #expect(detector.languages(of: text, in: Span(0, first.count)).decision()?.tag == "en")
    #expect(detector.languages(of: text, in: Span(first.count, text.count)).decision()?.tag == "de")
  }

  @Test func `looks no further than its limit`() {
    let text = Array(Self.texts[0].1.utf8)
    let long = text + Array(String(repeating: Self.texts[1].1, count: 9).utf8)
    let detector = LanguageDetector(limit: text.count)
    #expect(detector.languages(of: long) == detector.languages(of: text))
  }

  @Test func `cuts between characters`() {
    let text = Array(Self.texts[5].1.utf8)
    for limit in 0...40 {
      #expect(LanguageDetector(limit: limit).languages(of: text).letters <= limit / 2)
    }
  }

  @Test(arguments: ["", " ", "12 345 !!", "\u{1F600}", "\n\n"])
  func `finds no language where there are no letters`(text: String) {
    let scores = LanguageDetector().languages(of: Array(text.utf8))
    #expect(scores == LanguageScores())
    #expect(scores.decision() == nil)
    #expect(scores.decision(declared: ["de"]) == nil)
  }

  @Test func `capitals and line ends make no difference to the language`() {
    let shout = Self.texts[1].1.uppercased().replacing(" ", with: "\n")
    #expect(LanguageDetector().languages(of: Array(shout.utf8)).decision()?.tag == "de")
  }

  @Test func `ideographs without kana are not Japanese`() {
    let scores = LanguageDetector().languages(of: Array("東京都千代田区永田町一丁目".utf8))
    #expect(!scores.all.contains { $0.tag == "ja" })
  }

  @Test func `bytes that are no UTF-8 do no harm`() {
    for bytes: [UInt8] in [[0xC3], [0xFF, 0xFE, 0x41, 0x42], [0xE2, 0x80]] {
      _ = LanguageDetector().languages(of: bytes).decision()
    }
  }

  @Test func `many tasks may ask at once`() async {
    let tags = await withTaskGroup(of: (Int, String?).self, returning: [String?].self) { group in
      for i in 0..<200 {
        let text = Array(Self.texts[i % Self.texts.count].1.utf8)
        group.addTask { (i, LanguageDetector().languages(of: text).decision()?.tag) }
      }
      return await group.reduce(into: [String?](repeating: nil, count: 200)) { $0[$1.0] = $1.1 }
    }
    #expect(tags == (0..<200).map { Self.texts[$0 % Self.texts.count].0 })
  }
}
