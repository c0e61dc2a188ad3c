internal import Text

/// Names of organizations by the word that they begin with.
extension ForeignNameReader {
  mutating func readBodies(_ sentence: Range<Int>) {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      defer { i += 1 }
      guard !senses[i].isDisjoint(with: [.body, .place]), hasCapital(i) else { continue }
      if senses[i].contains(.place) {
        readStreet(i, sentence)
        continue
      }
      if isSort(i, sentence.upperBound) { continue }
      let start = bodyStart(i, sentence)
      let end = bodyEnd(i, sentence.upperBound)
      if end > i + 1 || start < i || isPaper(i) {
        claimBody(start..<end)
        i = end - 1
      } else if draft.name(at: i) == i..<i + 1 {
        // "el Congreso" is one; "die Polizei" is not.
        if words.capitalizesNouns || i == sentence.lowerBound
          || !senses[i].isDisjoint(with: [.bodySort, .government])
        {
          draft.drop(i..<i + 1)
        } else {
          draft.claim(i..<i + 1, .organization)
        }
      }
    }
  }

  /// "der Deutsche Wetterdienst": an adjective with a capital inside of a sentence is of a name.
  mutating func readAdjectives(_ sentence: Range<Int>) {
    guard words.capitalizesNouns else { return }
    for i in sentence.dropFirst()
    where isNationalAdjective(i) && isWord(i - 1) && draft.kind(i) == nil {
      var noun = i + 1
      while noun + 1 < sentence.upperBound, hasCapital(noun), hasCapital(noun + 1), noun < i + 2 {
        noun += 1
      }
      guard noun < sentence.upperBound, hasCapital(noun), !isGlossed(noun), draft.kind(noun) == nil,
        !Self.things.contains(where: { ends(noun, with: $0) })
      else { continue }
      let isPlace =
        senses[noun].contains(.placeSort) || Self.lands.contains { ends(noun, with: $0) }
      draft.claim(i..<noun + 1, isPlace ? .place : .organization)
    }
  }

  private func isNationalAdjective(_ i: Int) -> Bool {
    hasCapital(i) && !isGlossed(i) && Self.national.contains { ends(i, with: $0) }
  }

  private func ends(_ i: Int, with ending: String) -> Bool {
    text.bytes[text.tokens[i].start..<text.tokens[i].end].hasSuffix(Array(ending.utf8))
  }

  private static let national = ["sche", "scher", "schen", "sches"]
  /// Nouns of such names that are no organizations, and those of places.
  private static let things = [
    "preis", "meister", "meisterin", "meisterschaft", "meisterschaften", "krieg", "revolution",
    "reich", "pokal", "abend", "sprache",
  ]
  private static let lands = ["wald", "meer", "alpen", "gebirge", "halbinsel", "inseln"]

  /// "Elbzeitung", "Bundesgerichtshof": one word that is a name.
  private func isPaper(_ i: Int) -> Bool {
    guard senses[i].contains(.compound) else { return false }
    return senses[i].contains(.paper) && !GermanNouns.shared.contains(text.tokens[i])
      || starts(i, with: "Bundes")
  }

  /// A name that the model let run into the organization ends before it.
  private mutating func claimBody(_ tokens: Range<Int>) {
    let old = draft.name(at: tokens.lowerBound)
    let kind = draft.kind(tokens.lowerBound)
    draft.claim(tokens, .organization)
    guard let old, let kind, old.lowerBound < tokens.lowerBound else { return }
    var rest = old.lowerBound..<tokens.lowerBound
    while let last = rest.last, !isName(last) { rest.removeLast() }
    if !rest.isEmpty { draft.claim(rest, kind) }
  }

  private func starts(_ i: Int, with prefix: String) -> Bool {
    text.bytes[text.tokens[i].start..<text.tokens[i].end].starts(with: prefix.utf8)
  }

  /// "Gewerkschaft IG Metall": the noun says what bears the name, and is no part of it, unless it is
  /// named by its place.
  private func isSort(_ i: Int, _ limit: Int) -> Bool {
    words.capitalizesNouns && senses[i].contains(.bodySort) && i + 1 < limit && isName(i + 1)
      && text.flags[i + 1].isDisjoint(with: .place)
  }

  /// "Hauptstraße", "Frankfurter Straße"
  private mutating func readStreet(_ i: Int, _ sentence: Range<Int>) {
    if i > sentence.lowerBound, isName(i - 1), !isGlossed(i - 1) || text.tokens[i].isGlued {
      draft.claim(i - 1..<i + 1, .place)
    } else if senses[i].contains(.compound), !text.tokens[i].isGlued {
      draft.claim(i..<i + 1, .place)
    }
  }

  /// "Deutsche Gesellschaft", "Max-Planck-Institut", "Königsfurter Rundschau".
  private func bodyStart(_ i: Int, _ sentence: Range<Int>) -> Int {
    var start = i
    while start - 2 >= sentence.lowerBound, text.tokens[start - 1].isMark("-"),
      text.tokens[start - 1].isGlued, text.tokens[start].isGlued, hasCapital(start - 2)
    {
      start -= 2
    }
    guard words.capitalizesNouns, start > sentence.lowerBound + 1, hasCapital(start - 1),
      !isGlossed(start - 1)
    else { return start }
    let before = text.tokens[start - 1]
    let word = text.bytes[before.start..<before.end]
    let isAdjective = Self.adjectiveEndings.contains(where: word.hasSuffix)
    let isOfPlace =
      word.hasSuffix(Array("er".utf8)) && senses[i].contains(.paper)
      && isName(start - 1)
    return isAdjective || isOfPlace ? start - 1 : start
  }

  private static let adjectiveEndings = [
    "sch", "lich", "al", "ell", "iv", "ig", "frei", "neu", "groß", "eint",
  ]
  .flatMap { stem in ["e", "er", "en", "es"].map { Array((stem + $0).utf8) } }

  private func bodyEnd(_ i: Int, _ limit: Int) -> Int {
    let limit = min(limit, i + Self.longest)
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
      return !words.capitalizesNouns && !isGloss(next - 1, Self.and) && next + 1 < text.tokens.count
        && isName(next + 1)
    }
    if words.capitalizesNouns, isGlossed(next), text.tokens[next].shape == .lower { return false }
    let isJoined = next > end && isGloss(end, Self.and)
    let isOfPlaces =
      !text.flags[end - 1].isDisjoint(with: .place)
      && !text.flags[next].isDisjoint(with: .place)
    guard words.capitalizesNouns else {
      return !isJoined
        || next == end + 1 && text.tokens[next].shape == .capital
          && (isOfPlaces
            || text.flags[next].isDisjoint(with: [.given, .place, .person, .designator]))
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
