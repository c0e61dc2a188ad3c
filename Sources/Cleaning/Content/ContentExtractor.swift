public import Markup
internal import Text

/// Finds the main content of a page: the article as a reader would want it.
public struct ContentExtractor: Sendable {
  /// An extractor.
  public init() {}

  /// The main content of `tree`; empty where the page has no article.
  public func extract(_ tree: HTMLTree) -> Content {
    let survey = ContentSurvey(tree)
    var content = survey.content()
    content.figures = FigureFinder(tree, survey.scanner, survey.root).figures(below: survey.article)
    return content
  }

  /// Every block of the page's text in order, with what `extract` decides about it and why.
  public func explain(_ tree: HTMLTree) -> [BlockDecision] { ContentSurvey(tree).decisions() }
}
