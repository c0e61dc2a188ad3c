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

  /// The one person whom lines such as "Written by Ada Byron" name, wherever they stand below the
  /// headline; nobody if they name several, as below teasers.
  func onlyPerson(headline: Int, isPlausible: ([PersonName]) -> Bool) -> AuthorChooser.Group? {
    var only: [PersonName]?
    let isAmbiguous =
      NearbyLine.first(
        facts, headline..<facts.tree.count, where: BylineWords.mayLead
      ) { line -> Bool? in
        guard line.text.count <= 60, Self.startsWithLead(line.text) else { return nil }
        let people = Self.people(line.text)
        guard people.count == 1, people[0].name.utf8.contains(0x20), isPlausible(people) else {
          return nil
        }
        if let only, only[0].name != people[0].name { return true }
        only = people
        return nil
      } ?? false
    guard !isAmbiguous, let only else { return nil }
    return AuthorChooser.Group(people: only, from: "text", score: 12)
  }

  /// Whether the first word may announce a name, or stand before one that does.
  private static func startsWithLead(_ line: [UInt8]) -> Bool {
    let word = line.prefix { $0 != 0x20 }
    return word.count <= 16 && word.count < line.count
      && (AuthorNames.isLead(Array(word)) || AuthorNames.isBeforeLead(word))
  }

  /// The names in `line`, if a word such as "by" says that they are: at its start, after words
  /// such as "posted", or after a date.
  static func people(_ line: [UInt8]) -> [PersonName] {
    let hasDigit = line.contains { $0 &- 0x30 < 10 }
    let words = line.split(separator: 0x20, maxSplits: 25)
    guard words.count <= 24 else { return [] }
    var isOpening = true
    var isDated = false
    for (i, word) in words.enumerated().dropLast() {
      if hasDigit, word.contains(where: { $0 &- 0x30 < 10 }) { isDated = true }
      guard isOpening || isDated || hasDigit else { return [] }
      guard isOpening || isDated, word.count <= 16 else { continue }
      if AuthorNames.isLead(Array(word)), words[i + 1].startsUpper {
        return AuthorNames(Array(words[i...].joined(separator: [0x20]))).people
      }
      isOpening = isOpening && AuthorNames.isBeforeLead(word)
    }
    return []
  }
}
