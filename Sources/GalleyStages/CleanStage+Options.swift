public import Cleaning
public import GalleyCore
public import Markup

extension CleanStage {
  /// What becomes of readers' comments.
  public enum Comments: String, ChoiceOption {
    /// They are left out.
    case drop
    /// They are a field of their own.
    case separate
  }

  /// Options of `clean`.
  public struct Options: OptionGroup {
    /// Which error is worse.
    public var favor = ContentOptions.Favor.balanced
    /// Parts beside the article's text that stand in the text.
    public var keep: [ContentOptions.Part] = []
    /// Elements that are not read.
    public var remove: [CSSSelector] = []
    /// What becomes of readers' comments.
    public var comments = Comments.drop
    /// Fewer words drop the document.
    public var minimumWords = 0

    /// The options of `clean`.
    public static let options: [Option<Options>] = [
      Option(
        "favor", \.favor,
        "Which error is worse: 'precision' leaves out more of what may be no part of the article, "
          + "'recall' keeps more of what may be part of it."),
      Option(
        "keep", \.keep,
        "Parts that stand in 'text', in their place and as blocks of their kind, though they are "
          + "no text of the article: its title, byline, dateline (a line of place or date of its "
          + "own), captions, credits and lists of links. Captions and credits are in 'images' in "
          + "any case. Headings, lists, tables, quotations and code of the article are always "
          + "kept; 'remove' takes them out."),
      Option(
        "remove", \.remove,
        "Elements that are not read, in CSS, such as [table, \".box > ul\"]. Other stages still "
          + "see them."),
      Option(
        "comments", \.comments,
        "What becomes of readers' comments: 'drop' leaves them out, 'separate' puts them into "
          + "'extra.comments', a list of texts."),
      Option(
        "minimum_words", \.minimumWords,
        "Drops documents whose text has fewer words, for the reason too_short."),
    ]

    /// The defaults.
    public init() {}

    /// What the extractor is told.
    var content: ContentOptions {
      var content = ContentOptions()
      content.favor = favor
      content.keep = Set(keep)
      content.separatesComments = comments == .separate
      return content
    }
  }
}

extension ContentOptions.Favor: ChoiceOption {}

extension ContentOptions.Part: ChoiceOption {
  /// The kinds of blocks, of which the names are singular.
  public static var synonyms: [String: ContentOptions.Part] {
    ["caption": .captions, "credit": .credits, "link": .links, "headline": .title]
  }
}
