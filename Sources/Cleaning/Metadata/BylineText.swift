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

  /// The names in `line`, if a word such as "by" says that they are.
  private static func people(_ line: [UInt8]) -> [PersonName] {
    let words = line.split(separator: 0x20)
    guard words.count <= 24 else { return [] }
    var hasDate = false
    for (i, word) in words.enumerated() where i + 1 < words.count {
      if word.contains(where: { $0 &- 0x30 < 10 }) { hasDate = true }
      guard i == 0 || hasDate || AuthorNames.isBeforeLead(words[..<i]),
        AuthorNames.isLead(Array(word)), startsUpper(words[i + 1])
      else { continue }
      return AuthorNames(Array(words[i...].joined(separator: [0x20]))).people
    }
    return []
  }

  private static func startsUpper(_ word: ArraySlice<UInt8>) -> Bool {
    CharacterClass.isUppercase(word.scalar(at: word.startIndex).value)
  }
}
