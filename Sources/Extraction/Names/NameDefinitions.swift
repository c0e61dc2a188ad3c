internal import Text

/// Reads acronyms in brackets behind what they stand for: "Wild Plant Guard (WPG)" (Schwartz and
/// Hearst 2003, "A simple algorithm for identifying abbreviation definitions in biomedical text").
/// Both are names of one thing, and so is the acronym wherever else it stands.
struct NameDefinitions {
  private let text: NameText
  private let names: [TokenName]
  /// What names of one word were found to be.
  private let words: [UInt32: Set<NameKind>]
  /// What bears the name that these letters are.
  private var kinds: [UInt32: NameKind] = [:]
  private var defined: [TokenName] = []

  private init(_ names: [TokenName], in text: NameText) {
    self.text = text
    self.names = names
    words = names.reduce(into: [:]) {
      guard $1.tokens.count == 1 else { return }
      $0[text.tokens[$1.tokens.lowerBound].folded, default: []].insert($1.kind)
    }
  }

  /// The names, with those that acronyms in brackets tell of.
  static func telling(_ names: [TokenName], in text: NameText) -> [TokenName] {
    let brackets = text.tokens.indices.filter { isAcronym(behind: $0, in: text) }
    guard !brackets.isEmpty else { return names }
    var definitions = NameDefinitions(names, in: text)
    for open in brackets { definitions.read(open) }
    return names.overridden(by: definitions.defined).map { name in
      guard name.given == nil, name.tokens.count == 1,
        let kind = definitions.kinds[text.tokens[name.tokens.lowerBound].folded]
      else { return name }
      return TokenName(tokens: name.tokens, kind: kind)
    }
  }

  private static func isAcronym(behind open: Int, in text: NameText) -> Bool {
    text.tokens[open].isMark("(") && open + 2 < text.tokens.count
      && text.tokens[open + 1].isAcronym && text.tokens[open + 2].isMark(")")
  }

  private mutating func read(_ open: Int) {
    guard let (words, kind) = definition(before: open) else { return }
    for tokens in [words, open + 1..<open + 2] {
      defined.append(TokenName(tokens: tokens, kind: kind))
    }
    kinds[text.tokens[open + 1].folded] = kind
  }

  /// The words that the letters behind `open` stand for, and what bears their name.
  private func definition(before open: Int) -> (Range<Int>, NameKind)? {
    let end = names.partitionPoint { $0.tokens.lowerBound < open }
    guard let words = initialled(before: open) else {
      guard end > 0, names[end - 1].tokens.upperBound == open, names[end - 1].kind.isBody,
        names[end - 1].tokens.count > 1
      else { return nil }
      return (names[end - 1].tokens, names[end - 1].kind)
    }
    let first = names.partitionPoint { $0.tokens.upperBound <= words.lowerBound }
    guard names[first..<end].allSatisfy({ $0.given == nil }) else { return nil }
    let whole =
      (names[first..<end].first?.tokens.lowerBound ?? open) < words.lowerBound
      ? names[first].tokens.lowerBound..<open : words
    return kind(of: whole, names[first..<end], open).map { (whole, $0) }
  }

  /// What letters in brackets stand for need not be a name: "Gross Domestic Product (GDP)".
  private func kind(
    of words: Range<Int>, _ inner: ArraySlice<TokenName>, _ open: Int
  ) -> NameKind? {
    if words.contains(where: { !text.flags[$0].isDisjoint(with: .designator) }) {
      return .organization
    }
    if inner.count == 1, inner.first?.tokens == words { return inner.first?.kind }
    let kinds = self.words[text.tokens[open + 1].folded] ?? []
    return [.organization, .place].first(where: kinds.contains)
  }

  /// The words with capitals right before `open` whose first letters are those behind it.
  private func initialled(before open: Int) -> Range<Int>? {
    var letters = text.bytes[text.tokens[open + 1].span.range].filter { $0 != 0x2E }
    var first = open
    var i = open - 1
    while let letter = letters.last, i >= 0 {
      let token = text.tokens[i]
      if token.isCapital {
        guard text.bytes[token.start] == letter else { return nil }
        letters.removeLast()
        first = i
      } else if !text.flags[i].contains(.link), !isInner(i) {
        return nil
      }
      i -= 1
    }
    return letters.isEmpty && open - first > 1 ? first..<open : nil
  }

  /// A mark within a name: "Non-Aligned", "Smith & Ito", "Corp.".
  private func isInner(_ i: Int) -> Bool {
    let token = text.tokens[i]
    return token.shape == .clitic || token.isMark("-") || token.isMark("&")
      || token.isMark(".") && i > 0 && text.flags[i - 1].contains(.designatorEnd)
  }
}
