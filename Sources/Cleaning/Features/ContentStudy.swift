package import Forests
package import Markup
internal import Text

/// A page as those see it who learn, and judge, which of its blocks are the article.
package struct ContentStudy {
  private let survey: ContentSurvey

  /// Cuts a page into blocks.
  package init(_ tree: HTMLTree) { survey = ContentSurvey(byRules: tree) }

  /// The text of each block.
  package var texts: [[UInt8]] {
    survey.scanner.blocks.map { Array(survey.scanner.text[$0.span.range]) }
  }

  /// What the model knows of each block, columns in the order of `BlockFeature`.
  package var features: FeatureTable { FeatureReader(survey).read() }

  /// Blocks that no model may keep: the headline and its repetitions, captions.
  package var isFixed: [Bool] {
    survey.verdicts.map(ContentModel.isFixed)
  }

  /// Blocks that the rules keep.
  package var isKeptByRules: [Bool] { survey.verdicts.map { $0.kind != nil } }
}
