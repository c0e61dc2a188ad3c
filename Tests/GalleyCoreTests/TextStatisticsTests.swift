import GalleyCore
import Testing

struct TextStatisticsTests {
  @Test(arguments: [
    ("", 0, 0), ("Don’t stop at 3.14 km/h!", 24, 5), ("  – … !  ", 9, 0), ("a\u{A0}b\nc", 5, 3),
    ("Größe zählt", 11, 2), ("Привет, мир", 11, 2), ("مرحبا بالعالم", 13, 2),
    ("हिन्दी में", 10, 2), ("日本語です。", 6, 5), ("第3回 iPhone", 10, 4), ("スーパー・マン", 7, 6),
    ("ราคา ฿5", 7, 5), ("न्यू 👩‍👩‍👧", 10, 1), ("한국어 문장", 6, 2),
  ])
  func `counts code points and words`(text: String, characters: Int, words: Int) {
    let statistics = TextStatistics(Array(text.utf8))
    #expect(statistics.characters == characters)
    #expect(statistics.words == words)
  }

  @Test func `tone marks are no words of their own`() {
    // ไม่ has three letters or vowels and a mark; one word a letter, none for the mark.
    #expect(TextStatistics(Array("ไม่".utf8)).words == 2)
  }
}
