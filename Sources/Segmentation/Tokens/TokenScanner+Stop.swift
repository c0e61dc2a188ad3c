internal import Text

/// Full stops in and after words: acronyms, abbreviations, initials.
extension TokenScanner {
  /// Judges the stop at `i` in or after the word that is being read.
  mutating func stop(at i: Int) -> Int {
    guard begin < i else { return i }
    let after = i + 1
    if [.letter, .digit].contains(scalarClass(at: after)) { return innerStop(at: i, after) }
    // German "Dr.-Müller-Straße".
    if !rules.data.partsAtHyphens, hyphenates(at: after) { return after }
    if value(at: after) == 0x2E || !keepsStop(at: i) { return i }
    emit(begin, after, .word)
    begin = after
    return after
  }

  /// Judges a stop between letters: "U.S", "Ph.D" and "node.js" are one token, "J.|Doe" are two.
  private mutating func innerStop(at i: Int, _ after: Int) -> Int {
    var part = i
    while part > begin, text[part - 1] != 0x2E { part -= 1 }
    let length = length(part, i)
    let nextEnd = scalarsEnd(from: after, atMost: 4) { $0.isWord }
    let nextLength = self.length(after, nextEnd)
    let isCapital = isUppercase(after)
    if isAbbreviation(lettersEnd(from: after)) { return after }
    let isInitial = length == 1 && (nextLength > 3 || isCapital && isName(after))
    if isInitial || nextLength > 3 && isCapital && isAbbreviation(i) {
      emit(begin, after, .word)
      begin = after
      return after
    }
    // A missing space after the end of a sentence.
    if length > 1, isLowercase(part), isCapital { return i }
    return length <= 3 && nextLength <= 3 || isLowercase(after) ? after : i
  }

  /// Scalars between two offsets, counted no further than four.
  private func length(_ start: Int, _ end: Int) -> Int {
    var count = 0
    for i in start..<end where text[i] & 0xC0 != 0x80 {
      count += 1
      if count == 4 { break }
    }
    return count
  }

  /// Whether a capital is at `i` that begins a name, and not an acronym.
  private func isName(_ i: Int) -> Bool {
    isUppercase(i) && isLowercase(i + scalar(at: i).length)
  }

  private mutating func isAbbreviation(_ end: Int) -> Bool {
    !wordClasses(begin, end).isDisjoint(with: .abbreviation)
  }

  /// Whether the stop at `i`, which no letter follows, is part of the word before it.
  private mutating func keepsStop(at i: Int) -> Bool {
    if isSpacedAbbreviation(i) { return true }
    let classes = wordClasses(begin, i)
    let letters = length(begin, i)
    if isFinal(after: i + 1) { return keepsFinalStop(at: i, classes, letters) }
    if hasInnerStop(begin, i) { return isAcronym(begin, i) || classes != [] }
    if letters == 1 { return scalarClass(at: begin) == .letter }
    if closes(at: i + 1) { return !classes.isDisjoint(with: [.open, .closes, .afterNumber]) }
    if !classes.isDisjoint(with: .abbreviation) { return true }
    if rules.data.isRoman(text[begin..<i]) { return rules.sentences.hasOrdinalStops }
    // The sentence goes on after the stop, so that a short word is an abbreviation, known or not.
    return classes == [] && scalarsEnd(from: begin, atMost: 4) { $0 == .letter } == i
      && isLowercase(nextWord(i + 1))
  }

  /// Whether the word before the stop at `i` is part of an abbreviation that is written with spaces:
  /// "z. B.", "EE. UU.".
  private mutating func isSpacedAbbreviation(_ i: Int) -> Bool {
    guard i - begin <= 12 else { return false }
    let next = nextWord(i + 1)
    if next > i + 1, value(at: lettersEnd(from: next)) == 0x2E,
      isAbbreviation(lettersEnd(from: next))
    {
      return true
    }
    for earlier in tokens[firstToken...].suffix(3).reversed() {
      guard earlier.kind == .word, text[earlier.span.end - 1] == 0x2E, i - earlier.span.start <= 24
      else { return false }
      if !wordClasses(earlier.span.start, i).isDisjoint(with: .abbreviation) { return true }
    }
    return false
  }

  /// The last stop of a sentence is one of its own unless the abbreviation is one that can end it.
  private mutating func keepsFinalStop(at i: Int, _ classes: WordClass, _ letters: Int) -> Bool {
    if hasInnerStop(begin, i) { return isAcronym(begin, i) || classes != [] }
    let followsNumber = previous?.kind == .number
    if classes.contains(.afterNumber), followsNumber {
      // "3 pm." ends with a unit that is written without a stop.
      return !partClasses(begin, i).contains(.unit)
    }
    guard letters > 1 else { return false }
    if classes.contains(.closes) { return true }
    if classes.contains(.open) {
      return isName(begin) || followsNumber || isLowercase(begin) && !hasVowel(begin, i)
    }
    return classes.contains(.binds) && isName(begin)
  }

  private func hasVowel(_ start: Int, _ stop: Int) -> Bool {
    text[start..<stop].contains { "aeiouy".utf8.contains($0 | 0x20) || $0 >= 0x80 }
  }

  private func hasInnerStop(_ start: Int, _ stop: Int) -> Bool {
    text[start..<stop].contains(0x2E)
  }

  /// Whether parts of up to three letters, one of them a letter alone, stand between stops.
  private func isAcronym(_ start: Int, _ stop: Int) -> Bool {
    var shortest = Int.max
    for part in text[start..<stop].split(separator: 0x2E) {
      let length = length(part.startIndex, part.endIndex)
      guard length <= 3, !part.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
      shortest = min(shortest, length)
    }
    return shortest == 1
  }

  /// Whether a closing mark follows at once.
  private func closes(at i: Int) -> Bool { Bracket.closes(value(at: i)) }

  /// Whether nothing but marks that end and close follows.
  func isFinal(after start: Int) -> Bool {
    var i = start
    while i < end {
      let scalar = scalar(at: i)
      let c = scalar.value
      guard Bracket.closes(c) || StopMark(c) != nil || CharacterClass.isSpace(c) else {
        return false
      }
      i += scalar.length
    }
    return true
  }

  private func nextWord(_ start: Int) -> Int {
    scalarsEnd(from: start) { $0 == .space }
  }
}

extension TokenData {
  /// Whether a word is a Roman number in capitals.
  func isRoman(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 6 && word.allSatisfy { "IVXLCDM".utf8.contains($0) }
  }
}
