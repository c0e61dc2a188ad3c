internal import Text

/// Apostrophes: elisions, enclitics, possessives, and single quotation marks.
extension TokenScanner {
  /// Judges the apostrophe at `i` in or after a word.
  mutating func apostrophe(at i: Int, _ length: Int) -> Int {
    let after = i + length
    let stop = lettersEnd(from: after)
    if begin == i { return enclitic(at: i, after, stop) }
    if stop == after { return trailingApostrophe(at: i, after) }
    if partsNegation(i, after, stop) {
      finishWord(begin, i - 1)
      emit(i - 1, stop, .word)
      begin = stop
      return stop
    }
    if finishContraction(begin, stop) {
      begin = stop
      return stop
    }
    if elides(i, after) {
      emit(begin, after, .word)
      begin = after
      return after
    }
    if rules.data.encliticsFollowLowercase, isUppercase(begin), begin > start { return after }
    guard partClasses(after, stop).contains(.enclitic), !scalarClass(at: stop).isWord else {
      return after
    }
    finishWord(begin, i)
    emit(i, stop, .word)
    begin = stop
    return stop
  }

  /// An enclitic behind a token that is written: "who|'d|'ve", "”|'s".
  private mutating func enclitic(at i: Int, _ after: Int, _ stop: Int) -> Int {
    guard !rules.data.encliticsFollowLowercase, partClasses(after, stop).contains(.enclitic),
      !scalarClass(at: stop).isWord
    else { return i }
    emit(i, stop, .word)
    begin = stop
    return stop
  }

  /// "n't", where the "n" is not the word's first letter.
  private func partsNegation(_ i: Int, _ after: Int, _ stop: Int) -> Bool {
    rules.data.partsNegation && stop == after + 1 && text[after] | 0x20 == 0x74 && i - begin > 1
      && text[i - 1] | 0x20 == 0x6E && !scalarClass(at: stop).isWord
  }

  /// Whether the word before the apostrophe at `i` is a token with it.
  private mutating func elides(_ i: Int, _ after: Int) -> Bool {
    guard rules.data.elidesAll else { return partClasses(begin, i).contains(.elision) }
    // Names such as "D'Alema" are one word.
    return !(i - begin == 1 && text[begin] == 0x44 && isUppercase(after))
  }

  /// An apostrophe that no letter follows: "po'", "l' homme", "dall'|80", "ג'".
  private mutating func trailingApostrophe(at i: Int, _ after: Int) -> Int {
    if followsHebrew(i) { return after }
    let classes = partClasses(begin, i)
    let isDigit = scalarClass(at: after) == .digit
    let isElision = classes.contains(.elision) && (isDigit || !isQuoting)
    guard isElision || classes.contains(.apocope) || isDigit && rules.data.elidesAll else {
      return i
    }
    emit(begin, after, .word)
    begin = after
    return after
  }

  // MARK: At the start of a token

  /// Reads an apostrophe or single quotation mark that begins a token.
  mutating func leadingApostrophe(at i: Int, _ length: Int) -> Int {
    let after = i + length
    begin = i
    let isGlued = i > start && previous?.span.end == i
    let isOpened = isGlued && Bracket.opens(value(at: i - 1)) && value(at: i - 1) != 0x22
    if isGlued, !isOpened {
      let next = enclitic(at: i, after, lettersEnd(from: after))
      if next > i { return next }
      return closeQuote(at: i, after)
    }
    if let next = clippedWord(at: i, after) { return next }
    if value(at: after) == value(at: i) {
      emit(i, after + length, .punctuation)
      return after + length
    }
    isQuoting = scalarClass(at: after) != .space
    emit(i, after, .punctuation)
    return after
  }

  /// "'em", "'t|is", "'n'", "'90s".
  private mutating func clippedWord(at i: Int, _ after: Int) -> Int? {
    if scalarClass(at: after) == .digit {
      let digits = scalarsEnd(from: after) { $0 == .digit }
      let stop = value(at: digits) | 0x20 == 0x73 ? digits + 1 : digits
      guard digits - after == 2, !scalarClass(at: stop).isWord else { return nil }
      emit(i, stop, .number)
      return stop
    }
    let stop = lettersEnd(from: after)
    guard stop > after, !scalarClass(at: stop).isWord else { return nil }
    if finishContraction(i, stop) { return stop }
    if Apostrophe.isOne(value(at: stop)) {
      let closed = stop + text.scalar(at: stop).length
      if partClasses(i, closed).contains(.whole) {
        emit(i, closed, .word)
        return closed
      }
    }
    guard partClasses(i, stop).contains(.whole) else { return nil }
    return word(at: i, from: stop)
  }

  /// An apostrophe after a token: it closes a quotation, or makes a plural possessive.
  private mutating func closeQuote(at i: Int, _ after: Int) -> Int {
    if value(at: after) == value(at: i) {
      let stop = after + (after - i)
      emit(i, stop, .punctuation)
      return stop
    }
    let isPossessive = !isQuoting && rules.data.partsNegation && text[i - 1] | 0x20 == 0x73
    if !isPossessive { isQuoting = false }
    emit(i, after, isPossessive ? .word : .punctuation)
    return after
  }
}
