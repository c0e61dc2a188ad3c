public import Text

/// Detects the language of plain text with fastText's compressed model of 176 languages, lid.176.
///
/// The model is linear over the n-grams of words: Joulin et al., Bag of Tricks for Efficient Text
/// Classification, 2016. Nothing is kept between texts, and any number of threads may ask.
public struct LanguageDetector: Sendable {
  /// So many languages of a text are told apart; the rest have no probability to speak of.
  private static let most = 12
  /// What is less likely is not looked for: most of the time would go to languages that a text is not
  /// in.
  private static let least: Float = 1.1e-4

  /// The bytes of a text that are looked at, from its start.
  private let limit: Int

  /// A detector that looks at no more than `limit` bytes of each text.
  public init(limit: Int = 1000) { self.limit = limit }

  /// The languages of `text`, which is UTF-8.
  public func languages(of text: [UInt8]) -> LanguageScores {
    languages(of: text, in: Span(0, text.count))
  }

  /// The languages of a part of `text`, which is UTF-8; none where it has no letters.
  public func languages(of text: [UInt8], in span: Span) -> LanguageScores {
    let sample = LanguageSample(text, span, limit: limit)
    guard sample.letters > 0 else { return LanguageScores() }
    var scores = Self.scores(of: sample.bytes)
    // The model takes some Chinese for Japanese; without kana, some ten ideographs are never that.
    if sample.ideographs >= 10, sample.kana == 0 { scores.removeAll { $0.tag == "ja" } }
    return LanguageScores(scores, letters: sample.letters)
  }

  /// The languages that the model has learned, by its numbers.
  private static let labels = LanguageModel.shared.codes.map {
    LanguageScores.Score(tag: wikipedias[$0] ?? $0, probability: 0)
  }

  /// Languages that the model names as Wikipedia does.
  private static let wikipedias = ["als": "gsw", "bh": "bho", "eml": "egl"]

  /// The families of languages that the model has learned.
  static let known = Set(labels.map(\.family))

  private static func scores(of line: [UInt8]) -> [LanguageScores.Score] {
    LanguageModel.shared.languages(of: line, most: most, least: least).map {
      var score = labels[$0.number]
      score.probability = Double($0.probability)
      return score
    }
  }
}
