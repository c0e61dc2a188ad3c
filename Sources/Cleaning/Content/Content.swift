public import Markup
public import Text

/// The main content of a page.
public struct Content: Sendable {
  /// The text in UTF-8, blocks separated by a blank line.
  public var text: [UInt8] = []
  /// The blocks of the text, in order.
  public var blocks: [ContentBlock] = []
  /// Links inside the text.
  public var links: [ContentLink] = []
  /// Which bytes of the text come from which text node, in order.
  public var runs: [TextRun] = []
  /// Captions and credits of the content's pictures, which are no part of the text.
  public var figures: [ContentFigure] = []
  /// What readers wrote below the article, one text each; none unless asked for.
  public var comments: [String] = []
  /// Share of the text's bytes that stand inside links, from 0 to 1.
  public var linkDensity = 0.0
  /// How good the extraction is, and whether the page is an article.
  public var assessment = ContentAssessment(confidence: 0, articleScore: 0)
  /// How the content was found.
  public var source = Source.blocks

  /// How the content was found.
  public enum Source: String, Sendable {
    /// Among the blocks of the page.
    case blocks = "html"
    /// In `articleBody` of the page's structured data, since the page itself shows nothing.
    case structuredData = "json-ld:articleBody"
  }

  /// No content.
  public init() {}
}

/// A block of main content.
public struct ContentBlock: Sendable, Equatable {
  /// What it is.
  public var kind: Kind
  /// Its bytes in the content's text.
  public var span: Span
  /// The element that holds it; `nil` where it was not found in the page's tree.
  public var node: Int?
  /// Of a heading that the page marks as one: its level, from 1 to 6.
  public var level: Int?
  /// Of a table: the cells of each row in the content's text. A cell of which nothing is kept is
  /// an empty span; one that covers several columns or rows is there once.
  public var rows: [[Span]] = []

  /// What a block is.
  public enum Kind: String, CaseIterable, Sendable {
    case heading, paragraph, quote, table, code, caption, credit, standfirst, dateline, byline
    case listItem = "list_item"
  }
}

/// A link inside main content.
public struct ContentLink: Sendable, Equatable {
  /// The linked words in the content's text.
  public var span: Span
  /// The `a` element.
  public var node: Int
}

/// A picture of the content.
public struct ContentFigure: Sendable, Equatable {
  /// The `img` element; `nil` where the page has a caption without its picture.
  public var image: Int?
  /// What stands under it.
  public var caption: String?
  /// Who made it.
  public var credit: String?
}
