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
    let whole = names.filter { !$0.isDemonym(in: text) && !$0.isFile(in: text) }
      .map { $0.withoutTitles(in: text).withHyphened(in: text) }.bounded(in: text)
    self.names = NameTeams.telling(
      NameDefinitions.telling(whole, in: text).agreeing(in: text), in: text)
    for name in self.names { learn(name) }
    correct()
    insert(missed())
    self.names = self.names.overridden(by: famous())
  }

  private mutating func insert(_ found: [TokenName]) {
    guard !found.isEmpty else { return }
    names = (names + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
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

  /// Names that every reader knows, where they stand alone: "the United Nations", "Seoul"; and whom a
  /// credit names: "(Ana Reyes/Reuters)".
  private func famous() -> [TokenName] {
    var found: [TokenName] = []
    var rest = names[...]
    for run in text.runs {
      rest = rest.drop { $0.tokens.upperBound <= run.tokens.lowerBound }
      guard mayBeFamous(run) else { continue }
      var credited: Int?
      for part in parts(of: run).reversed() {
        let wellKnown = famousKind(part)
        guard wellKnown != nil || credited != nil else { continue }
        let own = rest.prefix { $0.tokens.lowerBound < part.upperBound }
          .filter { $0.tokens.overlaps(part) }
        let kind = own.isEmpty ? wellKnown : nil
        let name =
          kind.map { TokenName(tokens: part, kind: $0) }
          ?? author(part, own, before: credited)
        if let name { found.append(name) }
        credited = kind == .organization ? part.lowerBound : nil
      }
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Whether a gazetteer knows anything in a run for what `famousKind` takes; mostly it does not.
  private func mayBeFamous(_ run: NameText.Run) -> Bool {
    run.tokens.contains {
      !text.flags[$0].union(text.begins[$0]).isDisjoint(with: Self.famousFlags)
    }
  }

  private static let famousFlags = NameFlags.knownPlace.union(.organization)

  /// "Ana Reyes" of "Ana Reyes/Reuters", where `agency` begins behind the stroke.
  private func author(
    _ tokens: Range<Int>, _ found: [TokenName], before agency: Int?
  ) -> TokenName? {
    let name = TokenName(tokens: tokens, kind: .person).withHyphened(in: text)
    let isName =
      tokens.count > 1 && name.tokens.upperBound + 1 == agency
      && found.allSatisfy { $0.kind == .person && name.tokens.contains($0.tokens.upperBound - 1) }
      && tokens.contains { !text.flags[$0].isDisjoint(with: [.given, .family]) }
    return isName ? name : nil
  }

  /// A run without its article and small end, cut at strokes.
  private func parts(of run: NameText.Run) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var first = run.tokens.lowerBound
    if isArticle(first, run) { first += 1 }
    for end in run.tokens.dropFirst() where text.tokens[end].isMark("/") {
      parts.append(first..<max(first, end))
      first = end + 1
    }
    parts.append(first..<max(first, run.tokens.upperBound))
    return parts.compactMap { part in
      guard let last = part.last(where: { text.tokens[$0].isCapital }),
        text.tokens[part.lowerBound].isCapital, last - part.lowerBound < NameVocabulary.longest
      else { return nil }
      return part.lowerBound..<last + 1
    }
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
      tokens.count > 1 || first.isAcronym && first.end - first.start > 2 || isCredit(tokens)
    {
      return .organization
    }
    let isPlace =
      !flags.isDisjoint(with: .knownPlace)
      && flags.isDisjoint(with: [.given, .family, .organization])
    return isPlace ? .place : nil
  }

  /// "via AP", "/Yonhap"
  private func isCredit(_ name: Range<Int>) -> Bool {
    guard name.lowerBound > 0 else { return false }
    let before = text.tokens[name.lowerBound - 1]
    return before.isMark("/") || before.folded == Self.via
  }

  private static let via = NameHash("via").value

  /// The longest known name at a place that is no part of a longer one.
  private func name(at start: Int, _ limit: Int, _ run: NameText.Run) -> TokenName? {
    if start > run.tokens.lowerBound {
      let before = start - 1
      if text.tokens[start].isGlued { return nil }
      if text.tokens[before].isCapital, !isArticle(before, run),
        text.flags[before].isDisjoint(with: [.title, .office, .other])
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
