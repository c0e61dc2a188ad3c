import Cleaning
import Learning

/// Learned scores of names and words, and the features that they become.
struct TokenModels {
  var names: TokenWeights
  var words: TokenWeights

  init(names: TokenWeights, words: TokenWeights) {
    self.names = names
    self.words = words
  }

  /// Learns from the blocks of pages whose label is known.
  init(_ pages: [TrainingPage]) {
    names = Self.train(pages, slots: ContentStudy.slots.names) { $0.names[$1] }
    words = Self.train(pages, slots: ContentStudy.slots.words) { $0.words[$1] }
  }

  private static func train(
    _ pages: [TrainingPage], slots: Int, _ tokens: (TrainingPage, Int) -> [UInt16]
  ) -> TokenWeights {
    var examples: [TokenTrainer.Example] = []
    for page in pages {
      for (index, weight) in page.teaching {
        let target: Float = page.labels[index] == true ? 1 : 0
        examples.append(.init(slots: tokens(page, index), target: target, weight: weight))
      }
    }
    return TokenTrainer(slots: slots).train(examples)
  }

  /// Puts the scores of a page's blocks among its features.
  func fill(_ page: inout TrainingPage) {
    page.features.fill(.names, page.names.map { names.score($0) })
    page.features.fill(.vocabulary, page.words.map { words.score($0) })
  }
}
