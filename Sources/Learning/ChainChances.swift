/// How likely each label of each thing of a chain is, by the forward and backward sums (Rabiner
/// 1989, "A tutorial on hidden Markov models").
struct ChainChances {
  /// By thing: the chance of each label.
  private(set) var labels: [SIMD16<Float>]
  /// By label: how often each other is expected behind it. The chain stands between two of label 0.
  private(set) var transitions: [SIMD16<Float>]

  /// Of things with these scores, where `weights` are the scores of one label behind another.
  init(_ scores: [SIMD16<Float>], _ weights: [SIMD16<Float>], labels count: Int) {
    labels = Array(repeating: .zero, count: scores.count)
    transitions = Array(repeating: .zero, count: count)
    let powers = weights.map { Self.powers(of: $0, count) }
    let local = scores.map { score in
      let most = (0..<count).reduce(-Float.infinity) { max($0, score[$1]) }
      return Self.powers(of: score - most, count)
    }
    let forward = Self.forward(local, powers)
    var backward = SIMD16<Float>.zero
    for a in 0..<count { backward[a] = powers[a][0] }
    for i in local.indices.reversed() {
      let chance = forward[i + 1] * backward
      labels[i] = chance / chance.sum()
      if i == local.count - 1 { for a in 0..<count { transitions[a][0] += labels[i][a] } }
      let ahead = local[i] * backward
      var behind = SIMD16<Float>.zero
      for a in 0..<count { behind[a] = (powers[a] * ahead).sum() }
      let total = (forward[i] * behind).sum()
      for a in 0..<count { transitions[a] += powers[a] * ahead * (forward[i][a] / total) }
      // Only the proportions count; sums of long chains would run out of the range.
      backward = behind / max(behind.max(), .leastNormalMagnitude)
    }
  }

  /// The sums before the first thing and at each.
  private static func forward(
    _ local: [SIMD16<Float>], _ powers: [SIMD16<Float>]
  ) -> [SIMD16<Float>] {
    var start = SIMD16<Float>.zero
    start[0] = 1
    var forward = [start]
    for own in local {
      var sums = SIMD16<Float>.zero
      for (a, row) in powers.enumerated() { sums += forward[forward.count - 1][a] * row }
      sums *= own
      forward.append(sums / sums.sum())
    }
    return forward
  }

  private static func powers(of values: SIMD16<Float>, _ count: Int) -> SIMD16<Float> {
    var powers = SIMD16<Float>.zero
    for label in 0..<count where values[label].isFinite {
      powers[label] = Float(exponential(Double(values[label])))
    }
    return powers
  }
}
