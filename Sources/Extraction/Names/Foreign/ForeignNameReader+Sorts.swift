/// Names by the noun before them that says what bears them.
extension ForeignNameReader {
  mutating func readSorts(_ sentence: Range<Int>) {
    for i in sentence.dropLast() where isWord(i) && !isName(i) && draft.kind(i) == nil {
      if senses[i].contains(.street) {
        readStreet(i, sentence.upperBound)
      } else if senses[i].contains(.placeSort) {
        readPlace(i, sentence.upperBound)
      } else if senses[i].contains(.bodySort) {
        readBody(i, sentence.upperBound)
      }
    }
    for i in sentence.dropFirst()
    where senses[i - 1].contains(.clubArticle) && draft.kind(i) == .place
      && draft.name(at: i) == i..<i + 1 && !text.flags[i].isDisjoint(with: .city)
      && !text.flags[i].contains(.country)
    {
      draft.claim(i..<i + 1, .organization)
    }
  }

  /// Behind `de`, `de la`, `d'`, `von`.
  private func behindOf(_ i: Int, _ limit: Int) -> Int {
    var next = i
    guard next < limit, isGloss(next, Self.of), !hasCapital(next) else { return next }
    next += 1
    while next < limit, !hasCapital(next), isGloss(next, Self.the) || isElision(next) { next += 1 }
    return next
  }

  private mutating func readStreet(_ i: Int, _ limit: Int) {
    let start = behindOf(i + 1, limit)
    guard start < limit, isName(start) else { return }
    draft.claim((start > i + 1 ? i : start)..<nameEnd(from: start, limit), .place)
  }

  private mutating func readPlace(_ i: Int, _ limit: Int) {
    var start = behindOf(i + 1, limit)
    if start + 1 < limit, isArticle(start) { start += 1 }
    guard start < limit, isName(start), !senses[start].contains(.body),
      draft.kind(start) != .organization
    else { return }
    if let name = draft.name(at: start) {
      if draft.kind(start) != .person || name.count == 1 { draft.claim(name, .place) }
    } else {
      draft.claim(start..<nameEnd(from: start, limit), .place)
    }
  }

  private mutating func readBody(_ i: Int, _ limit: Int) {
    let start = i + 1
    if isQuote(start), let close = (start + 1..<min(limit, start + 8)).first(where: isQuote) {
      if close > start + 1, hasCapital(start + 1) { draft.claim(start + 1..<close, .organization) }
      return
    }
    let first = isArticle(start) && start + 1 < limit ? start + 1 : start
    guard isName(first), draft.kind(first) != .person || draft.name(at: first)?.count == 1,
      text.flags[first].isDisjoint(with: [.title, .office])
    else { return }
    var end = nameEnd(from: first, limit)
    // "Freier Himmel": a noun behind an adjective.
    if words.capitalizesNouns, end == first + 1, end < limit, hasCapital(end), !isGlossed(end) {
      end += 1
    }
    draft.claim(first..<end, .organization)
  }

  func isArticle(_ i: Int) -> Bool { hasCapital(i) && isGloss(i, Self.the) }

  // MARK: Articles

  /// An article with a capital inside of a sentence belongs to the name behind it.
  mutating func readArticles(_ sentence: Range<Int>) {
    for i in sentence.dropFirst() {
      guard let kind = draft.kind(i), let name = draft.name(at: i), name.lowerBound == i else {
        continue
      }
      let article = isElision(i - 1) ? i - 2 : i - 1
      guard article >= sentence.lowerBound, isArticle(article) else { continue }
      let isQuoted = article > 0 && isQuote(article - 1)
      let isTitle = isQuoted && name.upperBound < text.tokens.count && isQuote(name.upperBound)
      let isInside =
        article > sentence.lowerBound && !isQuoted
        && ![":", "-", "("].contains { text.tokens[article - 1].isMark($0) }
      if isInside || isTitle { draft.claim(article..<name.upperBound, kind) }
    }
  }
}
