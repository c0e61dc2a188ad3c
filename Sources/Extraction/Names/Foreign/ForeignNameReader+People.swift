/// Names of people without what stands before them, and with their particles.
extension ForeignNameReader {
  mutating func mendPeople(_ sentence: Range<Int>) {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      guard let name = draft.name(at: i), let kind = draft.kind(i) else {
        i += 1
        continue
      }
      i = name.upperBound
      let start = personStart(name, kind)
      guard kind == .person || start > name.lowerBound else { continue }
      let end = personEnd(start..<name.upperBound, sentence.upperBound)
      if start..<end != name {
        draft.drop(name)
        draft.claim(start..<end, .person)
      }
      i = max(i, end)
    }
  }

  /// Behind titles and offices, and behind what stands before a first name.
  private func personStart(_ name: Range<Int>, _ kind: NameKind) -> Int {
    var start = name.lowerBound
    if name.count > 1, start > 0, text.tokens[start - 1].isMark("-"), text.tokens[start].isGlued {
      start += 1
    }
    guard kind != .organization else { return start }
    while start < name.upperBound - 1,
      kind == .person && (isGlossed(start) || text.flags[start].contains(.title))
    {
      start += text.tokens[start + 1].isMark(".") && start + 2 < name.upperBound ? 2 : 1
    }
    if kind == .person, start == name.lowerBound { start = particleStart(start) }
    let isNoun =
      words.capitalizesNouns && name.upperBound - start > 2 && isName(start + 1)
      && text.flags[start].isDisjoint(with: .given)
    return isNoun ? start + 1 : start
  }

  /// "Mme de la Torre": particles behind a title.
  private func particleStart(_ i: Int) -> Int {
    var start = i
    while start > 0, i - start < 3, senses[start - 1].contains(.particle), !hasCapital(start - 1) {
      start -= 1
    }
    guard start > 0, start < i, text.flags[start - 1].contains(.title) else { return i }
    return start
  }

  /// "Klaus" goes on in "von der Heide".
  private func personEnd(_ name: Range<Int>, _ limit: Int) -> Int {
    var end = name.upperBound
    while end < limit {
      var next = end
      while next < limit, next - end < 3, senses[next].contains(.particle), !hasCapital(next) {
        next += 1
      }
      guard next > end, next < limit, isName(next), !isGlossed(next), senses[next].isEmpty,
        text.tokens[next].shape != .allCapitals,
        !isGloss(end, Self.and) || draft.name(at: next)?.count ?? 1 == 1,
        next > end + 1 || text.flags[next].isDisjoint(with: [.place, .organization])
      else { break }
      end = next + 1
      while end < limit, isName(end), draft.kind(end) == .person { end += 1 }
    }
    return end
  }

  /// Two people are two, who were read as one for the "and" between them.
  mutating func splitPeople(_ sentence: Range<Int>) {
    for i in sentence where isGloss(i, Self.and) && !hasCapital(i) && draft.kind(i) == .person {
      guard let name = draft.name(at: i), i + 1 < name.upperBound,
        name.upperBound - i > 2 || text.flags[i + 1].contains(.given)
      else { continue }
      draft.claim(name.lowerBound..<i, .person)
      draft.claim(i + 1..<name.upperBound, .person)
    }
  }

  /// First names before words that are nothing else.
  mutating func readGivenNames(_ sentence: Range<Int>) {
    for i in sentence.dropLast()
    where draft.kind(i) == nil && draft.kind(i + 1) == nil && isPartOfPerson(i)
      && text.flags[i].contains(.given) && isPartOfPerson(i + 1)
    {
      draft.claim(i..<personEnd(i..<i + 2, sentence.upperBound), .person)
    }
  }

  private func isPartOfPerson(_ i: Int) -> Bool {
    isName(i) && !isGlossed(i) && senses[i].isEmpty && text.tokens[i].shape == .capital
      && text.flags[i].isDisjoint(with: [.demonym, .designator, .title])
  }

  /// Drops what the model took for a name and is none: in a language where each noun has a capital,
  /// a word that is no well-known name, behind an article, and an adjective before a noun; the
  /// department of a minister.
  mutating func dropNouns(_ sentence: Range<Int>) {
    for i in sentence.dropFirst() where draft.name(at: i)?.lowerBound == i {
      if isDepartment(i, sentence) {
        draft.drop(i..<i + 1)
        continue
      }
      guard words.capitalizesNouns, draft.name(at: i) == i..<i + 1 else { continue }
      let before = text.tokens[i - 1].gloss
      let isUnknown =
        text.flags[i].isDisjoint(with: .wellKnown)
        && text.tokens[i].shape == .capital
        && [Self.the, Self.a, Self.his, Self.her].contains(before)
      if isUnknown || isAdjective(i, sentence.upperBound) { draft.drop(i..<i + 1) }
    }
  }

  /// "ministre belge de la Défense"
  func isDepartment(_ i: Int, _ sentence: Range<Int>) -> Bool {
    guard text.flags[i].isDisjoint(with: [.country, .largeCity, .region]) else { return false }
    var k = i - 1
    while k > sentence.lowerBound, isGloss(k, Self.the) || isElision(k) { k -= 1 }
    guard k >= sentence.lowerBound, isGloss(k, Self.of) else { return false }
    while k >= sentence.lowerBound, i - k < 6, isWord(k) && !hasCapital(k) || isElision(k) {
      if senses[k].contains(.minister) { return true }
      k -= 1
    }
    return false
  }

  /// "Berliner Mauer"
  private func isAdjective(_ i: Int, _ limit: Int) -> Bool {
    let token = text.tokens[i]
    return text.bytes[token.start..<token.end].hasSuffix(Array("er".utf8)) && i + 1 < limit
      && hasCapital(i + 1) && !isName(i + 1)
  }

  private static let a = NameHash("a").value
  private static let his = NameHash("his").value
  private static let her = NameHash("her").value
}
