internal import Text

/// Names by gazetteers, and by what stands before them.
extension ForeignNameReader {
  /// Phrases and words of the gazetteers that hardly mean anything else.
  mutating func readGazetteers(_ sentence: Range<Int>) {
    for i in sentence where hasCapital(i) {
      let (end, flags) = phrase(i, sentence.upperBound)
      let own = text.flags[i]
      let length = draft.name(at: i)?.count ?? 0
      if let kind = Self.kind(flags),
        length < end - i || length == end - i && kind == .organization
      {
        draft.claim(i..<end, kind)
      } else if isName(i), !isGlossed(i), draft.kind(i) == nil, own.contains(.country),
        own.isDisjoint(with: [.given, .family, .common, .demonym]) || isBehindPreposition(i)
      {
        draft.claim(i..<i + 1, .place)
      } else if draft.name(at: i) == i..<i + 1, draft.kind(i) == .person,
        !own.isDisjoint(with: [.country, .city]), isBehindPreposition(i)
      {
        draft.claim(i..<i + 1, .place)
      }
    }
  }

  /// The longest phrase of the gazetteers with capitals that begins at a token, and its end.
  private func phrase(_ i: Int, _ limit: Int) -> (end: Int, flags: NameFlags) {
    var hash = PhraseHash(text.tokens[i].folded)
    var found = (end: i + 1, flags: NameFlags())
    let wanted: NameFlags = isGlossed(i) ? Self.sure : [.city, .country, .organization]
    for next in i + 1..<max(i + 1, min(limit, i + NameVocabulary.longest)) {
      hash.add(text.tokens[next].folded)
      let flags = vocabulary.flags(hash).intersection(wanted)
      if !flags.isEmpty, hasCapital(next) || next > i + 1 { found = (next + 1, flags) }
    }
    return found
  }

  /// Those of phrases that begin with an article.
  private static let sure: NameFlags = [.country, .largeCity, .organization]

  private static func kind(_ flags: NameFlags) -> NameKind? {
    if flags.contains(.organization) { return .organization }
    return flags.isDisjoint(with: .place) ? nil : .place
  }

  func isBehindPreposition(_ i: Int) -> Bool {
    i > 0 && [Self.of, Self.in, Self.from, Self.to].contains(text.tokens[i - 1].gloss)
  }

  /// Words of which nothing is known: letters behind an article are an organization, a word behind a
  /// preposition without an article is a place.
  mutating func readUnknown(_ sentence: Range<Int>) {
    for i in sentence.dropFirst() where draft.kind(i) == nil && isName(i) && !isGlossed(i) {
      let token = text.tokens[i]
      let isAlone = i + 1 == sentence.upperBound || !isName(i + 1)
      guard isAlone, !isName(i - 1) else { continue }
      if token.shape == .allCapitals, token.end - token.start >= 3, !senses[i].contains(.acronym),
        text.flags[i].isDisjoint(with: [.other, .common, .title]),
        isGloss(i - 1, Self.the) || isBehindPreposition(i) || isElision(i - 1)
      {
        draft.claim(i..<i + 1, .organization)
      } else if token.shape == .capital, !words.capitalizesNouns, senses[i].isEmpty,
        text.flags[i].isDisjoint(with: Self.notPlaces), !hasCapital(i - 1),
        isGloss(i - 1, Self.of) || isGloss(i - 1, Self.in),
        !senses[i - 1].contains(.contraction), !isDepartment(i, sentence)
      {
        draft.claim(i..<i + 1, .place)
      }
    }
  }

  private static let notPlaces: NameFlags = [
    .given, .family, .demonym, .common, .title, .organization, .other, .office, .product,
  ]
}
