internal import Markup
internal import Text

/// Bylines in the visible text.
struct BylineText {
  let facts: PageFacts

  /// The names in the first line near the headline that reads like a byline.
  func group(headline: Int, isPlausible: ([PersonName]) -> Bool) -> AuthorChooser.Group? {
    let count = facts.tree.count
    for range in [headline..<min(count, headline + 200), max(0, headline - 60)..<headline] {
      var isLabelled = false
      let group = NearbyLine.first(facts, range) { line -> AuthorChooser.Group? in
        defer { isLabelled = AuthorNames.isLead(line.text) }
        guard line.text.count <= 120 else { return nil }
        let people = isLabelled ? AuthorNames(line.text).people : Self.people(line.text)
        guard !people.isEmpty, isPlausible(people) else { return nil }
        return AuthorChooser.Group(people: people, from: "text", score: 20)
      }
      if let group { return group }
    }
    return nil
  }

  /// The names in `line`, if a word such as "by" says that they are: at its start, after words
  /// such as "posted", or after a date.
  private static func people(_ line: [UInt8]) -> [PersonName] {
    let hasDigit = line.contains { $0 &- 0x30 < 10 }
    let words = line.split(separator: 0x20, maxSplits: 25)
    guard words.count <= 24 else { return [] }
    var isOpening = true
    var isDated = false
    for (i, word) in words.enumerated().dropLast() {
      if hasDigit, word.contains(where: { $0 &- 0x30 < 10 }) { isDated = true }
      guard isOpening || isDated || hasDigit else { return [] }
      guard isOpening || isDated, word.count <= 16 else { continue }
      if AuthorNames.isLead(Array(word)), startsUpper(words[i + 1]) {
        return AuthorNames(Array(words[i...].joined(separator: [0x20]))).people
      }
      isOpening = isOpening && AuthorNames.isBeforeLead(word)
    }
    return []
  }

  private static func startsUpper(_ word: ArraySlice<UInt8>) -> Bool {
    CharacterClass.isUppercase(word.scalar(at: word.startIndex).value)
  }
}
