public import Markup
internal import Text

/// Finds the main content of a page: the article as a reader would want it.
public struct ContentExtractor: Sendable {
  private let options: ContentOptions

  /// An extractor that follows `options`.
  public init(_ options: ContentOptions = .init()) { self.options = options }

  /// The main content of `tree`; empty where the page has no article.
  ///
  /// - Parameter removed: elements that are not read, in document order.
  public func extract(_ tree: HTMLTree, without removed: [Int] = []) -> Content {
    let survey = ContentSurvey(tree, options, without: removed)
    var content = survey.content()
    content.figures += FigureFinder(survey).figures()
    if options.separatesComments { content.comments = ReaderComments(survey).texts() }
    return content
  }

  /// Every block of the page's text in order, with what `extract` decides about it and why.
  ///
  /// - Parameter removed: elements that are not read, in document order.
  public func explain(_ tree: HTMLTree, without removed: [Int] = []) -> [BlockDecision] {
    ContentSurvey(tree, options, without: removed).decisions()
  }
}
