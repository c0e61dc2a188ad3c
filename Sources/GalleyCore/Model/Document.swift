public import Markup
public import Text

/// One article while stages work on it.
///
/// A document lives its whole life in one worker task: it is not `Sendable`, and what it shares
/// with the documents before it is only the worker's `Workspace`.
public struct Document {
  /// The page as it was read.
  public let page: Page
  /// Main content in UTF-8, blocks separated by a blank line. Set with `setText`.
  public private(set) var text: [UInt8] = []
  /// Blocks of the main content, in order, not overlapping.
  public internal(set) var blocks: [Block] = []
  /// What is known besides the text.
  public var metadata = Metadata()
  /// Annotation layers.
  public var layers = Layers()
  /// What annotations of the layer `entity` name.
  public var entities: [Entity] = []
  /// Measures of the text.
  public var statistics = TextStatistics()
  /// Which character set the page was read in, and how that was found.
  public internal(set) var charset: Charset?
  /// What stages set that has no field of its own.
  public var extra: [Value.Member] = []
  /// Field → where it was read, in the order in which fields were set.
  public internal(set) var provenance: [(field: String, from: String)] = []
  /// Codes of what a reader of the record should know.
  public internal(set) var warnings: [String] = []

  /// Paragraphs that the layout of a text without blocks shows, kept by the stage that first asked.
  public var layoutParagraphs: [Span]?

  private let workspace: Workspace
  private var tree: HTMLTree?
  private var xpath: XPathDocument?
  /// Which bytes of the text come from which text node of the page, where that is known.
  public internal(set) var textRuns: [TextRun] = []

  /// A document about `page`; a given text is its text from the start.
  public init(_ page: Page, workspace: Workspace) {
    self.page = page
    self.workspace = workspace
    metadata = Metadata(page.facts)
    extra = page.extra
    warnings = page.warnings
    setFactsProvenance()
    if case .given(let bytes) = page.content { setText(bytes, blocks: []) }
  }

  private mutating func setFactsProvenance() {
    let facts = page.facts
    let given: [(Page.Facts.Field, Bool)] = [
      (.url, metadata.url != nil), (.title, metadata.title != nil),
      (.authors, !metadata.authors.isEmpty), (.language, metadata.language != nil),
      (.published, metadata.published != nil), (.fetched, metadata.fetched != nil),
    ]
    for (field, isGiven) in given where isGiven {
      setProvenance(field.rawValue, facts.source(of: field))
      if field == .url, metadata.publisher != nil { setProvenance("publisher", "url") }
    }
    if (Metadata.given(facts.published) != nil && metadata.published == nil)
      || (Metadata.given(facts.fetched) != nil && metadata.fetched == nil)
    {
      warn("given_date_unreadable")
    }
  }

  /// Character set of a page and how it was found.
  public struct Charset: Equatable, Sendable {
    /// WHATWG name in lower case.
    public let name: String
    /// `bom`, `transport`, `meta`, `detected`, `fallback`.
    public let from: String
  }

  /// Replaces the text and its blocks, and measures it anew. Layers, entities and links over the
  /// old text are removed.
  ///
  /// - Parameter runs: which bytes of the text come from which text node of the page.
  public mutating func setText(_ text: [UInt8], blocks: [Block], runs: [TextRun] = []) {
    self.text = text
    self.blocks = blocks
    textRuns = runs
    layoutParagraphs = nil
    layers = Layers()
    entities = []
    metadata.links = []
    statistics = TextStatistics(text)
  }

  /// Records where a field was read.
  public mutating func setProvenance(_ field: String, _ from: String) {
    if let index = provenance.firstIndex(where: { $0.field == field }) {
      provenance[index].from = from
    } else {
      provenance.append((field, from))
    }
  }

  /// Adds a warning code once.
  public mutating func warn(_ code: String) {
    if !warnings.contains(code) { warnings.append(code) }
  }

  /// When the document's time is over, for what waits; `nil` without a limit.
  public var deadline: ContinuousClock.Instant? { workspace.deadline.instant }

  /// Throws `DeadlineExceeded` when the document's time is over. Long loops call it now and then.
  public func checkDeadline() throws {
    if workspace.isOver() { throw workspace.deadline.error }
  }

  /// Throws `TextTooLarge` where the text is longer than allowed.
  public func checkText() throws {
    guard text.count > workspace.longestText else { return }
    throw TextTooLarge(bytes: text.count, limit: workspace.longestText)
  }

  /// Gives the document `time` more: what looking at it took, and not working on it.
  public func postponeDeadline(by time: Duration) {
    workspace.deadline = workspace.deadline.postponed(by: time)
  }

  /// The parsed page, built at the first call; `nil` where the page is not HTML.
  ///
  /// Throws a `MarkupError` when the page passes a limit of the parser.
  public mutating func markup() throws -> HTMLTree? {
    if let tree { return tree }
    guard case .html(let bytes) = page.content else { return nil }
    let source = decode(bytes, isHTML: true)
    let tree = try workspace.parser.parse(source, deadline: workspace.isOver)
    self.tree = tree
    return tree
  }

  /// The parsed page as XPath sees it, built at the first call; `nil` where it is not HTML.
  mutating func xpathDocument() throws -> XPathDocument? {
    if let xpath { return xpath }
    xpath = try markup().map { tree throws(QueryError) in try XPathDocument(tree) }
    return xpath
  }

  /// Puts another tree in the place of the page's.
  mutating func replaceMarkup(_ tree: HTMLTree) {
    self.tree = tree
    xpath = nil
  }

  /// Says whether the document's time is over, for whoever works long on it.
  var isOverdue: () -> Bool {
    workspace.isOver
  }

  /// The lines of a plain-text page in UTF-8; `nil` where the page is something else.
  public mutating func plainText() -> [UInt8]? {
    guard case .plainText(let bytes) = page.content else { return nil }
    return decode(bytes, isHTML: false)
  }

  private mutating func decode(_ bytes: [UInt8], isHTML: Bool) -> [UInt8] {
    let decoded = CharacterDecoder.decode(
      bytes, transportCharset: page.facts.charset, isHTML: isHTML)
    charset = Charset(name: decoded.charset, from: decoded.charsetFrom.rawValue)
    if decoded.charsetFrom == .detected || decoded.charsetFrom == .fallback {
      warn("charset_guessed")
    }
    if decoded.repaired { warn("charset_repaired") }
    if decoded.conflict != nil, !page.facts.wasText { warn("charset_conflict") }
    if decoded.isDoubleEncoded { warn("utf8_double_encoded") }
    return decoded.bytes
  }
}
