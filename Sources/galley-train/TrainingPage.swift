import Cleaning
import Learning

/// A page whose article is known, in whole or in part.
struct TrainingPage: Sendable {
  /// The set that it is from.
  var set: Corpus.Name
  var id: String
  /// The last two labels of its host's name.
  var host: String
  /// The article's paragraphs as readers marked it; empty where only snippets are known.
  var gold: String
  /// Snippets that the article has, and that it has not.
  var wanted: [String] = []
  var unwanted: [String] = []
  /// The page itself.
  var study: ContentStudy
  /// The texts of the blocks that are to be judged.
  var blocks: [[UInt8]]
  var isKeptByRules: [Bool]
  var features: FeatureTable
  /// The slots of the names around each block, and of its words.
  var names: [[UInt16]]
  var words: [[UInt16]]
  var wordCounts: [Int]
  /// What is known of each block: wanted, or not; `nil` where nothing is.
  var labels: [Bool?] = []
  /// How much each block counts.
  var weights: [Float] = []

  /// The part of the pages that it is judged with.
  var fold: Int { Folds.fold(of: host) }

  /// The blocks whose label is known, with how much each counts.
  var teaching: [(block: Int, weight: Float)] {
    let factor: Float = set == .news ? 100 : 20
    return weights.indices.compactMap { index in
      weights[index] > 0 ? (index, weights[index] * factor) : nil
    }
  }

  /// Which blocks are kept at log odds of `scores`.
  func kept(_ scores: [Int32]) -> [Bool] {
    scores.map { $0 >= ContentThreshold.of(features) }
  }

  /// The text that is found with log odds of `scores`, where the threshold of the page is moved by
  /// `shift`.
  func text(_ scores: [Int32], shift: Double = 0) -> String {
    String(decoding: study.text(features, scores, shift: Int32(shift * Forest.unit)), as: UTF8.self)
  }

  /// The text that the kept blocks make.
  func text(keeping isKept: [Bool]) -> String {
    zip(blocks, isKept).filter(\.1).map { String(decoding: $0.0, as: UTF8.self) }
      .joined(separator: "\n\n")
  }
}
