internal import Text

/// Judging one stop by its surroundings.
extension SentenceScanner {
  /// Whether a sentence ends at `stop`, which white space follows.
  mutating func isSentenceEnd(_ stop: Stop) -> Bool {
    let follower = Follower(in: text, at: stop.next, to: end)
    switch follower.kind {
    case .end: return true
    case .continuation: return false
    case .ellipsis: return stop.mark != .ellipsis
    default: break
    }
    if isBareMark(stop) { return false }
    switch stop.mark {
    case .full: return stop.closers == 0 || !isParticle(after: stop)
    case .exclamation: return follower.kind != .lower && !isAttribution(follower, after: stop)
    case .ellipsis:
      return follower.kind == .upper && !isPronounI(follower) || follower.kind == .listMark
        || follower.kind == .uncased
    case .stop: return rules.stopEndsSentences && endsAtStop(stop, follower)
    }
  }

  /// Whether a sentence ends at `stop`, which something follows at once.
  mutating func endsWithoutSpace(_ stop: Stop) -> Bool {
    let next = text.scalar(at: stop.end).value
    if Bracket.continues(next) { return false }
    let before = stop.start > start ? text.scalar(before: stop.start).value : 0
    switch stop.mark {
    case .full:
      return stop.closers == 0 || !isParticle(after: stop)
    case .exclamation:
      return CharacterClass.isUnspaced(before) && CharacterClass.isUnspaced(next)
    case .stop:
      // A missing space, told from names such as "Jane.Doe" by a word that begins sentences.
      guard CharacterClass.isLowercase(before), CharacterClass.isUppercase(next) else {
        return false
      }
      let token = tokenBefore(stop.start)
      guard token.span.count > 2, !token.hasStops, !token.isAddress else { return false }
      return isStarter(Follower(in: text, at: stop.end, to: end))
    case .ellipsis:
      return false
    }
  }

  /// "(!)" and "[?]" comment on a word.
  private func isBareMark(_ stop: Stop) -> Bool {
    guard stop.closers > 0, stop.start > start else { return false }
    let before = text[stop.start - 1]
    return stop.mark != .ellipsis && (before == 0x28 || before == 0x5B)
  }

  /// Whether the quotation that ends at `stop` goes on in the sentence around it, as before the
  /// Japanese particle と.
  private func isParticle(after stop: Stop) -> Bool {
    guard stop.next < end else { return false }
    let next = text.scalar(at: stop.next).value
    return (next >= 0x3041 && next <= 0x3096) || Bracket.continues(next)
  }

  private func isPronounI(_ follower: Follower) -> Bool {
    let word = text[follower.word.range]
    guard word.first == 0x49 else { return false }
    return word.count == 1 || word.dropFirst().first == 0x27 || word.dropFirst().first == 0xE2
  }

  /// Whether `“Why?” Smith asked` goes on after the quotation.
  private mutating func isAttribution(_ follower: Follower, after stop: Stop) -> Bool {
    guard stop.closers > 0, follower.kind == .upper, follower.word.start == stop.next else {
      return false
    }
    var word = follower.word
    for _ in 0..<3 {
      let (next, lines) = skipSpace(from: word.end)
      guard next > word.end, lines == 0, next < end else { return false }
      let following = Follower(in: text, at: next, to: end)
      guard following.word.start == next, !following.word.isEmpty else { return false }
      word = following.word
      if classes(of: word).contains(.speech) { return true }
      guard following.kind == .upper else { return false }
    }
    return false
  }

  // MARK: "."

  private mutating func endsAtStop(_ stop: Stop, _ follower: Follower) -> Bool {
    guard follower.kind != .lower else { return false }
    if stop.closers > 0 { return !isAttribution(follower, after: stop) }
    let token = tokenBefore(stop.start)
    if token.span.isEmpty { return true }
    let classes = rules.words.classes(of: key)
    if token.isNumber { return endsAtNumber(token, follower) }
    if token.span.start == start, follower.kind != .end, isLabel(token) { return false }
    if !classes.isDisjoint(with: .abbreviation) {
      return endsAtAbbreviation(classes, token, follower)
    }
    if token.letters == 1 || token.hasStops || isClipped(token) {
      if token.isSpacedInitials, !token.isLowercase { return false }
      return endsAtAbbreviation(.open, token, follower)
    }
    return true
  }

  private mutating func endsAtNumber(_ token: Token, _ follower: Follower) -> Bool {
    if token.span.start == start, token.span.count <= 3 { return false }
    guard rules.hasOrdinalStops, token.span.count <= 3, follower.kind == .upper else { return true }
    return isStarter(follower)
  }

  private mutating func endsAtAbbreviation(
    _ classes: WordClass, _ token: Token, _ follower: Follower
  ) -> Bool {
    if classes.contains(.binds) { return false }
    if classes.contains(.numeral), follower.kind == .digit || isRomanNumber(follower.word) {
      return false
    }
    if classes.contains(.afterNumber), token.followsNumber, follower.kind == .upper {
      return wordsSoFar(token) > 3 && !self.classes(of: follower.word).contains(.calendar)
    }
    if classes.contains(.closes) { return follower.kind != .digit }
    if classes == .numeral { return true }
    return follower.kind == .listMark || isStarter(follower) && wordsSoFar(token) > 3
  }

  /// Whether the first word of what follows begins sentences more often than it stands inside.
  private mutating func isStarter(_ follower: Follower) -> Bool {
    guard follower.kind == .upper, !follower.word.isEmpty else { return false }
    let after = follower.word.end
    if follower.word.count <= 2, after < end, text[after] == 0x2E { return false }
    return classes(of: follower.word).contains(.starter)
  }

  mutating func classes(of word: Span) -> WordClass {
    key.removeAll(keepingCapacity: true)
    appendFolded(word)
    return rules.words.classes(of: key)
  }

  private func isRomanNumber(_ word: Span) -> Bool {
    !word.isEmpty && word.count < 7
      && text[word.range].allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains($0) }
  }

  private func isLabel(_ token: Token) -> Bool {
    Follower.isListLabel(token.span, in: text)
  }

  /// Consonants alone make an abbreviation: "blvd", "tbsp".
  private func isClipped(_ token: Token) -> Bool {
    guard token.letters > 1, token.letters < 5, token.span.count == token.letters else {
      return false
    }
    let bytes = text[token.span.range]
    guard bytes.dropFirst().allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    let vowels: [UInt8] = [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79]
    return !bytes.contains { vowels.contains($0 | 0x20) }
  }

  /// The words of the sentence up to `token`, counted no further than four.
  private func wordsSoFar(_ token: Token) -> Int {
    var words = 1
    var i = start
    while i < token.span.start, words < 4 {
      if text[i] <= 0x20, text[i - 1] > 0x20 { words += 1 }
      i += 1
    }
    return words
  }
}
