import Cleaning
import Learning

/// Learns how good the extraction of a page is from how it looks, by what came of pages whose hosts
/// the judging weights had not seen.
struct Confidence {
  private var table: FeatureTable
  private var targets: [Float] = []
  private var folds: [Int] = []

  /// Pages whose text is known, and the log odds of their blocks by weights of other hosts.
  init(_ pages: [TrainingPage], _ scores: [[Int32]]) {
    let known = pages.indices.filter { !pages[$0].gold.isEmpty }
    table = FeatureTable(rows: known.count, columns: PageFeature.allCases.count)
    for (row, index) in known.enumerated() {
      let page = pages[index]
      let kept = page.kept(scores[index])
      let measures = PageMeasures(
        page.features, words: page.wordCounts, scores: scores[index], isKept: kept)
      for (column, value) in measures.values.enumerated() { table[row, column] = value }
      targets.append(Float(Scores.shingleF1(page, page.text(scores[index]))))
      folds.append(page.fold)
    }
  }

  /// The forest that all pages teach, or those outside of one fold.
  func forest(without fold: Int? = nil) -> Forest {
    var options = ForestTrainer.Options()
    options.trees = 60
    options.leaves = 8
    options.rate = 0.08
    let weights = folds.map { $0 == fold ? Float(0) : 1 }
    return ForestTrainer(options).train(.init(table: table, targets: targets, weights: weights))
  }

  /// A row for each tenth of the pages, by confidence: its range, and the mean of what was promised
  /// and of what came, for hosts that no weights had seen.
  var reliability: [String] {
    var promised = [Double](repeating: 0, count: targets.count)
    for fold in 0..<Folds.count {
      let scores = forest(without: fold).scores(table)
      for row in folds.indices where folds[row] == fold {
        promised[row] = Forest.probability(scores[row])
      }
    }
    let order = promised.indices.sorted { promised[$0] < promised[$1] }
    return (0..<10).map { tenth in
      let rows = order[(order.count * tenth / 10)..<(order.count * (tenth + 1) / 10)]
      let mean = { (value: (Int) -> Double) in
        Scores.rounded(rows.reduce(0) { $0 + value($1) } / Double(max(1, rows.count)))
      }
      let range = (rows.first, rows.last)
      let low = range.0.map { Scores.rounded(promised[$0]) } ?? ""
      let high = range.1.map { Scores.rounded(promised[$0]) } ?? ""
      return
        "\(low)–\(high)  promised \(mean { promised[$0] })  came \(mean { Double(targets[$0]) })"
    }
  }
}
