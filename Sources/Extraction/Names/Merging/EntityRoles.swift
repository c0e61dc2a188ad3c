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

  // MARK: Before the name

  private func before(_ name: Int, _ sentence: Range<Int>) -> [Span] {
    guard let end = office(before: name, sentence).map({ $0 + 1 }) else { return [] }
    var start = end - 1
    while start > sentence.lowerBound, isOffice(start - 1) || isHyphen(start - 1) { start -= 1 }
    let least = start
    // "met President Xi"
    if text.tokens[start].isCapital { return spans(least..<end) }
    // What begins with an article, behind a comma or the like is a whole phrase.
    while start > max(sentence.lowerBound, end - Self.longest), !isEdge(start - 1) { start -= 1 }
    let isWhole = start == sentence.lowerBound || isEdge(start - 1)
    return spans((isWhole && !isNamed(start) ? start : least)..<end)
  }

  /// The last word of an office before a name: of "its director, Professor Aalto" the director.
  private func office(before name: Int, _ sentence: Range<Int>) -> Int? {
    var title: Int?
    var at = name - 1
    while at >= sentence.lowerBound, name - at < Self.longest {
      if isOffice(at) {
        guard text.flags[at].contains(.title) else { return at }
        if title == nil || text.tokens[at + 1].isMark(",") { title = at }
      } else if !isPassedOver(at) {
        return title
      }
      at -= 1
    }
    return title
  }

  private func isHyphen(_ i: Int) -> Bool { text.tokens[i].isMark("-") && text.tokens[i].isGlued }

  /// A comma, stop or honorific between office and name.
  private func isPassedOver(_ i: Int) -> Bool {
    text.tokens[i].isMark(",") || text.tokens[i].isMark(".")
      || NameWords.isHonorific(text.tokens[i].folded)
  }

  /// What no role goes on beyond.
  private func isEdge(_ i: Int) -> Bool {
    let token = text.tokens[i]
    if token.shape == .clitic { return true }
    if token.shape == .mark { return !isHyphen(i) }
    return !isNamed(i)
      && (text.flags[i].contains(.link) || text.flags[i].contains(.locative)
        || text.flags[i].contains(.sayVerb) || NameWords.determiners.contains(token.folded)
        || NameWords.auxiliaries.contains(token.folded))
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
      let first = (start..<max(start, limit)).first(where: {
        isOffice($0) || !text.tokens[$0].isWord || isEdge($0)
      }), isOffice(first)
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
    let flags = text.flags[i].union(text.begins[i]).union(text.continues[i]).union(text.ends[i])
    return text.tokens[i].isCapital && !flags.isDisjoint(with: .demonym)
  }
}
