internal import Text

/// Names of organizations by the word that they begin with.
extension ForeignNameReader {
  mutating func readBodies(_ sentence: Range<Int>) {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      defer { i += 1 }
      guard !senses[i].isDisjoint(with: [.body, .place]), hasCapital(i) else { continue }
      if senses[i].contains(.place) {
        if !text.tokens[i].isGlued { draft.claim(i..<i + 1, .place) }
        continue
      }
      let start = bodyStart(i, sentence)
      let end = bodyEnd(i, sentence.upperBound)
      if end > i + 1 || start < i || isPaper(i) {
        draft.claim(start..<end, .organization)
        i = end - 1
      } else if draft.name(at: i) == i..<i + 1 {
        // "el Congreso" is one; "die Polizei" is not.
        if words.capitalizesNouns || i == sentence.lowerBound {
          draft.drop(i..<i + 1)
        } else {
          draft.claim(i..<i + 1, .organization)
        }
      }
    }
  }

  private func isPaper(_ i: Int) -> Bool { senses[i].isSuperset(of: [.paper, .compound]) && isName(i) }

  /// "Deutsche Gesellschaft", "Max-Planck-Institut", "Königsfurter Rundschau".
  private func bodyStart(_ i: Int, _ sentence: Range<Int>) -> Int {
    var start = i
    while start - 2 >= sentence.lowerBound, text.tokens[start - 1].isMark("-"),
      text.tokens[start - 1].isGlued, text.tokens[start].isGlued, hasCapital(start - 2)
    {
      start -= 2
    }
    guard words.capitalizesNouns, start > sentence.lowerBound, isName(start - 1),
      !isGlossed(start - 1), text.flags[start - 1].isDisjoint(with: [.given])
    else { return start }
    let before = text.tokens[start - 1]
    let word = text.bytes[before.start..<before.end]
    let isAdjective = Self.adjectiveEndings.contains(where: word.hasSuffix)
    let isOfPlace = word.hasSuffix(Array("er".utf8)) && senses[i].contains(.paper)
    return isAdjective || isOfPlace ? start - 1 : start
  }

  private static let adjectiveEndings = ["sche", "scher", "schen", "sches", "eie", "eier", "eien"]
    .map { Array($0.utf8) }

  private func bodyEnd(_ i: Int, _ limit: Int) -> Int {
    var end = i + 1
    var smallNouns = 0
    while end < limit {
      var next = end
      while next < limit, next - end < 4,
        senses[next].contains(.link) && !hasCapital(next) || next > end && isElision(next)
      {
        next += 1
      }
      guard next < limit else { break }
      if next == end, isJoint(next, limit) {
        end = next + 2
      } else if isWord(next), hasCapital(next) ? takes(next, behind: end) : false {
        end = next + 1
      } else if senses[next].contains(.adjective), next == end {
        end = next + 1
      } else if words.hasSmallNouns, next > end, isWord(next), !hasCapital(next), !isGlossed(next),
        !isGloss(end, Self.and), smallNouns < 3
      {
        smallNouns += 1
        end = next + 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether a word with a capital belongs to a name that reaches `end`, links standing between.
  private func takes(_ next: Int, behind end: Int) -> Bool {
    if isArticle(next) {
      return !words.capitalizesNouns && next + 1 < text.tokens.count && isName(next + 1)
    }
    if isGlossed(next), text.tokens[next].shape == .lower { return false }
    let isJoined = next > end && isGloss(end, Self.and)
    guard words.capitalizesNouns else {
      return !isJoined || text.flags[next].isDisjoint(with: [.given, .place, .person, .designator])
    }
    if next == end { return isName(next) || takesNoun(next) }
    if senses[next].contains(.placeSort) { return false }
    return !isName(next) || !isJoined && text.flags[next].isDisjoint(with: [.title, .given])
  }

  /// A hyphen, or the stop of "St.", between two words.
  private func isJoint(_ i: Int, _ limit: Int) -> Bool {
    guard text.tokens[i].isGlued, i + 1 < limit, hasCapital(i + 1) else { return false }
    if text.tokens[i].isMark("-") { return text.tokens[i + 1].isGlued }
    return text.tokens[i].isMark(".") && hasCapital(i - 1)
      && text.tokens[i - 1].end - text.tokens[i - 1].start <= 3
  }

  /// "Umweltverband Meer und Küste": a noun beside another, and one more.
  private func takesNoun(_ i: Int) -> Bool {
    i + 2 < text.tokens.count && isGloss(i + 1, Self.and) && hasCapital(i + 2) && !isName(i + 2)
  }
}
