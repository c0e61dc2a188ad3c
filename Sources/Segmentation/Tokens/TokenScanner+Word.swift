internal import Text

/// Words, and the marks inside of them.
extension TokenScanner {
  /// Reads the word that begins at `start` and of which all before `i` is known.
  mutating func word(at start: Int, from i: Int) -> Int {
    if let end = address(at: start) { return end }
    begin = start
    var i = i
    while i < end {
      let next = wordStep(at: i)
      if next == i { break }
      i = next
    }
    if begin < i { finishWord(begin, i) }
    return i
  }

  /// Where the word goes on after what is at `i`; `i` itself where it ends.
  private mutating func wordStep(at i: Int) -> Int {
    // What is left of a word that was parted may be a number.
    if begin == i, scalarClass(at: i) == .digit { return i }
    switch text[i] {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: return runEnd([.letter, .digit], from: i + 1)
    case 0x27: return apostrophe(at: i, 1)
    case 0x2D: return hyphen(at: i, 1)
    case 0x2E: return stop(at: i)
    case 0x23, 0x24, 0x2B: return tail(at: i)
    case 0x26, 0x2A, 0x2F, 0x3A, 0x5F: return joint(at: i)
    case 0x80...: return wideStep(at: i)
    case 0x22: return isGershayim(i) ? i + 1 : i
    default: return i
    }
  }

  private mutating func wideStep(at i: Int) -> Int {
    let scalar = scalar(at: i)
    let next = i + scalar.length
    let kind = ScalarClass(scalar.value)
    if kind.isWord { return next }
    switch scalar.value {
    case 0x2019, 0xFF07: return apostrophe(at: i, scalar.length)
    case 0x2010, 0x2011: return hyphen(at: i, scalar.length)
    // The dots inside of Catalan and Hebrew words.
    case 0xB7, 0x2027: return begin < i && scalarClass(at: next) == .letter ? next : i
    case 0x5F3, 0x5F4: return begin < i ? next : i
    // "n°"
    case 0xB0 where begin < i && !wordClasses(begin, next).isEmpty:
      emit(begin, next, .word)
      begin = next
      return next
    default: return i
    }
  }

  /// Whether the straight quotation mark at `i` is the mark inside of a Hebrew acronym. Behind a
  /// prefix of one letter it opens a quotation, unless one letter follows alone.
  private func isGershayim(_ i: Int) -> Bool {
    guard followsHebrew(i), scalarClass(at: i + 1) == .letter else { return false }
    return i - begin > 2 || scalarClass(at: i + 3) != .letter
  }

  /// Whether a Hebrew letter stands before `i`, and the token has it.
  func followsHebrew(_ i: Int) -> Bool {
    i > begin + 1 && text[i - 2] == 0xD7 && text[i - 1] >= 0x90 && text[i - 1] <= 0xAA
  }

  // MARK: Marks between letters

  private mutating func joint(at i: Int) -> Int {
    guard begin < i else { return i }
    if text[i] == 0x2A {
      let after = starsEnd(from: i + 1)
      return scalarClass(at: after).isWord ? after : i
    }
    guard scalarClass(at: i + 1).isWord else { return i }
    switch text[i] {
    // "AT&T", but not "salt&pepper".
    case 0x26: return isUppercase(i + 1) && isAllUppercase(begin, i) ? i + 1 : i
    case 0x3A: return rules.data.joinsColons ? i + 1 : i
    case 0x2F:
      let after = lettersEnd(from: i + 1)
      return partClasses(begin, after).contains(.whole) ? after : i
    default: return i + 1
    }
  }

  /// Where the stars end that hide letters: "f**k".
  private func starsEnd(from start: Int) -> Int {
    var i = start
    while i < end, text[i] == 0x2A { i += 1 }
    return i
  }

  /// What may stand behind a word and belong to it: "C#", "C++", "US$".
  private mutating func tail(at i: Int) -> Int {
    guard begin < i else { return i }
    let after = i + 1
    switch text[i] {
    case 0x23: return i - begin == 1 && !scalarClass(at: after).isWord ? after : i
    case 0x24:
      guard i - begin <= 3, isAllUppercase(begin, i) else { return i }
      emit(begin, after, .symbol)
      begin = after
      return after
    default:
      let stop = value(at: after) == 0x2B ? after + 1 : after
      return scalarClass(at: stop).isWord ? i : stop
    }
  }

  // MARK: Hyphens

  private mutating func hyphen(at i: Int, _ length: Int) -> Int {
    let after = i + length
    guard scalarClass(at: after).isWord else {
      guard rules.data.keepsOuterHyphens, begin < i, !Hyphen.isOne(value(at: after)) else {
        return i
      }
      emit(begin, after, .word)
      begin = after
      return after
    }
    if rules.data.partsAtHyphens {
      if !joins(i, after) { partAtHyphen(i, after) }
    } else if begin == i {
      return i
    } else if partClasses(begin, i).contains(.hyphenProclitic) {
      emit(begin, after, .word)
      begin = after
    }
    return after
  }

  private mutating func partAtHyphen(_ i: Int, _ after: Int) {
    if begin < i { finishWord(begin, i) }
    emit(i, after, .punctuation)
    begin = after
  }

  /// Whether the hyphen at `i` is inside of a word where others part words: "pre-war", "e-mail",
  /// "clockwise", "F-16".
  private mutating func joins(_ i: Int, _ after: Int) -> Bool {
    guard begin < i else { return false }
    if scalarClass(at: after) == .digit, isAllUppercase(begin, i) { return true }
    let next = lettersEnd(from: after)
    if partClasses(after, next).contains(.suffix) { return true }
    if partClasses(begin, next).contains(.whole) { return true }
    // A part of a longer chain is a word: "one-and-a-half".
    if previous?.span.end == begin, Hyphen.isOne(text.scalar(before: begin).value) {
      return false
    }
    if scalarClass(at: begin) == .letter, begin + text.scalar(at: begin).length == i { return true }
    return partClasses(begin, i).contains(.prefix)
  }

  // MARK: Ends

  /// Writes a word, without what is known to be a token at its end.
  mutating func finishWord(_ start: Int, _ stop: Int) {
    if rules.mayBeContraction(text[start], text[stop - 1], stop - start),
      finishContraction(start, stop)
    {
      return
    }
    if rules.hasHyphenEnclitics, text[start..<stop].contains(0x2D) {
      return finishWithEnclitics(start, stop)
    }
    let isInvisible = text[start] >= 0x80 && scalarsEnd(from: start, { $0 == .format }) >= stop
    emit(start, stop, isInvisible ? .symbol : .word)
  }

  /// Writes a word with up to two enclitics behind hyphens: "dis|-le|-moi", "a|-t-il".
  private mutating func finishWithEnclitics(_ start: Int, _ stop: Int) {
    var cuts: [Int] = []
    var last = stop
    while cuts.count < 2, !partClasses(start, last).contains(.whole),
      let cut = encliticStart(start, last)
    {
      cuts.append(cut)
      last = cut
    }
    var from = start
    for cut in cuts.reversed() + [stop] {
      emit(from, cut, .word)
      from = cut
    }
  }

  private mutating func encliticStart(_ start: Int, _ stop: Int) -> Int? {
    guard let hyphen = text[start..<stop].lastIndex(of: 0x2D), hyphen > start,
      partClasses(hyphen + 1, stop).contains(.hyphenEnclitic),
      !isUppercase(hyphen + 1) || isUppercase(hyphen - 1)
    else { return nil }
    // The "t" that French puts between vowels belongs to what follows.
    let isLinked = hyphen > start + 2 && text[hyphen - 1] | 0x20 == 0x74 && text[hyphen - 2] == 0x2D
    return isLinked ? hyphen - 2 : hyphen
  }

  // MARK: Case

  func isUppercase(_ i: Int) -> Bool { CharacterClass.isUppercase(value(at: i)) }
  func isLowercase(_ i: Int) -> Bool { CharacterClass.isLowercase(value(at: i)) }

  /// Whether a short part of the text is of capitals, digits and hyphens alone.
  func isAllUppercase(_ start: Int, _ stop: Int) -> Bool {
    guard stop - start <= 40 else { return false }
    return text[start..<stop].allSatisfy {
      $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D
    }
  }
}
