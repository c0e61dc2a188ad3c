internal import Learning

/// How good the extraction of a page is, and whether the page is an article at all.
public struct ContentAssessment: Sendable, Equatable {
  /// The F1, from 0 to 1, that the text is expected to have against the article as a reader would
  /// mark it, by shingles of four words. Learned from pages of other hosts.
  public var confidence: Double
  /// How much the page looks like an article, from 0 to 1; 0.5 is undecided. Pages that list,
  /// sell or explain score low, and so do pages without text.
  public var articleScore: Double

  /// Both measures, given.
  public init(confidence: Double, articleScore: Double) {
    self.confidence = confidence
    self.articleScore = articleScore
  }

  /// The measures of a page.
  init(_ page: PageMeasures, _ weights: ContentWeights) {
    confidence = Forest.probability(weights.confidence.score(page.values))
    articleScore = Self.articleScore(page)
  }

  /// An article has a few hundred words of sentences, which are most of what the page says in
  /// sentences, are held together, hold few links, lists and tables; and the page says that it is
  /// one.
  private static func articleScore(_ page: PageMeasures) -> Double {
    let share = { (feature: PageFeature) in Double(page[feature]) / Double(FeatureScale.top) }
    let words = min(1, Double(page[.words]) / Double(FeatureScale.count(511)))
    guard page[.words] > 0 else { return 0 }
    var evidence = -6.0
    evidence += 3 * words
    evidence += 2 * share(.shareOfMass)
    evidence += 2 * share(.sentences)
    evidence += 2 * share(.meanKept)
    evidence += page[.pageIsArticle] > 0 ? 1.5 : 0
    evidence -= 4 * share(.links) + 2 * share(.lists) + 3 * share(.tables)
    evidence -= 2 * share(.doubtful)
    return Forest.probability(Int32(evidence * Forest.unit))
  }
}
