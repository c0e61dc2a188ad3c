internal import Text

// The tense of verbs, which tells on which side of the day of writing a time lies.
extension TimeGrammar {
  /// How far away a verb may stand, in tokens, and how many tokens the end of a clause and the mark
  /// of a quotation count for.
  private static let reachOfTense = 40
  private static let widthOfClause = 4
  private static let widthOfQuotation = 40

  /// On which side of the day of writing `match` lies: -1 before, 1 behind, 0 if nothing tells.
  func tense(of match: TimeMatch) -> Int {
    if let tense = match.tense { return tense }
    let nearest = tense(near: match.start)
    let lead = has(match.start - 1, .article) ? match.start - 2 : match.start - 1
    guard let deadline = value(lead, .deadline) else { return nearest }
    return deadline == 1 || nearest == 0 ? 1 : nearest
  }

  /// The tense of the verb nearest to token `i`: -1 past, 1 future, 0 if none is known.
  func tense(near i: Int) -> Int {
    let before = verb(from: i, step: -1)
    let behind = verb(from: i, step: 1)
    return before.distance <= behind.distance ? before.tense : behind.tense
  }

  private func verb(from i: Int, step: Int) -> (tense: Int, distance: Int) {
    var (distance, place) = (0, i)
    while distance <= Self.reachOfTense {
      place += step
      distance += 1
      let token = token(place)
      switch token.kind {
      case .end: return (0, .max)
      case .mark: distance += width(ofMark: token.value)
      case .number: break
      case .word:
        let tense = tense(of: place)
        if tense != 0 { return (tense < 0 && isLedByFuture(place) ? 1 : tense, distance) }
      }
    }
    return (0, .max)
  }

  /// What a mark between a time and a verb counts for.
  private func width(ofMark mark: Int) -> Int {
    switch -mark {
    case 0x2C, 0x3B, 0x3A, 0x28, 0x29: Self.widthOfClause
    case 0x22, 0xAB, 0xBB, 0x2039, 0x203A, 0x201C, 0x201D, 0x201E: Self.widthOfQuotation
    default: 0
    }
  }

  /// "will be sold": a participle has the tense of the verb before it.
  private func isLedByFuture(_ i: Int) -> Bool {
    for k in [i - 1, i - 2, i - 3] {
      guard token(k).kind == .word else { return false }
      if tense(of: k) > 0 { return true }
    }
    return false
  }

  private func tense(of i: Int) -> Int {
    let token = token(i)
    guard token.kind == .word else { return 0 }
    if token.mask & TimeSense.Kind.tense.mask != 0 { return value(i, .tense) ?? 0 }
    // "coal-fired" is no verb.
    guard token.meaning == 0, !token.isCapital || i == 0, !isGluedMark(i - 1, "-") else { return 0 }
    let word = Span(token.start, token.end)
    if lexicon.futureEndings.contains(where: { ends(word, $0) }) { return 1 }
    guard !token.isCapital else { return 0 }
    if has(i - 1, .purpose), lexicon.infinitiveEndings.contains(where: { ends(word, $0) }) {
      return 1
    }
    return lexicon.pastEndings.contains { ends(word, $0) } ? -1 : 0
  }

  private func ends(_ word: Span, _ ending: [UInt8]) -> Bool {
    guard word.count > ending.count + 1 else { return false }
    return ending.indices.allSatisfy { text[word.end - ending.count + $0] == ending[$0] }
  }
}
