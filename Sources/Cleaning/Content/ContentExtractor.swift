public import Markup
internal import Text

/// Finds the main content of a page: the article as a reader would want it.
public struct ContentExtractor: Sendable {
  private let options: ContentOptions

  /// An extractor that follows `options`.
  public init(_ options: ContentOptions = .init()) { self.options = options }

  /// The main content of `tree`; empty where the page has no article.
  ///
  /// - Parameters:
  ///   - removed: elements that are not read, in document order.
  ///   - checkpoint: Called now and then; what it throws ends the work.
  public func extract(
    _ tree: HTMLTree, without removed: [Int] = [], checkpoint: () throws -> Void
  ) rethrows -> Content {
    let survey = try ContentSurvey(tree, options, without: removed, checkpoint: checkpoint)
    var content = survey.content()
    try checkpoint()
    content.figures += FigureFinder(survey).figures()
    try checkpoint()
    if options.separatesComments { content.comments = ReaderComments(survey).texts() }
    return content
  }

  /// The same, to the end.
  public func extract(_ tree: HTMLTree, without removed: [Int] = []) -> Content {
    extract(tree, without: removed, checkpoint: {})
  }

  /// Every block of the page's text in order, with what `extract` decides about it and why.
  ///
  /// - Parameter removed: elements that are not read, in document order.
  public func explain(_ tree: HTMLTree, without removed: [Int] = []) -> [BlockDecision] {
    ContentSurvey(tree, options, without: removed).decisions()
  }
}
