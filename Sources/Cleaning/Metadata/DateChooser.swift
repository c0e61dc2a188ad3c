internal import Markup
internal import Text

/// Decides when the article appeared and when it was changed.
struct DateChooser {
  /// A date with where it was read.
  struct Option {
    var date: PageDate
    var from: String
    var score: Int
  }

  let facts: PageFacts
  let rank: (MetadataSource) -> Int
  let address: String?
  let language: String?
  /// When the page was fetched: nothing on it is later.
  var fetched: PageDate?

  /// The best date that linked data and `meta` elements give.
  func declared(_ field: Candidate.Field) -> Option? {
    var best: Option?
    for candidate in facts.all(field) {
      guard let date = date(candidate.value) else { continue }
      let score = (candidate.isWeak ? 0 : 20) - rank(candidate.source)
      if best.map({ score > $0.score }) ?? true {
        best = Option(date: date, from: candidate.from, score: score)
      }
    }
    return best
  }

  /// The date in the page's address.
  func addressed() -> Option? {
    guard let address, let date = URLDate.date(in: Array(address.utf8)), isPossible(date) else {
      return nil
    }
    return Option(date: date, from: "url", score: 10)
  }

  /// A date that names a day and is not after the page was fetched.
  private func date(_ text: [UInt8]) -> PageDate? {
    guard let date = DateParser.parse(text, language: language), date.precision >= .day,
      isPossible(date)
    else { return nil }
    return date
  }

  /// Whether `date` is not after the page was fetched.
  func isPossible(_ date: PageDate) -> Bool {
    guard let fetched else { return true }
    return date.parts.earliestMinute <= fetched.parts.latestMinute
  }

  /// The best date that elements of the page give.
  func visible(_ field: Candidate.Field, _ hints: ElementHints, headline: Int?) -> Option? {
    var best: Option?
    for hint in hints.hints where hint.field == field {
      guard let date = date(at: hint.node) else { continue }
      var score = hint.kind.rawValue * 2
      if hint.isAside { score -= 12 }
      if field == .published, isModified(hint.node) { score -= 10 }
      if let headline { score += place(hint.node, headline) }
      if best.map({ score > $0.score }) ?? true {
        best = Option(date: date, from: hint.from, score: score)
      }
    }
    return best
  }

  private func place(_ node: Int, _ headline: Int) -> Int {
    let distance = node - headline
    if distance < 0 { return distance > -60 ? 4 : 0 }
    return distance < 60 ? 8 : distance < 200 ? 5 : 1
  }

  /// Whether the words at or around `node` say that something was changed.
  private func isModified(_ node: Int) -> Bool {
    for node in [node, facts.tree.parent(node)] where node > 0 {
      guard facts.tree.subtreeEnd(node) - node < 30 else { return false }
      let text = facts.text(of: node)
      if text.count < 160, DateWords.isModified(text) { return true }
    }
    return false
  }

  private func date(at node: Int) -> PageDate? {
    for attribute in [AttributeName.datetime, .content, .dataDatetime, .dataDate, .title] {
      if let value = facts.tree.attribute(node, attribute), let date = date(value) { return date }
    }
    guard facts.tree.subtreeEnd(node) - node < 30 else { return nil }
    let text = facts.text(of: node)
    return text.count <= 120 ? date(text) : nil
  }

  /// The first date in the visible text: below the headline, above it, or anywhere.
  func spelled(headline: Int?) -> Option? {
    let count = facts.tree.count
    var updated: Option?
    var ranges = [0..<count]
    if let headline {
      ranges = [headline..<min(count, headline + 250), max(0, headline - 80)..<headline, 0..<count]
    }
    for range in ranges {
      let isNear = range.count < 300
      let published = NearbyLine.first(facts, range) { line -> Option? in
        guard isNear || line.text.count < 80, let date = date(startingLine: line.text) else {
          return nil
        }
        let option = Option(date: date, from: "text", score: 0)
        guard DateWords.isModified(line.text) else { return option }
        updated = updated ?? option
        return nil
      }
      if let published { return published }
    }
    return updated
  }

  /// The date in the first words of a line.
  private func date(startingLine line: [UInt8]) -> PageDate? {
    guard line.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    let scanner = DateScanner(line.prefix(120), order: DateParser.order(language))
    guard let match = scanner.firstDay()?.match, match.parts.year >= 1990 else { return nil }
    let date = PageDate(match.parts)
    return isPossible(date) ? date : nil
  }
}
