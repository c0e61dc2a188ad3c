internal import Learning

/// What a reader wants of a page beside the text of its article, and how sure that has to be.
public struct ContentOptions: Sendable, Equatable {
  /// Which error is worse.
  public var favor = Favor.balanced
  /// Parts that stand in the text, which are left out of it otherwise.
  public var keep: Set<Part> = []
  /// Whether what readers wrote is given apart.
  public var separatesComments = false

  /// The article's text alone, either error being as bad as the other.
  public init() {}

  /// Which error is worse: a block that is lost or one that is no part of the article.
  public enum Favor: String, CaseIterable, Sendable {
    /// Neither: a block stays that is more likely part of the article than not.
    case balanced
    /// What is no part of the article: a block stays that is quite surely part of it.
    case precision
    /// What is lost: a block stays that may well be part of the article.
    case recall

    /// How much further than otherwise a learned score must be from even odds.
    var shift: Int32 {
      switch self {
      case .balanced: 0
      case .precision: Int32(0.85 * Forest.unit)
      case .recall: Int32(-0.85 * Forest.unit)
      }
    }
  }

  /// A part of a page that is no text of the article, but may stand with it.
  public enum Part: String, CaseIterable, Sendable {
    /// The headline.
    case title
    /// The line that names the authors.
    case byline
    /// The line of place and date.
    case dateline
    /// What stands under pictures.
    case captions
    /// Who made pictures, where that has a line of its own.
    case credits
    /// Lists and lines of links.
    case links
  }
}
