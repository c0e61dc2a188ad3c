internal import Text

// What is counted.
extension QuantityGrammar {
  /// Tokens of a noun with what stands before it; `isPlural` where its form says that several are
  /// meant.
  struct NounPhrase {
    var start: Int
    var end: Int
    var isPlural: Bool
  }

  /// How many words stand before a noun at most, in any language.
  private static let reach = 5

  /// Kinds of words that no noun phrase has in it.
  private static let breakers: UInt64 = [
    QuantitySense.Kind.number, .one, .hundred, .scale, .collective, .vague, .few, .half,
    .wholeFraction, .modifier, .between, .from, .to, .or, .and, .percent, .per, .time, .of,
    .determiner, .verb, .stop, .clock,
  ].reduce(0) { $0 | $1.mask }

  func noun(behind operand: Operand) -> NounPhrase? {
    let numeral = operand.numeral
    var k = operand.end
    if numeral.isNoun, has(k, .of) { k += 1 }
    // "a 350-seat theatre"
    if isGluedMark(k, "-"), token(k + 1).isGlued, numeral.form != .vague {
      return hyphenated(k + 1)
    }
    guard isWord(k), k > operand.end || !(token(k).isGlued && isWordOrDigit(k - 1)) else {
      return nil
    }
    switch lexicon.table.nouns {
    case .plural: return plural(k, isOne: numeral.value == DecimalNumber(1))
    case .capital: return capital(k)
    case .first: return first(k)
    case .none: return nil
    }
  }

  private func isWordOrDigit(_ i: Int) -> Bool { token(i).kind == .number || isWord(i) }

  private func hyphenated(_ i: Int) -> NounPhrase? {
    guard isWord(i), !isBreaker(i), bytes(i).count > 2, lexicon.table.nouns == .plural else {
      return nil
    }
    return NounPhrase(start: i, end: i + 1, isPlural: true)
  }

  func isBreaker(_ i: Int) -> Bool {
    let token = token(i)
    guard token.mask & Self.breakers != 0 else { return false }
    guard token.mask & QuantitySense.Kind.premodifier.mask == 0 else { return false }
    return true
  }

  /// English: through to the first plural, and further while plurals follow.
  private func plural(_ start: Int, isOne: Bool) -> NounPhrase? {
    var ends: [Int] = []
    var pluralEnd: Int?
    var k = start
    while ends.count < Self.reach, isWord(k), !isBreaker(k), !isCutOff(k, from: start) {
      k = wordEnd(k)
      ends.append(k)
      if looksPlural(k - 1) {
        pluralEnd = k
      } else if pluralEnd != nil {
        break
      }
    }
    if let pluralEnd { return NounPhrase(start: start, end: pluralEnd, isPlural: true) }
    guard let first = ends.first, !has(k, .time), isOne || !isVerbForm(start) else { return nil }
    return NounPhrase(
      start: start, end: ends.count <= 3 ? ends[ends.count - 1] : first, isPlural: false)
  }

  /// Whether a word cannot belong to the phrase that begins at `start`: a verb's form, or a word
  /// behind a mark.
  private func isCutOff(_ i: Int, from start: Int) -> Bool {
    guard i > start else { return false }
    return isGluedMark(i - 1, "'") || isVerbForm(i) && !looksPlural(i + 1)
  }

  private func isVerbForm(_ i: Int) -> Bool {
    let word = bytes(i)
    return word.count > 4 && (ends(word, "ed") || ends(word, "ing")) && !has(i, .plural)
  }

  /// Behind the word at `i` with all that is joined to it: "U.S.", "anti-war".
  private func wordEnd(_ i: Int) -> Int {
    var k = i + 1
    while token(k).isGlued {
      if isMark(k, "-"), token(k + 1).isGlued, isWord(k + 1) || token(k + 1).kind == .number {
        k += 2
      } else if isMark(k, "."), bytes(k - 1).count == 1, token(k - 1).isCapital {
        k += 1
        if isWord(k), token(k).isGlued { k += 1 }
      } else {
        break
      }
    }
    return k
  }

  /// Whether a word has the form of an English plural.
  func looksPlural(_ i: Int) -> Bool {
    guard isWord(i), !isBreaker(i) else { return false }
    if has(i, .plural) { return true }
    let word = bytes(i)
    guard word.count > 3, ends(word, "s") else { return false }
    return !ends(word, "ss") && !ends(word, "us") && !ends(word, "is")
  }

  private func ends(_ word: ArraySlice<UInt8>, _ ending: StaticString) -> Bool {
    guard word.count >= ending.utf8CodeUnitCount else { return false }
    return word.suffix(ending.utf8CodeUnitCount).elementsEqual(
      UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
  }

  /// German: through to the word with a capital; "30 Berliner Schulen" has two.
  private func capital(_ start: Int) -> NounPhrase? {
    var k = start
    while k < start + 4, isWord(k), !token(k).isCapital, !isBreaker(k) { k = wordEnd(k) }
    guard isWord(k), token(k).isCapital, !isBreaker(k), !has(k, .month) else { return nil }
    let end = wordEnd(k)
    if ends(bytes(end - 1), "er"), isWord(end), token(end).isCapital, !isBreaker(end) {
      return NounPhrase(start: start, end: wordEnd(end), isPlural: true)
    }
    return NounPhrase(start: start, end: end, isPlural: true)
  }

  /// French and Spanish: the first word that is no adjective, if it is a plural.
  private func first(_ start: Int) -> NounPhrase? {
    var k = start
    while k < start + 3, has(k, .premodifier) { k += 1 }
    guard isWord(k), !isBreaker(k), !has(k, .month) else { return nil }
    let end = wordEnd(k)
    let word = bytes(end - 1)
    let isPlural =
      has(k, .plural) || ["s", "x", "z"].contains { ends(word, $0) }
      || ends(bytes(k), "s")
    return isPlural ? NounPhrase(start: start, end: end, isPlural: true) : nil
  }
}
