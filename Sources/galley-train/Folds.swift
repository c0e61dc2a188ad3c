import Cleaning
import Forests

/// Trains on the pages of some hosts and judges those of the others.
struct Folds {
  static let count = 5

  /// The fold of a host: the same on every run.
  static func fold(of host: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in host.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int((hash >> 20) % UInt64(count))
  }

  /// The rows of pages that teach something.
  static func rows(_ pages: [TrainingPage]) -> ForestTrainer.Rows {
    let columns = BlockFeature.allCases.count
    let taught = pages.map { page in page.weights.indices.filter { page.weights[$0] > 0 } }
    let total = taught.reduce(0) { $0 + $1.count }
    var table = FeatureTable(rows: total, columns: columns)
    var targets: [Float] = []
    var weights: [Float] = []
    var row = 0
    for (page, indices) in zip(pages, taught) {
      let factor: Float = page.set == .news ? 3 : 1
      for index in indices {
        for column in 0..<columns { table[row, column] = page.features[index, column] }
        targets.append(page.labels[index] == true ? 1 : 0)
        weights.append(page.isFixed[index] ? 0 : page.weights[index] * factor * 20)
        row += 1
      }
    }
    return ForestTrainer.Rows(table: table, targets: targets, weights: weights)
  }

  /// The probability of every block of each page, by forests that have not seen its host.
  static func predictions(
    _ pages: [TrainingPage], _ options: ForestTrainer.Options
  ) async -> [[Double]] {
    var all = [[Double]](repeating: [], count: pages.count)
    await withTaskGroup(of: [(Int, [Double])].self) { group in
      for fold in 0..<count {
        group.addTask {
          let taught = rows(pages.filter { Self.fold(of: $0.host) != fold })
          let forest = ForestTrainer(options).train(taught)
          return pages.indices.filter { Self.fold(of: pages[$0].host) == fold }.map { index in
            (index, forest.scores(pages[index].features).map(Forest.probability))
          }
        }
      }
      for await part in group {
        for (index, probabilities) in part { all[index] = probabilities }
      }
    }
    return all
  }
}
