import Cleaning
import Learning

/// Learns from the pages of some hosts, and judges those of the others.
struct Folds {
  static let count = 5

  /// The fold of a host: the same on every run.
  static func fold(of host: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in host.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int((hash >> 20) % UInt64(count))
  }

  /// What pages teach.
  ///
  /// The scores of names and words that the forest sees come from hosts other than the page's own,
  /// as they will when it judges.
  static func teach(_ pages: [TrainingPage], _ options: ForestTrainer.Options) -> ContentWeights {
    var pages = pages
    for fold in 0..<count where pages.contains(where: { $0.fold == fold }) {
      let models = TokenModels(pages.filter { $0.fold != fold })
      for index in pages.indices where pages[index].fold == fold { models.fill(&pages[index]) }
    }
    let models = TokenModels(pages)
    let forest = ForestTrainer(options).train(rows(pages))
    return ContentWeights(names: models.names, words: models.words, forest: forest)
  }

  /// The blocks that teach something.
  private static func rows(_ pages: [TrainingPage]) -> ForestTrainer.Rows {
    let columns = BlockFeature.allCases.count
    let total = pages.reduce(0) { $0 + $1.teaching.count }
    var table = FeatureTable(rows: total, columns: columns)
    var targets: [Float] = []
    var weights: [Float] = []
    var row = 0
    for page in pages {
      for (index, weight) in page.teaching {
        for column in 0..<columns { table[row, column] = page.features[index, column] }
        targets.append(page.labels[index] == true ? 1 : 0)
        weights.append(weight)
        row += 1
      }
    }
    return ForestTrainer.Rows(table: table, targets: targets, weights: weights)
  }

  /// The log odds of every block of a page.
  private static func scores(_ page: TrainingPage, by weights: ContentWeights) -> [Int32] {
    var page = page
    TokenModels(names: weights.names, words: weights.words).fill(&page)
    return weights.forest.scores(page.features)
  }

  /// The log odds of every block of each page, by weights that have not seen its host.
  static func scores(_ pages: [TrainingPage], _ options: ForestTrainer.Options) async -> [[Int32]] {
    var all = [[Int32]](repeating: [], count: pages.count)
    await withTaskGroup(of: [(Int, [Int32])].self) { group in
      for fold in 0..<count {
        group.addTask {
          let weights = teach(pages.filter { $0.fold != fold }, options)
          return pages.indices.filter { pages[$0].fold == fold }.map { index in
            (index, scores(pages[index], by: weights))
          }
        }
      }
      for await part in group {
        for (index, scores) in part { all[index] = scores }
      }
    }
    return all
  }
}
