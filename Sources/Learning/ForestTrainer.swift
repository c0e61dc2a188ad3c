/// Grows a forest by gradient boosting with the logistic loss and Newton steps (Friedman 2001,
/// "Greedy function approximation: a gradient boosting machine"; the gain of a split is that of
/// Chen and Guestrin 2016, "XGBoost").
public struct ForestTrainer: Sendable {
  /// How forests are grown.
  public struct Options: Sendable {
    /// Trees of the forest.
    public var trees = 200
    /// The most leaves of a tree, no more than `Forest.mostLeaves`.
    public var leaves = 15
    /// The share of each tree's step that is taken.
    public var rate = 0.1
    /// Weight that holds a leaf's value near zero.
    public var ridge = 4.0
    /// The least weight of a leaf, where the weight of a row falls from a quarter to nothing as it
    /// becomes certain.
    public var leastWeight = 0.5
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
    var forest = Forest(bias: Int32((bias * Forest.unit).rounded()))
    var random = SplitMix64(seed: options.seed)
    var scores = [Int32](repeating: forest.bias, count: rows.table.rows)
    for _ in 0..<options.trees {
      let (tree, places) = grow(rows, slopes(rows, scores), &random)
      for row in scores.indices { scores[row] &+= Int32(tree.leaves[Int(places[row])]) }
      forest.trees.append(tree)
    }
    return forest
  }

  /// A further tree, with the place of each row's leaf.
  private func grow(
    _ rows: Rows, _ slopes: [SIMD2<Float>], _ random: inout SplitMix64
  ) -> (Forest.Tree, places: [UInt8]) {
    let sampled = sample(rows, &random)
    let features = (0..<rows.table.columns).filter { _ in random.share() < options.featureShare }
    var growth = TreeGrowth(rows.table, slopes, sampled, features, options)
    let questions = growth.questions()
    let values = { leaves in
      Forest.Tree(questions, leaves: leaves) ?? { preconditionFailure("a tree has leaves") }()
    }
    let places = values(Array(repeating: 0, count: questions.count + 1)).places(rows.table)
    return (values(leaves(questions.count + 1, slopes, places, rows.weights)), places)
  }

  /// The Newton step of each leaf, over all rows that count.
  private func leaves(
    _ count: Int, _ slopes: [SIMD2<Float>], _ places: [UInt8], _ weights: [Float]
  ) -> [Int16] {
    var sums = [SIMD2<Double>](repeating: .zero, count: count)
    for row in slopes.indices where weights[row] > 0 {
      sums[Int(places[row])] += SIMD2<Double>(slopes[row])
    }
    return sums.map { Self.units(-$0.x / ($0.y + options.ridge) * options.rate) }
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
