internal import Text

/// Judging one stop by its surroundings.
extension SentenceScanner {
  /// Whether a sentence ends at `stop`, which white space follows.
  mutating func isSentenceEnd(_ stop: Stop) -> Bool {
    let follower = Follower(in: text, at: stop.next, to: end)
    if stop.precedesEllipsis { return true }
    switch follower.kind {
    case .end: return true
    case .continuation: return false
    case .ellipsis: return stop.mark != .ellipsis
    default: break
    }
    if stop.mark == .full { return stop.closers == 0 || !isParticle(after: stop) }
    if isBareMark(stop) || isSignature(follower, after: stop) { return false }
    switch stop.mark {
    case .exclamation:
      if follower.kind == .lower { return endsBeforeLower(stop, follower) }
      return !isAttribution(follower, after: stop)
    case .ellipsis: return endsAtEllipsis(stop, follower)
    case .stop: return rules.stopEndsSentences && endsAtStop(stop, follower)
    case .emoticon: return follower.kind == .upper
    case .full: return true
    }
  }

  /// Whether a sentence ends at `stop`, which something follows at once.
  mutating func endsWithoutSpace(_ stop: Stop) -> Bool {
    let next = text.scalar(at: stop.end).value
    if Bracket.continues(next) { return false }
    if stop.mark == .full { return stop.closers == 0 || !isParticle(after: stop) }
    let before = stop.start > start ? text.scalar(before: stop.start).value : 0
    if stop.mark == .exclamation, CharacterClass.isUnspaced(before) {
      return CharacterClass.isUnspaced(next)
    }
    // A missing space, told from names such as "Jane.Doe" by a word that begins sentences.
    guard CharacterClass.isLowercase(before) || CharacterClass.isDigit(before),
      CharacterClass.isUppercase(next), rules.stopEndsSentences
    else { return false }
    let token = tokenBefore(stop.start)
    guard token.span.count > 2, !token.isAddress, token.isNumber || !token.hasStops else {
      return false
    }
    return isStarter(Follower(in: text, at: stop.end, to: end))
  }

  /// "(!)" and "[?]" comment on a word; "(...)" and "… and" begin what follows.
  private func isBareMark(_ stop: Stop) -> Bool {
    if stop.mark == .emoticon { return false }
    if stop.mark != .exclamation, isAtStart(stop.start) { return true }
    guard stop.closers > 0, stop.start > start, stop.mark != .ellipsis else { return false }
    let before = text[stop.start - 1]
    return before == 0x28 || before == 0x5B
  }

  /// Whether the quotation that ends at `stop` goes on in the sentence around it, as before the
  /// Japanese particle と.
  private func isParticle(after stop: Stop) -> Bool {
    guard stop.next < end else { return false }
    let next = text.scalar(at: stop.next).value
    return (next >= 0x3041 && next <= 0x3096) || Bracket.continues(next)
  }

  /// Whether a dash after a quotation brings its author.
  private func isSignature(_ follower: Follower, after stop: Stop) -> Bool {
    stop.closers > 0 && follower.kind == .upper
      && (follower.first == 0x2D || (follower.first >= 0x2012 && follower.first <= 0x2015))
  }

  /// Whether `“Why?” Smith asked.` goes on after the quotation.
  private mutating func isAttribution(_ follower: Follower, after stop: Stop) -> Bool {
    guard stop.closers > 0, follower.kind == .upper, follower.first == 0 else { return false }
    var word = follower.word
    for _ in 0..<3 {
      let (next, lines) = skipSpace(from: word.end)
      guard next > word.end, lines == 0, next < end else { return false }
      let following = Follower(in: text, at: next, to: end)
      guard following.word.start == next, !following.word.isEmpty else { return false }
      word = following.word
      if classes(of: word).contains(.speech) {
        return word.end == end || StopMark(text.scalar(at: word.end).value) != nil
          || Bracket.continues(text.scalar(at: word.end).value)
      }
      guard following.kind == .upper else { return false }
    }
    return false
  }

  private func endsAtEllipsis(_ stop: Stop, _ follower: Follower) -> Bool {
    switch follower.kind {
    case .upper:
      let isBracketed = stop.start > start && text[stop.start - 1] == 0x5B
      return !isPronounI(follower) && !(isBracketed && follower.first == 0x28)
    case .listMark, .uncased: return true
    default: return false
    }
  }

  func isPronounI(_ follower: Follower) -> Bool {
    let word = text[follower.word.range]
    guard word.first == 0x49 else { return false }
    return word.count == 1 || word.dropFirst().first == 0x27 || word.dropFirst().first == 0xE2
  }

  /// Whether a sentence ends at `stop` although lower case follows: a writer who spares capitals.
  private mutating func endsBeforeLower(_ stop: Stop, _ follower: Follower) -> Bool {
    guard stop.closers == 0 else { return false }
    let isLikely = isCasual || classes(of: follower.word).contains(.starter)
    let token = tokenBefore(stop.start)
    if stop.mark == .exclamation {
      // "Yahoo!" and the like are names.
      let isName = !token.isLowercase && !isAtStart(token.span.start)
      return isLikely && (isCasual || !isName)
    }
    guard token.letters > 2 || token.isAddress, !token.hasStops || token.isAddress else {
      return false
    }
    guard rules.words.classes(of: key).isDisjoint(with: .abbreviation) else { return false }
    return isLikely && !isClipped(token)
  }

  // MARK: "."

  private mutating func endsAtStop(_ stop: Stop, _ follower: Follower) -> Bool {
    if follower.kind == .lower { return endsBeforeLower(stop, follower) }
    let token = tokenBefore(stop.start)
    if isAtStart(token.span.start), isLabel(token) { return false }
    if stop.closers > 0 || token.span.isEmpty { return true }
    if token.isNumber { return endsAtNumber(token, follower) }
    let classes = abbreviationClasses(token)
    if !classes.isEmpty { return endsAtAbbreviation(classes, token, follower) }
    if token.isAcronym || isClipped(token) && !isAtStart(token.span.start) {
      if token.isSpacedInitials, !token.isLowercase { return false }
      return endsAtAbbreviation(.open, token, follower)
    }
    return true
  }

  private mutating func endsAtNumber(_ token: StoppedWord, _ follower: Follower) -> Bool {
    guard rules.hasOrdinalStops, token.span.count <= 3, follower.kind == .upper else { return true }
    return isStarter(follower)
  }

  /// What is known of `token`, or of its part after the last hyphen, as an abbreviation; the lower
  /// case of `token` is in `key`.
  private mutating func abbreviationClasses(_ token: StoppedWord) -> WordClass {
    let classes = rules.words.classes(of: key).intersection(.abbreviation)
    guard classes.isEmpty, let hyphen = key.lastIndex(of: 0x2D) else { return classes }
    key.removeSubrange(...hyphen)
    return rules.words.classes(of: key).intersection(.abbreviation)
  }

  private mutating func endsAtAbbreviation(
    _ classes: WordClass, _ token: StoppedWord, _ follower: Follower
  ) -> Bool {
    if classes.contains(.numeral), follower.kind == .digit || isRomanNumber(follower.word) {
      return false
    }
    if classes.contains(.afterNumber), token.followsNumber, follower.kind == .upper {
      return wordsSoFar(token) > 3 && !self.classes(of: follower.word).contains(.calendar)
    }
    if classes.contains(.binds) { return false }
    if classes.contains(.closes) { return follower.kind != .digit }
    if classes == .numeral { return true }
    return follower.kind == .listMark || isStarter(follower) && !isFragment(token)
  }

  /// Whether the first word of what follows begins sentences more often than it stands inside.
  mutating func isStarter(_ follower: Follower) -> Bool {
    guard follower.kind == .upper, !follower.word.isEmpty else { return false }
    let word = follower.word
    let isLetter = text.scalar(at: word.start).length == word.count
    if isLetter, word.end < end, text[word.end] == 0x2E { return false }
    return classes(of: word).contains(.starter)
  }

  mutating func classes(of word: Span) -> WordClass {
    key.removeAll(keepingCapacity: true)
    appendFolded(word)
    return rules.words.classes(of: key)
  }

  /// Roman numbers, but for "I", which is more often a pronoun.
  private func isRomanNumber(_ word: Span) -> Bool {
    !word.isEmpty && word.count < 7 && !(word.count == 1 && text[word.start] == 0x49)
      && text[word.range].allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains($0) }
  }

  private func isLabel(_ token: StoppedWord) -> Bool {
    Follower.isListLabel(token.span, in: text)
  }

  /// Whether only opening marks, bullets and spaces stand between the start of the sentence and
  /// `offset`.
  private func isAtStart(_ offset: Int) -> Bool {
    guard offset - start < 12 else { return false }
    var i = start
    while i < offset {
      let scalar = text.scalar(at: i)
      let c = scalar.value
      guard Bracket.opens(c) || CharacterClass.isSpace(c) || c == 0x2E else { return false }
      i += scalar.length
    }
    return true
  }

  /// Consonants alone make an abbreviation: "blvd", "tbsp".
  private func isClipped(_ token: StoppedWord) -> Bool {
    guard token.letters > 1, token.letters < 5, token.span.count == token.letters else {
      return false
    }
    let bytes = text[token.span.range]
    guard bytes.dropFirst().allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    let vowels: [UInt8] = [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79]
    return !bytes.contains { vowels.contains($0 | 0x20) }
  }

  /// Whether the sentence up to `token` is no more than an opening phrase: "In the U.S.".
  private mutating func isFragment(_ token: StoppedWord) -> Bool {
    guard wordsSoFar(token) < 4 else { return false }
    let first = Follower(in: text, at: start, to: end).word
    return first.start >= token.span.start || classes(of: first).contains(.starter)
  }

  /// The words of the sentence up to `token`, counted no further than four.
  private func wordsSoFar(_ token: StoppedWord) -> Int {
    var words = 1
    var i = start
    if token.span.start - start > 160 { return 4 }
    while i < token.span.start, words < 4 {
      if text[i] <= 0x20, i > start, text[i - 1] > 0x20 { words += 1 }
      i += 1
    }
    return words
  }
}
