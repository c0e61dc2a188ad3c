internal import Text

// What gazetteers tell of where names begin and end, beyond what the tagger saw of it.
extension [TokenName] {
  /// The names, where what a gazetteer has whole is whole, and what is two names is two.
  func bounded(in text: NameText) -> [TokenName] {
    let names = withoutStorms(in: text).flatMap { $0.apart(in: text) }
      .withLegalForms(in: text).joiningBodies(in: text).withBodiesOfPlaces(in: text)
    let wholes = text.wholeNames(names.longOrganizations(in: text))
    return names.overridden(by: names.widening(wholes))
  }

  /// The organizations of several words.
  private func longOrganizations(in text: NameText) -> Set<UInt32> {
    reduce(into: []) {
      guard $1.kind == .organization, $1.tokens.count > 1 else { return }
      $0.insert(text.phrase($1.tokens))
    }
  }

  /// Those of `wholes` inside of which names are, and no name in part: "Gulf of Mexico".
  private func widening(_ wholes: [TokenName]) -> [TokenName] {
    var rest = self[...]
    return wholes.filter { whole in
      rest = rest.drop { $0.tokens.upperBound <= whole.tokens.lowerBound }
      let inner = rest.prefix { $0.tokens.lowerBound < whole.tokens.upperBound }
      guard let first = inner.first, let last = inner.last else { return false }
      return first.tokens.lowerBound >= whole.tokens.lowerBound
        && last.tokens.upperBound <= whole.tokens.upperBound && first.tokens != whole.tokens
    }
  }

  /// The names, where a place and the words behind it up to one that organizations end with are an
  /// organization: "Elvany Morning Herald".
  private func withBodiesOfPlaces(in text: NameText) -> [TokenName] {
    var (names, run) = (self, 0)
    for i in indices where names[i].kind == .place && names[i].given == nil {
      while run < text.runs.count, text.runs[run].tokens.upperBound < names[i].tokens.upperBound {
        run += 1
      }
      guard run < text.runs.count else { break }
      let end = text.endOfBody(behind: names[i], text.runs[run].tokens)
      guard let end, i + 1 == count || names[i + 1].tokens.lowerBound >= end else { continue }
      names[i] = TokenName(tokens: names[i].tokens.lowerBound..<end, kind: .organization)
    }
    return names
  }

  /// The names, where a body and what it is of are one: "Court of Auditors of Elvany".
  private func joiningBodies(in text: NameText) -> [TokenName] {
    var joined: [TokenName] = []
    for name in self {
      guard let body = joined.last, name.given == nil, body.given == nil, name.kind.isBody,
        body.isBody(before: name, in: text)
      else {
        joined.append(name)
        continue
      }
      joined[joined.count - 1] = TokenName(
        tokens: body.tokens.lowerBound..<name.tokens.upperBound, kind: .organization)
    }
    return joined
  }
}

extension NameText {
  /// Places and organizations of several words that the gazetteers have, and those organizations that
  /// are `known`, each as long as may be.
  fileprivate func wholeNames(_ known: Set<UInt32>) -> [TokenName] {
    var found: [TokenName] = []
    for run in runs where run.tokens.count > 1 {
      var i = run.tokens.lowerBound
      while i < run.tokens.upperBound {
        let whole = wholeName(at: i, run.tokens.upperBound, known)
        if let whole { found.append(whole) }
        i = whole?.tokens.upperBound ?? i + 1
      }
    }
    return found
  }

  /// Where the organization ends whose name goes on behind a place at the beginning of a run.
  fileprivate func endOfBody(behind place: TokenName, _ run: Range<Int>) -> Int? {
    let rest = place.tokens.upperBound..<run.upperBound
    let words = rest.prefix { tokens[$0].shape == .capital || tokens[$0].shape == .mixed }
    guard run.lowerBound == place.tokens.lowerBound, let last = words.last,
      last + 1 == run.upperBound || !tokens[last + 1].isCapital && !tokens[last + 1].isGlued,
      flags[last].contains(.designatorEnd),
      words.allSatisfy({ flags[$0].isDisjoint(with: [.title, .office, .demonym, .link, .other]) })
    else { return nil }
    return last + 1
  }

  private func wholeName(at start: Int, _ limit: Int, _ known: Set<UInt32>) -> TokenName? {
    guard tokens[start].isCapital else { return nil }
    var own = begins[start].intersection([.place, .organization])
    var phrase = PhraseHash(tokens[start].folded)
    var longest: TokenName?
    for last in start + 1..<max(start + 1, min(limit, start + NameVocabulary.longest)) {
      phrase.add(tokens[last].folded)
      let ended = own.intersection(ends[last])
      own.formIntersection(continues[last])
      guard tokens[last].isCapital else { continue }
      if known.contains(phrase.value) {
        longest = TokenName(tokens: start..<last + 1, kind: .organization)
      } else if !ended.isEmpty {
        let kind: NameKind = ended.isDisjoint(with: .place) ? .organization : .place
        longest = TokenName(tokens: start..<last + 1, kind: kind)
      }
      if own.isEmpty, known.isEmpty { break }
    }
    return longest
  }
}

extension TokenName {
  /// Whether "of" alone, or with "the", parts it from the name of what it is a body of.
  fileprivate func isBody(before name: TokenName, in text: NameText) -> Bool {
    let between = text.tokens[tokens.upperBound..<name.tokens.lowerBound]
    guard kind == .organization, let of = between.first, Self.of == of.gloss,
      between.count == 1 || between.count == 2 && between.last?.gloss == Self.the,
      let last = tokens.last
    else { return false }
    return !text.flags[last].isDisjoint(with: .designator)
  }

  private static let of = NameHash("of").value
  private static let the = NameHash("the").value
}
