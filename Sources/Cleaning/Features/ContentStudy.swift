package import Learning
package import Markup
internal import Text

/// A page as those see it who learn, and judge, which of its blocks are the article.
package struct ContentStudy {
  private let survey: ContentSurvey

  /// Cuts a page into blocks.
  package init(_ tree: HTMLTree) { survey = ContentSurvey(byRules: tree) }

  /// The text of each block.
  package var texts: [[UInt8]] {
    survey.scanner.blocks.map(survey.scanner.text(of:))
  }

  /// The number of words of each block.
  package var wordCounts: [Int] { survey.scanner.blocks.map(\.words) }

  /// What the model knows of each block, columns in the order of `BlockFeature`.
  package var features: FeatureTable { ContentModel.current.features(survey) }

  /// The slots of the names around each block.
  package var names: [[UInt16]] {
    survey.scanner.blocks.map { ElementNames.slots(around: $0.node, in: survey.tree) }
  }

  /// The slots of the words of each block.
  package var words: [[UInt16]] {
    var words = WordHashes()
    return survey.scanner.blocks.map { block in
      words.add(survey.scanner.text, block.span).map { UInt16(words.slot($0)) }
    }
  }

  /// The number of slots of names, and of words.
  package static let slots = (names: ElementNames.slots, words: WordHashes.slots)

  /// Blocks that no model may keep: the headline and its repetitions, captions.
  package var isFixed: [Bool] {
    survey.verdicts.indices.map { ContentModel.isFixed($0, survey) }
  }

  /// Blocks that the rules keep.
  package var isKeptByRules: [Bool] { survey.verdicts.map { $0.kind != nil } }
}
