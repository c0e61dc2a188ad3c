internal import Text

/// Ends of sentences without a mark that ends one.
extension SentenceScanner {
  /// Where the credit of a caption begins whose colon stands at `colon`: "Boats at noon Photo: Jane
  /// Doe". It is the last of the paragraph, and the caption before it has some words.
  mutating func creditStart(before colon: Int) -> Int? {
    guard end - colon < 80, colon + 2 < end, text[colon + 1] == 0x20 else { return nil }
    var word = colon
    while word > start, colon - word < 24 {
      let scalar = text.scalar(before: word)
      guard CharacterClass.isLetter(scalar.value) else { break }
      word -= scalar.length
    }
    guard word < colon, word > start, text[word - 1] == 0x20,
      CharacterClass.isUppercase(text.scalar(at: word).value),
      Follower(in: text, at: colon + 2, to: end).kind != .lower
    else { return nil }
    guard words(in: start, word, atMost: 3) == 3, words(in: colon + 1, end, atMost: 9) < 9 else {
      return nil
    }
    return classes(of: Span(word, colon)).contains(.credit) ? word : nil
  }

  /// Whether the semicolon at `i` stands between two sentences: a word that often begins one follows
  /// with a capital, and both sides are too long for the names of a list.
  mutating func partsSentences(at i: Int) -> Bool {
    let (next, lines) = skipSpace(from: i + 1)
    guard next > i + 1, lines == 0, next < end else { return false }
    let follower = Follower(in: text, at: next, to: end)
    guard isStarter(follower), !isPronounI(follower) else { return false }
    let before = text[start..<i].lastIndex(of: 0x3B).map { $0 + 1 } ?? start
    let after = text[next..<end].firstIndex { $0 == 0x3B || $0 == 0x2E } ?? end
    return words(in: before, i, atMost: 6) == 6 && words(in: next, after, atMost: 6) == 6
  }

  /// The words between white space in a part of the text, counted no further than `most`.
  private func words(in start: Int, _ end: Int, atMost most: Int) -> Int {
    var words = 0
    var i = start
    while i < end, words < most {
      if text[i] > 0x20, i == start || text[i - 1] <= 0x20 { words += 1 }
      i += 1
    }
    return words
  }
}
