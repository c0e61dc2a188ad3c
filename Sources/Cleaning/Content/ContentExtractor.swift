public import Markup
internal import Text

/// Finds the main content of a page: the article as a reader would want it.
public struct ContentExtractor: Sendable {
  /// Bytes of shown text below which the page's structured data is asked for the article.
  private static let leastShown = 400

  /// An extractor.
  public init() {}

  /// The main content of `tree`; empty where the page has no article.
  public func extract(_ tree: HTMLTree) -> Content {
    var scanner = BlockScanner(tree)
    scanner.scan()
    let root = ContentRoot(tree, scanner)
    let article = root.find()
    var selector = BlockSelector(tree, scanner, root, article)
    var content = ContentAssembler(tree, scanner).assemble(selector.select())
    if content.text.count < Self.leastShown, let hidden = StructuredBody.content(tree),
      hidden.text.count > 2 * content.text.count
    {
      content = hidden
    }
    content.figures = FigureFinder(tree, scanner, root).figures(below: article)
    return content
  }
}
