internal import Text

/// Finds the words beside a name that say what its bearer is: an office or profession right before
/// it ("foreign minister Aiko Ito") or behind it and a comma ("Aiko Ito, a professor of law, …").
struct EntityRoles {
  private let text: NameText
  /// By token: whether it is of a name.
  private let isNamed: (Int) -> Bool

  init(_ text: NameText, isNamed: @escaping (Int) -> Bool) {
    self.text = text
    self.isNamed = isNamed
  }

  /// How many tokens a role may have.
  private static let longest = 8

  /// The role of a person who is named in a sentence.
  func role(of name: Range<Int>, in sentence: Range<Int>) -> [Span] {
    let before = before(name.lowerBound, sentence)
    return before.isEmpty ? behind(name.upperBound, sentence) : before
  }

  private func isOffice(_ i: Int) -> Bool {
    text.flags[i].contains(.office)
      || text.flags[i].contains(.title) && !NameWords.isHonorific(text.tokens[i].folded)
  }

  private func isWord(_ i: Int) -> Bool {
    switch text.tokens[i].shape {
    case .mark, .clitic, .number, .numberAndLetters: false
    default: true
    }
  }

  // MARK: Before the name

  private func before(_ name: Int, _ sentence: Range<Int>) -> [Span] {
    var end = name
    while end > sentence.lowerBound, isPassedOver(end - 1) { end -= 1 }
    guard end > sentence.lowerBound, isOffice(end - 1) else { return [] }
    var start = end - 1
    while start > sentence.lowerBound, isOffice(start - 1) || text.tokens[start - 1].isMark("-") && text.tokens[start - 1].isGlued { start -= 1 }
    let least = start
    // What begins with an article, behind a comma or the like is a whole phrase.
    while start > max(sentence.lowerBound, end - Self.longest), !isEdge(start - 1) { start -= 1 }
    let isWhole = start == sentence.lowerBound || isEdge(start - 1)
    return spans((isWhole ? start : least)..<end)
  }

  /// A comma, stop or honorific between office and name.
  private func isPassedOver(_ i: Int) -> Bool {
    text.tokens[i].isMark(",") || text.tokens[i].isMark(".")
      || NameWords.isHonorific(text.tokens[i].folded)
  }

  /// What no role goes on beyond.
  private func isEdge(_ i: Int) -> Bool {
    let token = text.tokens[i]
    if token.shape == .clitic { return true }
    if token.shape == .mark { return !(token.isMark("-") && token.isGlued) }
    return !isNamed(i)
      && (text.flags[i].contains(.link) || text.flags[i].contains(.locative)
        || text.flags[i].contains(.sayVerb) || NameWords.determiners.contains(token.folded))
  }

  // MARK: Behind the name

  private func behind(_ name: Int, _ sentence: Range<Int>) -> [Span] {
    var start = name
    guard start + 1 < sentence.upperBound, text.tokens[start].isMark(",") else { return [] }
    start += 1
    // An age, and an article.
    if text.tokens[start].shape == .number, start + 2 < sentence.upperBound,
      text.tokens[start + 1].isMark(",")
    {
      start += 2
    }
    while start < sentence.upperBound,
      NameWords.determiners.contains(text.tokens[start].folded)
    {
      start += 1
    }
    let limit = min(sentence.upperBound, start + Self.longest)
    guard
      let first = (start..<max(start, limit)).first(where: { isOffice($0) || !isWord($0) || isEdge($0) }),
      isOffice(first)
    else { return [] }
    var end = first + 1
    while end < limit, isOffice(end) { end += 1 }
    // "professor of law"
    if end + 1 < limit, NameWords.attachments.contains(text.tokens[end].folded),
      text.tokens[end + 1].shape == .lower, !isEdge(end + 1)
    {
      end += 2
    }
    return spans(start..<end)
  }

  /// The words of a role in stretches that no name parts.
  private func spans(_ tokens: Range<Int>) -> [Span] {
    var spans: [Span] = []
    var last = -1
    for i in tokens where !isNamed(i) && !isDemonym(i) {
      let token = text.tokens[i]
      if last == i - 1, let previous = spans.indices.last {
        spans[previous].end = token.end
      } else {
        spans.append(token.span)
      }
      last = i
    }
    return spans
  }

  private func isDemonym(_ i: Int) -> Bool {
    text.tokens[i].isCapital && !text.flags[i].isDisjoint(with: .demonym)
  }
}
