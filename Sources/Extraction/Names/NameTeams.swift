internal import Text

/// Tells teams from the places that they are called by: "Liverpool beat Porto 3-1" (Markert and
/// Nissim 2002, "Towards a corpus annotated for metonymies: the case of location names").
///
/// A text about matches has scores beside names, and words of contest. A place that has one of these
/// beside it, in a text that has both, is a team wherever no preposition shows that it is a place.
struct NameTeams {
  private let text: NameText
  /// How often a name stands beside a score, and beside a word of contest.
  private var scores: [UInt32: Int] = [:]
  private var contests: [UInt32: Int] = [:]

  private init(_ names: [TokenName], in text: NameText) {
    self.text = text
    for name in names where name.kind.isBody {
      let phrase = text.phrase(name.tokens)
      if isBesideScore(name.tokens) { scores[phrase, default: 0] += 1 }
      if isInContest(name.tokens) { contests[phrase, default: 0] += 1 }
    }
  }

  /// The names, where places that stand for teams are organizations.
  static func telling(_ names: [TokenName], in text: NameText) -> [TokenName] {
    let teams = NameTeams(names, in: text)
    guard !teams.scores.isEmpty, !teams.contests.isEmpty else { return names }
    return names.map { name in
      guard name.kind == .place, name.given == nil, teams.isTeam(name) else { return name }
      return TokenName(tokens: name.tokens, kind: .organization)
    }
  }

  private func isTeam(_ name: TokenName) -> Bool {
    let phrase = text.phrase(name.tokens)
    guard (scores[phrase] ?? 0) + (contests[phrase] ?? 0) >= Self.least else { return false }
    return !isLocated(name.tokens.lowerBound)
  }

  /// How many signs make a team.
  private static let least = 2

  // MARK: Signs

  private func token(_ i: Int) -> NameToken? {
    text.tokens.indices.contains(i) ? text.tokens[i] : nil
  }

  /// "Porto 3-1", "3 – 1 Porto"
  private func isBesideScore(_ name: Range<Int>) -> Bool {
    let (before, behind) = (name.lowerBound, name.upperBound)
    return isScore(behind, behind + 1, behind + 2) || isScore(before - 3, before - 2, before - 1)
  }

  private func isScore(_ a: Int, _ dash: Int, _ b: Int) -> Bool {
    guard let first = token(a), let mark = token(dash), let second = token(b) else { return false }
    return first.shape == .number && mark.isMark("-") && second.shape == .number
      && max(first.end - first.start, second.end - second.start) <= 3
  }

  private func isInContest(_ name: Range<Int>) -> Bool {
    if let next = token(name.upperBound), Self.verbs.contains(next.folded) { return true }
    guard let before = token(name.lowerBound - 1) else { return false }
    return Self.transitive.contains(before.folded)
  }

  /// "in Porto", "to Porto", "Sochi, Russia"
  private func isLocated(_ first: Int) -> Bool {
    guard first > 0 else { return false }
    return text.flags[first - 1].contains(.locative)
      || Self.directions.contains(text.tokens[first - 1].folded)
  }

  private static let verbs = NameWords.hashes(
    """
    beat beats beaten defeat defeats defeated face faces faced win wins won lose loses lost draw draws \
    score scores scored play plays played thrash thrashed trounced edged host hosts hosted \
    leads led equalise equalised equalize equalized concede conceded qualify qualified
    """)
  private static let transitive = NameWords.hashes(
    "beat beats beating defeat defeats defeated defeating face faces faced facing against vs v versus"
  )
  private static let directions = NameWords.hashes("to into through across of for")
}
