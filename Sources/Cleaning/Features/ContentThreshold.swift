package import Learning

/// The learned score from which a block is kept.
///
/// Readers who mark the text of news leave out lists and boxes that they take for text on a page of
/// another kind: a guide, a review, a text of a firm. What a page's structured data calls an article
/// must therefore be more certain.
package enum ContentThreshold {
  /// The threshold of a page with these features, in units of `Forest.unit`.
  package static func of(_ features: FeatureTable) -> Int32 {
    let isArticle = features.rows > 0 && features[0, BlockFeature.pageIsArticle.rawValue] > 0
    return Int32(Forest.unit * (isArticle ? article : other))
  }

  /// A score of 0.7, from which names are not believed against it, in units of `Forest.unit`.
  static let certain = Int32(0.85 * Forest.unit)

  /// Log odds of 0.57 and of 0.38.
  private static let article = 0.3
  private static let other = -0.5
}
