internal import Text

/// A mention of somebody or something: tokens of a paragraph.
struct NounPhrase: Equatable {
  var tokens: Range<Int>
}

/// Noun phrases, found without a parser: what stands between words that no noun phrase holds.
extension SpeechText {
  private static let closed: UInt64 = [
    SpeechSense.Kind.otherVerb, .auxiliary, .negation, .adverb, .object, .relative, .preposition,
    .attachment, .conjunction, .subordinator, .complementizer, .question, .infinitive, .time,
    .source, .sourceBehind, .pronoun,
  ].reduce(0) { $0 | $1.mask }

  private static let determiners =
    SpeechSense.Kind.determiner.mask | SpeechSense.Kind.possessive.mask
  private static let nouns: UInt64 = [SpeechSense.Kind.role, .body, .listener].reduce(0) {
    $0 | $1.mask
  }
  private static let people: UInt64 = [SpeechSense.Kind.title, .role, .body, .listener].reduce(0) {
    $0 | $1.mask
  }

  /// A word with a capital that is no function word at the start of a sentence.
  func isName(_ i: Int) -> Bool {
    let token = token(i)
    guard token.kind == .word, token.isCapital else { return false }
    if lexicon.table.capitalizesNouns, token.mask & Self.nouns != 0 { return false }
    return token.mask & (Self.closed | Self.determiners) == 0 || has(i, .title)
      || has(i, .particle) && token.mask & Self.determiners == 0
      || !isSentenceStart(i) && token.mask & (Self.determiners | SpeechSense.Kind.time.mask) == 0
        && token.mask & SpeechSense.Kind.pronoun.mask == 0
  }

  private func isSentenceStart(_ i: Int) -> Bool {
    token(i).startsSentence || quotation(i - 1) != nil || isMark(i - 1, ":")
  }

  /// Whether token `i` can be the noun, or an adjective, of a noun phrase.
  func isNominal(_ i: Int) -> Bool {
    let token = token(i)
    guard token.kind == .word || token.kind == .number else { return false }
    if isName(i) { return true }
    if token.mask & Self.people != 0 { return true }
    if token.mask & (Self.closed | Self.determiners) != 0 { return false }
    if token.mask & SpeechSense.verbs != 0 { return isNoun(i) }
    return !ends(i, withAnyOf: lexicon.adverbEndings)
  }

  /// How many words may stand between a determiner and its noun.
  private static let longestModifier = 3

  /// Whether a word that can be a verb is a noun here: "the state", "his cybersecurity plan".
  func isNoun(_ i: Int) -> Bool {
    if hasAny(i, Self.determiners) { return false }
    var k = i - 1
    if has(i, .base) || has(i, .present) {
      if isPossessive(i - 2) { return true }
      // "reports indicate"
      if has(i, .present), isVerbal(i + 1), !isWord(i - 1) { return true }
      while k >= 0, i - k <= Self.longestModifier, token(k).mask == 0, isWord(k),
        !token(k).isCapital,
        !ends(k, withAnyOf: lexicon.adverbEndings)
      {
        k -= 1
      }
      // "White House press secretary"
      if isName(i - 1), hasAny(i + 1, Self.people), !isName(i + 1), isName(i + 2) { return true }
    }
    return hasAny(k, Self.determiners) && !has(k, .pronoun)
  }

  /// How many tokens a noun phrase may have.
  private static let longestPhrase = 40

  // MARK: Forwards

  /// The noun phrase that begins at token `i`, within `sentence`.
  func nounPhrase(at i: Int, in sentence: Range<Int>) -> NounPhrase? {
    guard sentence.lowerBound <= i, i < sentence.upperBound else { return nil }
    let sentence = i..<min(sentence.upperBound, i + Self.longestPhrase)
    if has(i, .pronoun), !isName(i), !(hasAny(i, Self.determiners) && isNominal(i + 1)) {
      return NounPhrase(tokens: i..<i + 1)
    }
    var k = i
    while k < sentence.upperBound, hasAny(k, Self.determiners), !isName(k) {
      k += isInside(k + 1, "'") ? 2 : 1
    }
    let head = k
    var hasName = false
    while k < sentence.upperBound {
      if isNominal(k) {
        // "a study published in March"
        if k > head, isReduced(k) { break }
        if lexicon.table.capitalizesNouns, k > head, token(k - 1).isCapital, !token(k).isCapital {
          break
        }
        if hasName, !isName(k), head == i, !leadsToName(k, in: sentence) { break }
        hasName = hasName || isName(k)
        k += 1
      } else if k > head, let next = joint(k) {
        // "Ms Stainforth's neighbour": what follows is the noun.
        if isPossessive(k) { hasName = false }
        k = next
      } else {
        break
      }
    }
    guard k > head,
      !lexicon.table.capitalizesNouns || (head..<k).contains(where: { token($0).isCapital })
    else { return nil }
    if hasName, let end = affiliation(k, in: sentence) { return NounPhrase(tokens: i..<end) }
    return NounPhrase(tokens: i..<attached(k, hasName, in: sentence))
  }

  /// How many tokens stand in the parenthesis behind a name.
  private static let longestAffiliation = 10

  /// The end of "(D-Wis.)" at token `k`, directly behind a name.
  private func affiliation(_ k: Int, in sentence: Range<Int>) -> Int? {
    guard isMark(k, "("), isName(k + 1) else { return nil }
    var end = k + 1
    while end < sentence.upperBound, end - k < Self.longestAffiliation {
      if isMark(end, ")") { return end + 1 }
      end += 1
    }
    return nil
  }

  /// A participle behind its noun.
  private func isReduced(_ k: Int) -> Bool {
    token(k).mask == 0 && !token(k).isCapital && ends(k, withAnyOf: lexicon.verbEndings)
      && !isNominal(k + 1)
  }

  /// "Fox News host Sean Hannity": words between two names.
  private func leadsToName(_ i: Int, in sentence: Range<Int>) -> Bool {
    var k = i
    while k < sentence.upperBound, k < i + 4, isNominal(k) {
      if isName(k) { return true }
      k += 1
    }
    return false
  }

  /// The token behind a mark, or a particle, that joins two parts of one name or noun.
  private func joint(_ k: Int) -> Int? {
    if isPossessive(k) { return isNominal(k + 2) ? k + 2 : nil }
    if isInside(k, "-") || isInside(k, "'") || isInside(k, "/") {
      return isWord(k + 1) || token(k + 1).kind == .number ? k + 1 : nil
    }
    if isNumeral(k) { return k + 1 }
    if isMark(k, "."), token(k).isGlued, has(k - 1, .title) || isLetter(k - 1), isName(k + 1) {
      return k + 1
    }
    if has(k, .particle), isName(k - 1) {
      var next = k
      while has(next, .particle) { next += 1 }
      return isName(next) ? next : nil
    }
    return nil
  }

  /// A mark in a number: "1,204".
  private func isNumeral(_ k: Int) -> Bool {
    (isInside(k, ",") || isInside(k, ".")) && token(k - 1).kind == .number
      && token(k + 1).kind == .number
  }

  /// "of …", "for …" behind a noun phrase that ends before `k`.
  private func attached(_ k: Int, _ hasName: Bool, in sentence: Range<Int>) -> Int {
    guard has(k, .attachment), !hasName || isName(k + 1) || isName(k + 2) || has(k - 1, .organization),
      k + 1 < sentence.upperBound,
      isFirstAttachment(k),
      let more = nounPhrase(at: isInside(k + 1, "'") ? k + 2 : k + 1, in: sentence)
    else { return k }
    return more.tokens.upperBound
  }

  private func isGenitive(_ k: Int) -> Bool { isFirstAttachment(k) && has(k, .determiner) }

  /// "of" and "for", which nearly always belong to the noun before.
  private func isFirstAttachment(_ k: Int) -> Bool { (value(k, .attachment) ?? 0) > 0 }

  // MARK: Backwards

  /// The noun phrase that ends before token `end`, within `sentence`.
  func nounPhrase(before end: Int, in sentence: Range<Int>) -> NounPhrase? {
    guard end > sentence.lowerBound else { return nil }
    let sentence = max(sentence.lowerBound, end - Self.longestPhrase)..<end
    var k = end
    while k > sentence.lowerBound {
      if isNominal(k - 1) {
        if k < end, isName(k), !isName(k - 1), !leadsToName(from: k - 1) { break }
        k -= 1
      } else if k < end, isJoint(k - 1) {
        k -= 1
      } else {
        break
      }
    }
    if k == end {
      if isMark(end - 1, ")"), let open = parenthesis(end - 1, in: sentence),
        let phrase = nounPhrase(before: open, in: sentence)
      {
        return NounPhrase(tokens: phrase.tokens.lowerBound..<end)
      }
      guard end > sentence.lowerBound, has(end - 1, .pronoun) else { return nil }
      k -= 1
    }
    if lexicon.table.capitalizesNouns, !token(end - 1).isCapital, !has(end - 1, .pronoun) {
      return nil
    }
    guard (k..<end).contains(where: { isWord($0) }) || k == end - 1 && has(k, .pronoun) else {
      return nil
    }
    while k > sentence.lowerBound, hasAny(k - 1, Self.determiners) { k -= 1 }
    // "die Sprecherin der Polizei": the article of a genitive.
    if k < end, isGenitive(k), k > sentence.lowerBound, isNominal(k - 1),
      let more = nounPhrase(before: k, in: sentence)
    {
      return NounPhrase(tokens: more.tokens.lowerBound..<end)
    }
    // "a spokesman for the company"
    if k - 2 >= sentence.lowerBound, hasAny(k - 1, SpeechSense.Kind.attachment.mask),
      isNominal(k - 2), let more = nounPhrase(before: k - 1, in: sentence)
    {
      return NounPhrase(tokens: more.tokens.lowerBound..<end)
    }
    // "Moscow and Pyongyang"
    if k - 2 >= sentence.lowerBound, isName(k), has(k - 1, .conjunction), isName(k - 2),
      let more = nounPhrase(before: k - 1, in: sentence)
    {
      return NounPhrase(tokens: more.tokens.lowerBound..<end)
    }
    return NounPhrase(tokens: k..<end)
  }

  /// Whether a noun before a name belongs to it: "pollster Pat Caddell", "state-run Korean agency";
  /// not so in "the deal Obama praised".
  private func leadsToName(from k: Int) -> Bool {
    isTitleNoun(k) || isInside(k - 1, "-") || isNominal(k - 1) && isName(k - 1)
  }

  /// Where the parenthesis that ends with token `close` opens, if it is short.
  private func parenthesis(_ close: Int, in sentence: Range<Int>) -> Int? {
    var k = close - 1
    while k > sentence.lowerBound, close - k < Self.longestAffiliation {
      if isMark(k, "(") { return isNominal(k - 1) ? k : nil }
      k -= 1
    }
    return nil
  }

  private func isTitleNoun(_ k: Int) -> Bool {
    hasAny(k, Self.people) || ends(k, withAnyOf: lexicon.roleEndings)
  }

  private func isJoint(_ k: Int) -> Bool {
    if isInside(k, "-") || isInside(k, "'") || isInside(k, "/") {
      return isWord(k - 1) || token(k - 1).kind == .number
    }
    if isNumeral(k) { return true }
    if isMark(k, "."), token(k).isGlued { return has(k - 1, .title) || isLetter(k - 1) }
    return has(k, .particle) && isName(k + 1) && isName(k - 1)
  }
}
