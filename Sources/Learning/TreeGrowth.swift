/// A tree that grows by one question at a time.
struct TreeGrowth {
  private let table: FeatureTable
  private let slopes: [SIMD2<Float>]
  private let sampled: [Int32]
  private let ridge: Float
  private(set) var questions: [Forest.Question] = []
  /// The place in the tree of each sampled row, so far.
  private var places: [UInt8]

  init(rows: FeatureTable, slopes: [SIMD2<Float>], sampled: [Int32], ridge: Float) {
    table = rows
    self.slopes = slopes
    self.sampled = sampled
    self.ridge = ridge
    places = Array(repeating: 0, count: sampled.count)
  }

  /// Asks the question that divides best, of those about `features`.
  mutating func ask(_ features: [Int]) {
    var best = (gain: -Float.infinity, question: Forest.Question(feature: 0, threshold: 0xFF))
    let nodes = 1 << questions.count
    let ordered = sampled.map { slopes[Int($0)] }
    var histogram = [SIMD2<Float>](repeating: .zero, count: nodes * FeatureTable.levels)
    for feature in features {
      fill(&histogram, feature, ordered)
      let found = bestThreshold(histogram, nodes)
      guard found.gain > best.gain else { continue }
      best = (
        found.gain, Forest.Question(feature: UInt16(feature), threshold: UInt8(found.threshold))
      )
    }
    take(best.question)
  }

  /// Sums of the slopes by place in the tree and value of the feature.
  private func fill(
    _ histogram: inout [SIMD2<Float>], _ feature: Int, _ ordered: [SIMD2<Float>]
  ) {
    for i in histogram.indices { histogram[i] = .zero }
    let first = feature * table.rows
    histogram.withUnsafeMutableBufferPointer { histogram in
      table.values.withUnsafeBufferPointer { values in
        sampled.withUnsafeBufferPointer { sampled in
          places.withUnsafeBufferPointer { places in
            ordered.withUnsafeBufferPointer { ordered in
              for i in 0..<sampled.count {
                let value = Int(values[first &+ Int(sampled[i])])
                histogram[Int(places[i]) &* FeatureTable.levels &+ value] += ordered[i]
              }
            }
          }
        }
      }
    }
  }

  /// The threshold with the most gain, summed over all nodes of this depth.
  private func bestThreshold(
    _ histogram: [SIMD2<Float>], _ nodes: Int
  ) -> (gain: Float, threshold: Int) {
    let levels = FeatureTable.levels
    var gains = [Float](repeating: 0, count: levels)
    for node in 0..<nodes {
      let bins = histogram[node * levels..<(node + 1) * levels]
      let all = bins.reduce(SIMD2<Float>.zero, +)
      guard all.y > 0 else { continue }
      let whole = gain(all)
      var below = SIMD2<Float>.zero
      for threshold in 0..<(levels - 1) {
        below += bins[bins.startIndex + threshold]
        gains[threshold] += gain(below) + gain(all - below) - whole
      }
    }
    let best = (0..<(levels - 1)).max { gains[$0] < gains[$1] } ?? 0
    return (gains[best], best)
  }

  private func gain(_ sum: SIMD2<Float>) -> Float { sum.x * sum.x / (sum.y + ridge) }

  private mutating func take(_ question: Forest.Question) {
    let mark = UInt8(1) << UInt8(questions.count)
    questions.append(question)
    let first = Int(question.feature) * table.rows
    for i in sampled.indices where table.values[first + Int(sampled[i])] > question.threshold {
      places[i] |= mark
    }
  }

  /// The Newton step of each leaf, over the given rows.
  func leaves(over rows: [Int]) -> [Double] {
    var sums = [SIMD2<Double>](repeating: .zero, count: 1 << questions.count)
    for row in rows {
      var place = 0
      for (bit, question) in questions.enumerated() {
        let value = table.values[Int(question.feature) * table.rows + row]
        if value > question.threshold { place |= 1 << bit }
      }
      sums[place] += SIMD2<Double>(Double(slopes[row].x), Double(slopes[row].y))
    }
    return sums.map { -$0.x / ($0.y + Double(ridge)) }
  }
}
