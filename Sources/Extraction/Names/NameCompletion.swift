internal import Text

/// Carries what a text tells of a name at one place to the places where it was missed, or taken for
/// something else.
struct NameCompletion {
  private let text: NameText
  /// The names, in order.
  private(set) var names: [TokenName]
  /// What is called by these words, all or the last ones of a name, when they stand alone.
  private var known: [UInt32: (kind: NameKind, count: Int, isAcronym: Bool)] = [:]
  /// The first words of organizations.
  private var firstWords: Set<UInt32> = []

  /// Names as they were found, made whole.
  init(_ names: [TokenName], in text: NameText) {
    self.text = text
    self.names = NameTeams.telling(
      names.filter { !$0.isDemonym(in: text) && !$0.isFile(in: text) }
        .map { $0.withoutTitles(in: text).withHyphened(in: text) }.agreeing(in: text), in: text)
    insert(acronyms())
    for name in self.names { learn(name) }
    correct()
    insert(missed())
    insert(famous())
  }

  private mutating func insert(_ found: [TokenName]) {
    guard !found.isEmpty else { return }
    names = (names + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "Wild Plant Guard (WPG)": capitals in brackets behind a name are one as well.
  private func acronyms() -> [TokenName] {
    var found: [TokenName] = []
    for (i, name) in names.enumerated() where name.kind.isBody && name.tokens.count > 1 {
      let open = name.tokens.upperBound
      guard open + 2 < text.tokens.count, text.tokens[open].isMark("("),
        text.tokens[open + 1].isAcronym, text.tokens[open + 2].isMark(")"),
        i + 1 == names.count || names[i + 1].tokens.lowerBound > open + 1
      else { continue }
      found.append(TokenName(tokens: open + 1..<open + 2, kind: name.kind))
    }
    return found
  }

  /// Places are not carried on: a name of one is often a part of a longer name.
  private mutating func learn(_ name: TokenName) {
    let isLong = name.tokens.count > 1
    if name.kind == .person || name.kind == .organization,
      isLong || text.tokens[name.tokens.lowerBound].isAcronym
    {
      know(text.phrase(name.tokens), name.kind, isAcronym: !isLong && !isDefined(name))
    }
    guard isLong else { return }
    switch name.kind {
    case .person:
      for start in name.tokens.dropFirst() where text.tokens[start].isWord {
        know(text.phrase(start..<name.tokens.upperBound), .person, isAcronym: false)
      }
    case .organization: firstWords.insert(text.tokens[name.tokens.lowerBound].folded)
    default: break
    }
  }

  private mutating func know(_ phrase: UInt32, _ kind: NameKind, isAcronym: Bool) {
    let old = known[phrase]
    known[phrase] = (kind, (old?.count ?? 0) + 1, isAcronym && (old?.isAcronym ?? true))
  }

  /// Whether a name stands in brackets, as an acronym does behind what it stands for.
  private func isDefined(_ name: TokenName) -> Bool {
    let (before, behind) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
    return before >= 0 && behind < text.tokens.count && text.tokens[before].isMark("(")
      && text.tokens[behind].isMark(")")
  }

  /// "Halden" of "Halden Motors" is the company, and no small town.
  private mutating func correct() {
    for i in names.indices
    where names[i].kind == .place && names[i].given == nil && names[i].tokens.count == 1 {
      let token = names[i].tokens.lowerBound
      if firstWords.contains(text.tokens[token].folded),
        text.flags[token].isDisjoint(with: .knownPlace)
      {
        names[i].kind = .organization
      }
    }
  }

  /// How often words may have been missed for each time that they were found: of what is seldom
  /// found the finds are doubtful.
  private static let mostMissed = 3

  /// Where known words stand that were not found to be a name.
  private mutating func missed() -> [TokenName] {
    // Letters that stand for something else as well are often taken for a name once.
    known = known.filter { $0.value.count > 1 || !$0.value.isAcronym }
    let found = candidates()
    guard !found.isEmpty else { return [] }
    let phrases = found.map { text.phrase($0.tokens) }
    let counts = phrases.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return zip(found, phrases).filter { _, phrase in
      counts[phrase] ?? 0 <= Self.mostMissed * (known[phrase]?.count ?? 0)
    }.map(\.0)
  }

  private func candidates() -> [TokenName] {
    var found: [TokenName] = []
    guard !known.isEmpty else { return found }
    var rest = names[...]
    for run in text.runs {
      var i = run.tokens.lowerBound
      while i < run.tokens.upperBound {
        while let name = rest.first, name.tokens.upperBound <= i { rest.removeFirst() }
        if let name = rest.first, name.tokens.contains(i) {
          i = name.tokens.upperBound
          continue
        }
        let limit = min(run.tokens.upperBound, rest.first?.tokens.lowerBound ?? .max)
        let name = name(at: i, limit, run)
        if let name { found.append(name) }
        i = name?.tokens.upperBound ?? i + 1
      }
    }
    return found
  }

  /// Names that every reader knows, where they stand alone: "the United Nations", "Seoul".
  private func famous() -> [TokenName] {
    var found: [TokenName] = []
    var rest = names[...]
    for run in text.runs where run.tokens.count <= NameVocabulary.longest {
      while let name = rest.first, name.tokens.upperBound <= run.tokens.lowerBound {
        rest.removeFirst()
      }
      if let name = rest.first, name.tokens.overlaps(run.tokens) { continue }
      var tokens = run.tokens
      if isArticle(run.tokens.lowerBound, run) { tokens.removeFirst() }
      while let last = tokens.last, !text.tokens[last].isCapital { tokens.removeLast() }
      guard let first = tokens.first, text.tokens[first].isCapital,
        let kind = famousKind(tokens)
      else { continue }
      found.append(TokenName(tokens: tokens, kind: kind))
    }
    return found
  }

  private func famousKind(_ tokens: Range<Int>) -> NameKind? {
    let flags = text.flags(of: tokens)
    let first = text.tokens[tokens.lowerBound]
    // "U.S." is not "us".
    guard !flags.contains(.common) || first.isAcronym, flags.isDisjoint(with: .demonym) else {
      return nil
    }
    // Of two letters some other thing may be meant: "RT" is a retweet as well.
    if flags.contains(.organization), flags.isDisjoint(with: .place),
      tokens.count > 1 || first.isAcronym && first.end - first.start > 2
    {
      return .organization
    }
    let isPlace =
      !flags.isDisjoint(with: .knownPlace)
      && flags.isDisjoint(with: [.given, .family, .organization])
    return isPlace ? .place : nil
  }

  /// The longest known name at a place that is no part of a longer one.
  private func name(at start: Int, _ limit: Int, _ run: NameText.Run) -> TokenName? {
    if start > run.tokens.lowerBound {
      let before = start - 1
      if text.tokens[start].isGlued { return nil }
      if text.tokens[before].isCapital, !isArticle(before, run),
        text.flags[before].isDisjoint(with: [.title, .office])
      {
        return nil
      }
    }
    var phrase = PhraseHash()
    var longest: TokenName?
    for last in start..<min(limit, start + NameVocabulary.longest) {
      phrase.add(text.tokens[last].folded)
      guard text.tokens[last].isCapital, let kind = known[phrase.value]?.kind,
        !goesOn(behind: last, run), last > start || !isPlainWord(start, run)
      else { continue }
      longest = TokenName(tokens: start..<last + 1, kind: kind)
    }
    return longest
  }

  private func goesOn(behind last: Int, _ run: NameText.Run) -> Bool {
    let next = last + 1
    guard next < run.tokens.upperBound else { return false }
    let token = text.tokens[next]
    return token.isCapital || token.isGlued && token.shape != .clitic && !token.isMark(".")
  }

  /// "The" at the beginning of a sentence.
  private func isArticle(_ i: Int, _ run: NameText.Run) -> Bool {
    i == run.sentence.tokens.lowerBound && text.flags[i].contains(.link)
  }

  /// A word that may have its capital from the beginning of a sentence.
  private func isPlainWord(_ i: Int, _ run: NameText.Run) -> Bool {
    text.flags[i].contains(.common) && run.tokens.lowerBound == run.sentence.tokens.lowerBound
  }
}
