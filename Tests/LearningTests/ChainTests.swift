import Testing

@testable import Learning

struct ChainTests {
  /// Labels 1 and 2 alternate behind 0; the second of two like things is told by the first alone.
  private static func chains(_ count: Int, seed: UInt64) -> [ChainTrainer.Chain] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let length = 1 + Int(random.next() % 5)
      let first = UInt8(1 + random.next() % 2)
      let labels = (0..<length).map { UInt8(1 + (Int(first) - 1 + $0) % 2) }
      return .init(
        features: labels.indices.map { $0 == 0 ? [UInt32(first) << 28] : [7 << 28] },
        labels: labels)
    }
  }

  private static func trainer(_ options: ChainTrainer.Options) -> ChainTrainer {
    ChainTrainer(labels: 3, options) { a, b in a == 0 || b == 0 || a != b }
  }

  private static var options: ChainTrainer.Options {
    var options = ChainTrainer.Options()
    options.rowBits = 4
    options.dropout = 0
    options.rate = 0.3
    return options
  }

  private static func labels(_ weights: ChainWeights, _ chain: ChainTrainer.Chain) -> [UInt8] {
    var (labels, trace): ([UInt8], [SIMD16<UInt8>]) = ([], [])
    let scores = chain.features.map { weights.scores($0) }
    weights.decode(scores[...], into: &labels, &trace)
    return labels
  }

  @Test func `learns what stands behind what`() {
    var trainer = Self.trainer(Self.options)
    let weights = trainer.train(Self.chains(300, seed: 1))
    for chain in Self.chains(50, seed: 2) {
      #expect(Self.labels(weights, chain) == chain.labels)
    }
  }

  @Test func `the same chains give the same weights`() {
    var (one, other) = (Self.trainer(Self.options), Self.trainer(Self.options))
    #expect(one.train(Self.chains(40, seed: 3)) == other.train(Self.chains(40, seed: 3)))
  }

  @Test func `what may not follow does not`() {
    var trainer = ChainTrainer(labels: 3, Self.options) { a, b in !(a == 1 && b == 1) }
    let weights = trainer.train([.init(features: [[1 << 28]], labels: [1])])
    let labels = Self.labels(weights, .init(features: [[1 << 28], [1 << 28]], labels: []))
    #expect(labels != [1, 1])
  }

  @Test func `a thing may have any number of features`() {
    var trainer = Self.trainer(Self.options)
    let weights = trainer.train(Self.chains(300, seed: 1))
    let features = (0..<2000).map { UInt32($0 % 16) << 28 }
    var sum = SIMD16<Int32>.zero
    for feature in features { sum &+= weights.scores([feature]) }
    #expect(weights.scores(features) == sum)
    #expect(weights.scores([]) == .zero)
    let largest = (0..<16).map { weights.scores([UInt32($0) << 28])[1] }.max() ?? 0
    let heaviest = (0..<16).first { weights.scores([UInt32($0) << 28])[1] == largest } ?? 0
    let many = Array(repeating: UInt32(heaviest) << 28, count: 1000)
    #expect(weights.scores(many)[1] == 1000 * largest)
  }

  @Test func `labels of a group learn from each other`() {
    var options = Self.options
    options.sharing = 1
    var alone = ChainTrainer(labels: 3, options) { _, _ in true }
    var shared = ChainTrainer(labels: 3, groups: [1..<3], options) { _, _ in true }
    let chains = [ChainTrainer.Chain(features: [[1 << 28]], labels: [1])]
    func score(_ weights: ChainWeights) -> Int32 { weights.scores([1 << 28])[2] }
    #expect(score(shared.train(chains)) > score(alone.train(chains)))
  }

  @Test func `sums over all labellings are right`() {
    var random = SplitMix64(seed: 5)
    func number() -> Float { Float(random.next() % 1000) / 250 - 2 }
    for length in 1...4 {
      let scores = (0..<length).map { _ in
        var row = SIMD16<Float>.zero
        for label in 0..<3 { row[label] = number() }
        return row
      }
      var weights = (0..<3).map { _ in
        var row = SIMD16<Float>(repeating: -.infinity)
        for label in 0..<3 { row[label] = number() }
        return row
      }
      weights[1][2] = -.infinity
      let chances = ChainChances(scores, weights, labels: 3)
      let expected = Self.enumerated(scores, weights)
      for i in 0..<length {
        for label in 0..<3 {
          #expect(abs(chances.labels[i][label] - expected.labels[i][label]) < 1e-4)
        }
      }
      for (a, b) in (0..<9).map({ ($0 / 3, $0 % 3) }) {
        #expect(abs(chances.transitions[a][b] - expected.transitions[a][b]) < 1e-4)
      }
      // The best of all is what is decoded.
      let model = ChainWeights(
        labels: 3, rows: Array(repeating: SIMD16(repeating: 1), count: 2), transitions: weights)
      var (labels, trace): ([UInt8], [SIMD16<UInt8>]) = ([], [])
      let units = scores.map { row in
        var units = SIMD16<Int32>.zero
        for label in 0..<3 { units[label] = Int32((row[label] * model.scale).rounded()) }
        return units
      }
      model.decode(units[...], into: &labels, &trace)
      #expect(labels == expected.best)
    }
  }

  /// The same by trying all labellings.
  private static func enumerated(
    _ scores: [SIMD16<Float>], _ weights: [SIMD16<Float>]
  ) -> (labels: [SIMD16<Float>], transitions: [SIMD16<Float>], best: [UInt8]) {
    let count = Int(Double(3).power(scores.count))
    var labels = Array(repeating: SIMD16<Float>.zero, count: scores.count)
    var transitions = Array(repeating: SIMD16<Float>.zero, count: 3)
    var (total, top): (Float, Float) = (0, 0)
    var best: [UInt8] = []
    for number in 0..<count {
      let path = scores.indices.map { number / Int(Double(3).power($0)) % 3 }
      let steps = Array(zip([0] + path, path + [0]))
      let sum =
        zip(scores, path).reduce(Float(0)) { $0 + $1.0[$1.1] }
        + steps.reduce(Float(0)) { $0 + weights[$1.0][$1.1] }
      let chance = Float(exponential(Double(sum)))
      total += chance
      for (i, label) in path.enumerated() { labels[i][label] += chance }
      for (a, b) in steps { transitions[a][b] += chance }
      if chance > top { (top, best) = (chance, path.map { UInt8($0) }) }
    }
    return (labels.map { $0 / total }, transitions.map { $0 / total }, best)
  }

  @Test func `bytes hold the model, and no other bytes do`() throws {
    var trainer = Self.trainer(Self.options)
    let weights = trainer.train(Self.chains(40, seed: 3))
    let bytes = weights.bytes
    var rest = (bytes + [9])[...]
    #expect(ChainWeights(takenFrom: &rest) == weights)
    #expect(rest == [9])
    for count in 0..<bytes.count {
      var cut = bytes.prefix(count)
      #expect(ChainWeights(takenFrom: &cut) == nil)
    }
    var odd = bytes
    odd[8] = 3
    var whole = odd[...]
    #expect(ChainWeights(takenFrom: &whole) == nil)
  }
}

extension Double {
  fileprivate func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * self }
  }
}
