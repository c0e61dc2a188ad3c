internal import Text

/// Names by what the text says of them elsewhere.
extension ForeignNameReader {
  /// Both forms of a short form name one organization.
  mutating func read(_ acronyms: [Acronym]) {
    for acronym in acronyms {
      guard var long = text.tokens(in: acronym.long),
        let short = text.tokens(in: acronym.short), short.count == 1,
        hasCapital(short.lowerBound) || isName(short.lowerBound)
      else { continue }
      while long.count > 1, isGloss(long.lowerBound, Self.the) || isElision(long.lowerBound) {
        long.removeFirst()
      }
      guard hasCapital(long.lowerBound) else { continue }
      if let name = draft.name(at: long.lowerBound), name == long,
        let kind = draft.kind(long.lowerBound),
        kind != .organization, !text.flags[long.lowerBound].isDisjoint(with: .place)
      {
        draft.claim(short, kind)
        continue
      }
      let isBody = long.contains { senses[$0].contains(.body) && hasCapital($0) }
      guard isBody || !words.capitalizesNouns && long.count > 1 else { continue }
      draft.claim(long, .organization)
      draft.claim(short, .organization)
    }
  }

  /// The names that are known, wherever they stand without a sign.
  mutating func readAgain(_ sentence: Range<Int>) {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      guard let (end, kind) = known.match(at: i, sentence.upperBound, self) else {
        i += 1
        continue
      }
      let longest = (i..<end).compactMap { draft.name(at: $0) }.map(\.count).max() ?? 0
      let isOfPlace =
        kind == .person && i > sentence.lowerBound && draft.kind(i) == .place
        && isBehindPreposition(i)
      if longest <= end - i, !isOfPlace { draft.claim(i..<end, kind) }
      i = max(end, draft.name(at: end - 1)?.upperBound ?? end)
    }
  }
}

/// Names of a text by their first words.
struct KnownNames {
  private var byFirst: [UInt32: [(rest: [UInt32], kind: NameKind)]] = [:]

  /// So many names begin with one word at most.
  private static let most = 32

  init() {}

  /// The names that a reader has found.
  init(_ reader: ForeignNameReader) {
    for (tokens, kind) in reader.draft.names { add(tokens, kind, reader) }
  }

  /// Adds a name, and the parts of it that stand for it alone.
  private mutating func add(_ tokens: Range<Int>, _ kind: NameKind, _ reader: ForeignNameReader) {
    let words = reader.text.tokens[tokens].map(\.folded)
    let isSure =
      tokens.count > 1
      || kind == .organization && reader.text.flags[tokens.lowerBound].isDisjoint(with: .place)
    if isSure { add(words[...], kind) }
    guard tokens.count > 1 else { return }
    if kind == .person {
      if let family = tokens.dropFirst().first(where: {
        reader.isWord($0) && !reader.text.tokens[$0].isMark("-")
      }) {
        add(words[(family - tokens.lowerBound)...], kind)
      }
      add(words.suffix(1), kind)
      add(words.prefix(1), kind)
    }
    let rest = tokens.dropFirst()
    if kind == .organization,
      !reader.words.capitalizesNouns || reader.text.tokens[tokens.lowerBound].shape == .allCapitals,
      reader.senses[tokens.lowerBound].contains(.body),
      rest.allSatisfy({ reader.hasCapital($0) || reader.text.tokens[$0].isMark(".") }),
      rest.contains(where: {
        reader.isName($0) && reader.text.flags[$0].isDisjoint(with: [.place, .common])
      })
    {
      add(words.dropFirst(), kind)
    }
  }

  private mutating func add(_ words: ArraySlice<UInt32>, _ kind: NameKind) {
    guard let first = words.first else { return }
    let rest = Array(words.dropFirst())
    let others = byFirst[first] ?? []
    if others.count == Self.most || others.contains(where: { $0.rest == rest }) { return }
    byFirst[first, default: []].append((rest, kind))
  }

  /// The longest name that begins at a token, with the one behind its last.
  func match(
    at i: Int, _ limit: Int, _ reader: ForeignNameReader
  ) -> (end: Int, kind: NameKind)? {
    let tokens = reader.text.tokens
    let found = byFirst[tokens[i].folded] ?? byFirst[tokens[i].gloss]
    return found?.filter { name in
      let end = i + 1 + name.rest.count
      return end <= limit && reader.hasCapital(end - 1)
        && name.rest.indices.allSatisfy {
          let token = tokens[i + 1 + $0]
          return token.folded == name.rest[$0] || token.gloss == name.rest[$0]
        }
    }.max { $0.rest.count < $1.rest.count }.map { (i + 1 + $0.rest.count, $0.kind) }
  }
}
