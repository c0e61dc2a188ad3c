public import Text

/// A block of the main content.
public struct Block: Sendable, Equatable {
  /// What it is.
  public var kind: Kind
  /// Its bytes in the document's text.
  public var span: Span
  /// Of a heading that the page marks as one: its level, from 1 to 6.
  public var level: Int?
  /// Of a table: the cells of each row in the document's text. A cell without words is an empty
  /// span; one that covers several columns or rows is there once.
  public var rows: [[Span]]
  /// Where it stands in the page.
  public var place: Place?

  /// A block of `kind` at `span`.
  public init(
    _ kind: Kind, _ span: Span, level: Int? = nil, rows: [[Span]] = [], place: Place? = nil
  ) {
    self.kind = kind
    self.span = span
    self.level = level
    self.rows = rows
    self.place = place
  }

  /// What a block is.
  public enum Kind: String, CaseIterable, Sendable {
    case heading, paragraph, quote, table, code, caption, credit, standfirst, dateline, byline
    case listItem = "list_item"
  }

  /// A place in the source page.
  public struct Place: Sendable, Equatable {
    /// Location path of the element that holds the block.
    public var xpath: String
    /// Line of the page on which that element starts, from 1.
    public var line: Int

    /// A place in the source page.
    public init(xpath: String, line: Int) {
      self.xpath = xpath
      self.line = line
    }
  }
}
