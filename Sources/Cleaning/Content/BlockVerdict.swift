/// What was decided about a block of a page: it belongs to the article as a block of some kind, or
/// it does not, for one reason.
public enum BlockVerdict: Equatable, Sendable {
  case kept(ContentBlock.Kind)
  case left(Reason)

  /// The rule that left a block out.
  public enum Reason: String, CaseIterable, Sendable {
    /// Outside the element that holds the article.
    case outside = "outside_content"
    /// In an element that is named like navigation, sharing or promotion.
    case boilerplate
    /// In an element that its tag sets apart: navigation, footer, aside, form.
    case region
    /// Among what readers wrote.
    case comments
    /// Not shown.
    case hidden
    /// The line of author and date.
    case byline
    /// A picture's caption or credit, which goes with the picture.
    case caption
    /// The headline, or a line that repeats it.
    case title
    /// Too much of it is links.
    case links
    /// A date, a time or a result.
    case date
    /// Too few words, and no sentence.
    case short
    /// Before the article's first sentences.
    case before = "before_text"
    /// After the article's last sentences.
    case after = "after_text"
    /// A heading that no text of its own follows.
    case emptyHeading = "empty_heading"
    /// A paragraph that is in the text already.
    case repeated
    /// Unlike what articles consist of, all evidence together.
    case unlikely
    /// The page's structured data has the article, of which the page shows little.
    case structuredData = "structured_data"
  }

  /// What the block is in the article.
  var kind: ContentBlock.Kind? {
    if case .kept(let kind) = self { kind } else { nil }
  }
}

extension BlockVerdict.Reason: CustomStringConvertible {
  /// The reason as a clause without a full stop.
  public var description: String {
    switch self {
    case .outside: "it is outside the element that holds the article"
    case .boilerplate: "an element around it is named like navigation, sharing or promotion"
    case .region: "an element around it is navigation, a footer, an aside or a form"
    case .comments: "an element around it is named like readers' comments"
    case .hidden: "it is not shown"
    case .byline: "it is the line of author and date"
    case .caption: "it is the caption or credit of a picture"
    case .title: "it is the headline"
    case .links: "too much of it is links"
    case .date: "it is a date, a time or a result"
    case .short: "it has few words and is no sentence"
    case .before: "it stands before the first sentences of the article"
    case .after: "it stands after the last sentences of the article"
    case .emptyHeading: "no text follows the heading"
    case .repeated: "the text has it already"
    case .unlikely: "all evidence together makes it unlikely"
    case .structuredData: "the page shows less of the article than its structured data has"
    }
  }
}
