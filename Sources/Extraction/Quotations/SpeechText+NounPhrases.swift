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

  private static let determiners = SpeechSense.Kind.determiner.mask | SpeechSense.Kind.possessive.mask
  private static let people: UInt64 = [SpeechSense.Kind.title, .role, .body, .listener].reduce(0) {
    $0 | $1.mask
  }

  /// A word with a capital that is no function word at the start of a sentence.
  func isName(_ i: Int) -> Bool {
    let token = token(i)
    guard token.kind == .word, token.isCapital else { return false }
    return token.mask & (Self.closed | Self.determiners) == 0 || has(i, .title) || has(i, .particle)
      || !isSentenceStart(i) && token.mask & (Self.determiners | SpeechSense.Kind.time.mask) == 0
        && token.mask & SpeechSense.Kind.pronoun.mask == 0
  }

  private func isSentenceStart(_ i: Int) -> Bool {
    sentences.contains { $0.lowerBound == i } || quotation(i - 1) != nil || isMark(i - 1, ":")
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

  /// Whether a word that can be a verb is a noun here: "the state", "his claims".
  func isNoun(_ i: Int) -> Bool {
    if token(i).mask & Self.determiners != 0 { return false }
    guard has(i, .base) || has(i, .present) else { return hasAny(i - 1, Self.determiners) && !has(i, .gerund) }
    return hasAny(i - 1, Self.determiners) || isPossessive(i - 2)
  }

  // MARK: Forwards

  /// The noun phrase that begins at token `i`, within `sentence`.
  func nounPhrase(at i: Int, in sentence: Range<Int>) -> NounPhrase? {
    if has(i, .pronoun), !isName(i) { return NounPhrase(tokens: i..<i + 1) }
    var k = i
    while k < sentence.upperBound, hasAny(k, Self.determiners), !isName(k) { k += 1 }
    let head = k
    var hasName = false
    while k < sentence.upperBound {
      if isNominal(k) {
        if hasName, !isName(k), head == i, !leadsToName(k, in: sentence) { break }
        hasName = hasName || isName(k)
        k += 1
      } else if k > head, let next = joint(k) {
        k = next
      } else {
        break
      }
    }
    guard k > head else { return nil }
    return NounPhrase(tokens: i..<attached(k, hasName, in: sentence))
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
    if isInside(k, "-") || isInside(k, "'") { return isWord(k + 1) || token(k + 1).kind == .number ? k + 1 : nil }
    if isMark(k, "."), token(k).isGlued, has(k - 1, .title) || isLetter(k - 1), isName(k + 1) { return k + 1 }
    if has(k, .particle), isName(k - 1) {
      var next = k
      while has(next, .particle) { next += 1 }
      return isName(next) ? next : nil
    }
    return nil
  }

  /// "of …", "for …" behind a noun phrase that ends before `k`.
  private func attached(_ k: Int, _ hasName: Bool, in sentence: Range<Int>) -> Int {
    guard has(k, .attachment), !hasName || isName(k + 1), k + 1 < sentence.upperBound,
      isFirstAttachment(k), let more = nounPhrase(at: k + 1, in: sentence)
    else { return k }
    return more.tokens.upperBound
  }

  /// "of" and "for", which nearly always belong to the noun before.
  private func isFirstAttachment(_ k: Int) -> Bool { (value(k, .attachment) ?? 0) > 0 }

  // MARK: Backwards

  /// The noun phrase that ends before token `end`, within `sentence`.
  func nounPhrase(before end: Int, in sentence: Range<Int>) -> NounPhrase? {
    var k = end
    while k > sentence.lowerBound {
      if isNominal(k - 1) {
        // "the deal Obama praised": a noun before a name that is no title ends the name.
        if k < end, isName(k), !isName(k - 1), !isTitleNoun(k - 1), !(isNominal(k - 2) && isName(k - 2)) { break }
        k -= 1
      } else if k < end, isJoint(k - 1) {
        k -= 1
      } else {
        break
      }
    }
    if k == end {
      guard end > sentence.lowerBound, has(end - 1, .pronoun) else { return nil }
      return NounPhrase(tokens: end - 1..<end)
    }
    while k > sentence.lowerBound, hasAny(k - 1, Self.determiners) { k -= 1 }
    // "a spokesman for the company"
    if k - 2 >= sentence.lowerBound, hasAny(k - 1, SpeechSense.Kind.attachment.mask),
      isNominal(k - 2), let more = nounPhrase(before: k - 1, in: sentence)
    {
      return NounPhrase(tokens: more.tokens.lowerBound..<end)
    }
    return NounPhrase(tokens: k..<end)
  }

  private func isTitleNoun(_ k: Int) -> Bool {
    hasAny(k, Self.people) || ends(k, withAnyOf: lexicon.roleEndings)
  }

  private func isJoint(_ k: Int) -> Bool {
    if isInside(k, "-") || isInside(k, "'") { return isWord(k - 1) || token(k - 1).kind == .number }
    if isMark(k, "."), token(k).isGlued { return has(k - 1, .title) || isLetter(k - 1) }
    return has(k, .particle) && isName(k + 1) && isName(k - 1)
  }
}
