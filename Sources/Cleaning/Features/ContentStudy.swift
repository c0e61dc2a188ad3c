package import Learning
package import Markup
internal import Text

/// A page as those see it who learn, and judge, which of its blocks are the article: the blocks that
/// rules leave open.
package struct ContentStudy: Sendable {
  private let survey: ContentSurvey

  /// Cuts a page into blocks.
  package init(_ tree: HTMLTree) { survey = ContentSurvey(byRules: tree) }

  private var blocks: [TextBlock] { survey.judged.map { survey.scanner.blocks[$0] } }

  /// The text of each block.
  package var texts: [[UInt8]] {
    blocks.map(survey.scanner.text(of:))
  }

  /// The number of words of each block.
  package var wordCounts: [Int] { blocks.map(\.words) }

  /// What a model knows of each block, columns in the order of `BlockFeature`; nothing yet of names
  /// and words, whose scores are learned.
  package var features: FeatureTable { FeatureReader(survey, .none).read() }

  /// The slots of the names around each block.
  package var names: [[UInt16]] {
    blocks.map { ElementNames.slots(around: $0.node, in: survey.tree) }
  }

  /// The slots of the words of each block.
  package var words: [[UInt16]] {
    let words = WordHashes(survey.scanner.text, blocks.lazy.map { $0.span })
    return words.ranges.map { $0.map { UInt16(words.slot($0)) } }
  }

  /// The number of slots of names, and of words.
  package static let slots = (names: ElementNames.slots, words: WordHashes.slots)

  /// The text of the page as a model's scores of the blocks decide, all else as ever; thresholds
  /// are moved by `shift`.
  package func text(_ features: FeatureTable, _ scores: [Int32], shift: Int32) -> [UInt8] {
    var survey = survey
    survey.judge(features, scores, shift: shift)
    survey.nameKinds(keeping: [])
    return survey.content().text
  }

  /// Blocks that the rules keep.
  package var isKeptByRules: [Bool] { survey.judged.map { survey.rules[$0].kind != nil } }
}
