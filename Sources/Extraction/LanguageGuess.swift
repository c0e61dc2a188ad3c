internal import Text

/// Guesses a language by its most frequent words, where nobody says which it is.
///
/// Only among the languages that have word tables, and only as the last resort: a text of another
/// language may share a few of these words, so that many of them are asked for.
public struct LanguageGuess: Sendable {
  private static let words: [(language: String, words: String)] = [
    ("en", "the of and to in that is was for with as on by at from it be are has have this which"),
    (
      "de",
      "der die und das den von zu mit ist im für nicht auch dem eine als auf sich des ein wird"
    ),
    ("fr", "les des et du une est dans qui que pour pas sur au avec sont plus par ce il cette aux"),
    (
      "es", "que los del las una por con para como pero más su al este fue han sus entre desde está"
    ),
  ]

  /// Share of all words that must be frequent words of the language.
  private static let leastShare = 0.12

  private var index = WordIndex()
  private var languages: [Int] = [-1]

  /// A guesser.
  public init() {
    for (language, list) in Self.words.enumerated() {
      for word in list.words.split(separator: " ") where index.add(Array(word.utf8)) > 0 {
        languages.append(language)
      }
    }
  }

  /// The language of `text`; `nil` where no language has enough of its frequent words in it.
  public func language(of text: [UInt8]) -> String? {
    var counts = [Int](repeating: 0, count: Self.words.count)
    var total = 0
    var word: [UInt8] = []
    for byte in text {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower &- 0x61 < 26 || lower >= 0x80 {
        word.append(lower)
      } else if !word.isEmpty {
        let number = index.number(of: word)
        if number > 0 { counts[languages[number]] += 1 }
        total += 1
        word.removeAll(keepingCapacity: true)
      }
    }
    guard let most = counts.max(), Double(most) >= Self.leastShare * Double(total), most > 1,
      let best = counts.firstIndex(of: most)
    else { return nil }
    return Self.words[best].language
  }
}
