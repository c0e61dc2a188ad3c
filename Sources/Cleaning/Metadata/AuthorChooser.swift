internal import Markup
internal import Text

/// Decides who wrote the article.
struct AuthorChooser {
  /// Names that one part of the page gives.
  struct Group {
    var people: [PersonName]
    var from: String
    var score: Int
  }

  let facts: PageFacts
  let rank: (MetadataSource) -> Int
  let names: SiteNames

  /// The best of the names that linked data and `meta` elements give.
  func declared() -> Group? {
    var groups: [Group] = []
    for candidate in facts.all(.author) {
      let people = people(candidate)
      guard !people.isEmpty else { continue }
      if let i = groups.firstIndex(where: { $0.from == candidate.from }) {
        for person in people where !groups[i].people.contains(where: { $0.name == person.name }) {
          groups[i].people.append(person)
        }
        groups[i].score = max(groups[i].score, score(candidate, people))
      } else {
        groups.append(
          Group(people: people, from: candidate.from, score: score(candidate, people)))
      }
    }
    return groups.max { $0.score < $1.score }
  }

  private func people(_ candidate: Candidate) -> [PersonName] {
    var people = AuthorNames(candidate.value).people
    if people.count == 1, let note = candidate.note {
      people[0].role = String(decoding: note, as: UTF8.self)
    }
    return people
  }

  private func score(_ candidate: Candidate, _ people: [PersonName]) -> Int {
    var score = candidate.isWeak ? 0 : 10
    score -= rank(candidate.source)
    if candidate.isOrganization { score -= 5 }
    return score + plausibility(people)
  }

  /// How much `people` look like persons: from -20, the site itself, to 20.
  func plausibility(_ people: [PersonName]) -> Int {
    people.map { plausibility($0.name) }.max() ?? -30
  }

  private func plausibility(_ name: String) -> Int {
    let words = name.split(separator: " ")
    if AgencyNames.contains(name) { return 12 }
    if names.contains(TitleKeys.key(Array(name.utf8))) { return -20 }
    if words.contains(where: { BylineWords.generic.contains($0.lowercased()) }) { return -15 }
    if words.count >= 2, words.count <= 5, startsUpper(words[0]),
      startsUpper(words[words.count - 1])
    {
      return 20
    }
    return words.count == 1 ? 0 : -5
  }

  private func startsUpper(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return CharacterClass.isLetter(first.value) && !CharacterClass.isLowercase(first.value)
  }

  /// The best of the names that elements of the page give.
  ///
  /// - Parameter headline: the node of the headline, if there is one.
  func visible(_ hints: ElementHints, headline: Int?) -> Group? {
    var best: (hint: ElementHints.Hint, people: [PersonName], score: Int)?
    for hint in hints.hints where hint.field == .author {
      guard let (people, isReview) = people(at: hint.node) else { continue }
      var score = hint.kind.rawValue * 2 + plausibility(people)
      if hint.isAside { score -= 12 }
      if isReview { score -= 10 }
      if let headline { score += place(hint.node, headline) }
      if best.map({ score > $0.score }) ?? true { best = (hint, people, score) }
    }
    guard var best else { return nil }
    for hint in hints.hints
    where hint.field == .author && hint.kind == best.hint.kind && hint.node > best.hint.node
      && hint.node < best.hint.node + 40 && hint.from == best.hint.from
    {
      for person in people(at: hint.node)?.people ?? []
      where !best.people.contains(where: { $0.name == person.name })
        && plausibility(person.name) > 0
      {
        best.people.append(person)
      }
    }
    return Group(people: best.people, from: best.hint.from, score: best.score)
  }

  private func place(_ node: Int, _ headline: Int) -> Int {
    let distance = node - headline
    if distance < 0 { return distance > -40 ? 3 : 0 }
    return distance < 60 ? 8 : distance < 200 ? 5 : 1
  }

  /// The names in the text below a node, unless it is too long for a byline, and whether they are
  /// of those who read the article before it appeared.
  private func people(at node: Int) -> (people: [PersonName], isReview: Bool)? {
    guard facts.tree.subtreeEnd(node) - node < 40 else { return nil }
    let text = NearbyLine.text(facts, of: node)
    guard text.count <= 120 else { return nil }
    let people = AuthorNames(text).people
    guard !people.isEmpty else { return nil }
    let first = CaseFolding.lowercased(text.prefix(12))
    return (people, Self.reviews.contains { first.starts(with: $0) })
  }

  private static let reviews = ["reviewed", "medically", "expert", "edited", "approved"].map {
    Array($0.utf8)
  }
}
