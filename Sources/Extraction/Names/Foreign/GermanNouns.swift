internal import CNames
internal import Text

/// Words that German writes with a capital though they are no names: a list, their compounds, and
/// what has an ending of abstract nouns.
struct GermanNouns: Sendable {
  /// The list, read once when it is first asked for.
  static let shared = GermanNouns()

  private let words: Set<UInt32>

  private init() {
    let bytes = UnsafeBufferPointer(start: german_nouns(), count: german_nouns_size())
    words = Set(Array(bytes).split(separator: 0x0A).map { NameHash(folding: $0).value })
  }

  /// Whether a word is one; a word that gazetteers know is so only where it is in the list.
  func isNoun(_ token: NameToken, isKnown: Bool, in bytes: [UInt8]) -> Bool {
    words.contains(token.folded) || !isKnown && endsWithOne(bytes[token.start..<token.end])
  }

  /// Whether a word itself is in the list.
  func contains(_ token: NameToken) -> Bool { words.contains(token.folded) }

  private func endsWithOne(_ word: ArraySlice<UInt8>) -> Bool {
    if Self.endings.contains(where: { word.count > $0.count + 2 && word.hasSuffix($0) }) {
      return true
    }
    // Each part of a word is looked up, so that the time goes with the square of its length.
    guard word.count <= Self.longest else { return false }
    var at = word.startIndex
    for _ in 0..<Self.leastFirst where at < word.endIndex { at += word.scalar(at: at).length }
    while word.endIndex - at >= Self.leastLast {
      if words.contains(NameHash(folding: word[at...]).value) { return true }
      at += word.scalar(at: at).length
    }
    return false
  }

  /// The least lengths of the parts of a compound: shorter ones end many a name ("-dorf", "-berg").
  private static let leastFirst = 3
  private static let leastLast = 5
  /// Longer words are none.
  private static let longest = 96

  private static let endings = [
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen",
    "tät", "täten", "ismus", "nisse", "nissen",
  ].map { Array($0.utf8) }
}
