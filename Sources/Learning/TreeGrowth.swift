/// A tree that grows by dividing, again and again, the leaf where that gains most (Shi 2007,
/// "Best-first decision tree learning").
struct TreeGrowth {
  private typealias Sums = SIMD2<Double>

  private struct Split {
    var gain: Double
    var feature: Int
    var threshold: Int
  }

  private struct Node {
    /// Its part of `order`.
    var rows: Range<Int>
    /// Sums of the slopes by feature and value.
    var histogram: [Sums]
    /// The best question about it; `nil` where none gains.
    var split: Split?
    /// What follows where the answer is no, and where it is yes.
    var children: (lower: Int, upper: Int)?
  }

  private let table: FeatureTable
  private let slopes: [SIMD2<Float>]
  private let features: [Int]
  private let options: ForestTrainer.Options
  /// The sampled rows, those of a node beside one another.
  private var order: [Int32]
  private var nodes: [Node] = []

  /// A tree over `sampled` rows that may ask about `features`.
  init(
    _ table: FeatureTable, _ slopes: [SIMD2<Float>], _ sampled: [Int32], _ features: [Int],
    _ options: ForestTrainer.Options
  ) {
    self.table = table
    self.slopes = slopes
    self.features = features
    self.options = options
    order = sampled
  }

  /// The questions of the tree, one fewer than its leaves.
  mutating func questions() -> [Forest.Question] {
    append(order.indices, histogram(order.indices))
    for _ in 1..<options.leaves {
      let open = nodes.indices.filter { nodes[$0].split != nil && nodes[$0].children == nil }
      guard let best = open.max(by: { gain($0) < gain($1) }) else { break }
      divide(best)
    }
    var questions: [Forest.Question] = []
    var leaves = 0
    collect(0, &leaves, &questions)
    return questions
  }

  private func gain(_ node: Int) -> Double { nodes[node].split?.gain ?? 0 }

  private mutating func append(_ rows: Range<Int>, _ histogram: [Sums]) {
    nodes.append(Node(rows: rows, histogram: histogram, split: bestSplit(histogram)))
  }

  /// Divides a leaf. Only the smaller part is counted; the other is what remains.
  private mutating func divide(_ node: Int) {
    guard let split = nodes[node].split else { return }
    let rows = nodes[node].rows
    let middle = partition(rows, split)
    let (lower, upper) = (rows.lowerBound..<middle, middle..<rows.upperBound)
    let whole = nodes[node].histogram
    nodes[node].histogram = []
    let small = histogram(lower.count < upper.count ? lower : upper)
    let rest = zip(whole, small).map { $0 - $1 }
    nodes[node].children = (nodes.count, nodes.count + 1)
    append(lower, lower.count < upper.count ? small : rest)
    append(upper, lower.count < upper.count ? rest : small)
  }

  /// Moves the rows whose answer is no before the others; both keep their order.
  private mutating func partition(_ rows: Range<Int>, _ split: Split) -> Int {
    let column = table.column(split.feature)
    let value = { (row: Int32) in Int(column[column.startIndex + Int(row)]) }
    let upper = order[rows].filter { value($0) > split.threshold }
    let lower = order[rows].filter { value($0) <= split.threshold }
    order.replaceSubrange(rows, with: lower + upper)
    return rows.lowerBound + lower.count
  }

  private func histogram(_ rows: Range<Int>) -> [Sums] {
    var histogram = [Sums](repeating: .zero, count: features.count * FeatureTable.levels)
    let ordered = rows.map { Sums(slopes[Int(order[$0])]) }
    histogram.withUnsafeMutableBufferPointer { histogram in
      table.values.withUnsafeBufferPointer { values in
        order.withUnsafeBufferPointer { order in
          ordered.withUnsafeBufferPointer { ordered in
            for (place, feature) in features.enumerated() {
              let first = feature * table.stride
              let bins = place * FeatureTable.levels
              for i in 0..<ordered.count {
                let value = values[first &+ Int(order[rows.lowerBound &+ i])]
                histogram[bins &+ Int(value)] += ordered[i]
              }
            }
          }
        }
      }
    }
    return histogram
  }

  private func bestSplit(_ histogram: [Sums]) -> Split? {
    var best = Split(gain: 1e-6, feature: -1, threshold: 0)
    for (place, feature) in features.enumerated() {
      let first = place * FeatureTable.levels
      let bins = histogram[first..<first + FeatureTable.levels]
      let all = bins.reduce(.zero, +)
      let whole = gain(all)
      var below = Sums.zero
      for threshold in 0..<FeatureTable.levels - 1 {
        below += bins[first + threshold]
        let above = all - below
        guard below.y >= options.leastWeight, above.y >= options.leastWeight else { continue }
        let gain = gain(below) + gain(above) - whole
        if gain > best.gain { best = Split(gain: gain, feature: feature, threshold: threshold) }
      }
    }
    return best.feature < 0 ? nil : best
  }

  private func gain(_ sums: Sums) -> Double { sums.x * sums.x / (sums.y + options.ridge) }

  /// The questions of a node and of those below it, whose leaves are numbered on from `leaves`.
  private func collect(_ node: Int, _ leaves: inout Int, _ questions: inout [Forest.Question]) {
    guard let split = nodes[node].split, let children = nodes[node].children else {
      leaves += 1
      return
    }
    let first = leaves
    collect(children.lower, &leaves, &questions)
    let ruledOut = (first..<leaves).reduce(UInt16(0)) { $0 | 1 << UInt16($1) }
    questions.append(
      .init(
        feature: UInt16(split.feature), threshold: UInt8(split.threshold), ruledOut: ruledOut))
    collect(children.upper, &leaves, &questions)
  }
}
