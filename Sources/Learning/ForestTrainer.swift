/// Grows a forest by gradient boosting with the logistic loss and Newton steps (Friedman 2001,
/// "Greedy function approximation: a gradient boosting machine"; the gain of a split is that of
/// Chen and Guestrin 2016, "XGBoost").
public struct ForestTrainer: Sendable {
  /// How forests are grown.
  public struct Options: Sendable {
    /// Trees of the forest.
    public var trees = 200
    /// Questions of a tree.
    public var depth = 6
    /// The share of each tree's step that is taken.
    public var rate = 0.1
    /// Weight that holds a leaf's value near zero.
    public var ridge = 4.0
    /// Share of rows that a tree sees.
    public var rowShare = 0.7
    /// Share of features that a tree may ask.
    public var featureShare = 0.5
    /// Where the random choices begin.
    public var seed: UInt64 = 1

    /// The usual choices.
    public init() {}
  }

  /// Things whose answer is known.
  public struct Rows: Sendable {
    /// The features.
    public var table: FeatureTable
    /// What is to be learned, from 0 to 1.
    public var targets: [Float]
    /// How much each row counts; 0 for none.
    public var weights: [Float]

    /// Rows of a table with what is known of each.
    public init(table: FeatureTable, targets: [Float], weights: [Float]) {
      self.table = table
      self.targets = targets
      self.weights = weights
    }
  }

  private let options: Options

  /// A trainer.
  public init(_ options: Options = Options()) { self.options = options }

  /// The forest that the rows teach. The same rows and options give the same forest.
  public func train(_ rows: Rows) -> Forest {
    let bias = Self.bias(rows)
    var forest = Forest(depth: options.depth, bias: Int32((bias * Forest.unit).rounded()))
    var random = SplitMix64(seed: options.seed)
    var scores = [Int32](repeating: forest.bias, count: rows.table.rows)
    var places = [UInt8](repeating: 0, count: rows.table.rows)
    for tree in 0..<options.trees {
      let slopes = slopes(rows, scores)
      let sampled = sample(rows, &random)
      let features = (0..<rows.table.columns).filter { _ in
        random.share() < options.featureShare
      }
      var growth = TreeGrowth(
        rows: rows.table, slopes: slopes, sampled: sampled, ridge: Float(options.ridge))
      for _ in 0..<options.depth { growth.ask(features) }
      let leaves = growth.leaves(over: rows.weights.indices.filter { rows.weights[$0] > 0 })
      forest.append(growth.questions, leaves: leaves.map { Self.units($0 * options.rate) })
      forest.add(tree, rows.table, &places, &scores)
    }
    return forest
  }

  private static func units(_ value: Double) -> Int16 {
    Int16(max(-32_767, min(32_767, (value * Forest.unit).rounded())))
  }

  private static func bias(_ rows: Rows) -> Double {
    var positive = 1e-3
    var all = 2e-3
    for (target, weight) in zip(rows.targets, rows.weights) {
      positive += Double(target * weight)
      all += Double(weight)
    }
    let share = min(0.999, max(0.001, positive / all))
    return logarithm(share / (1 - share))
  }

  /// First and second derivatives of the loss at each row.
  private func slopes(_ rows: Rows, _ scores: [Int32]) -> [SIMD2<Float>] {
    scores.indices.map { row in
      let p = Float(Forest.probability(scores[row]))
      let weight = rows.weights[row]
      return SIMD2(weight * (p - rows.targets[row]), weight * max(p * (1 - p), 1e-6))
    }
  }

  private func sample(_ rows: Rows, _ random: inout SplitMix64) -> [Int32] {
    var sampled: [Int32] = []
    for row in rows.weights.indices where rows.weights[row] > 0 {
      if random.share() < options.rowShare { sampled.append(Int32(row)) }
    }
    return sampled
  }
}
