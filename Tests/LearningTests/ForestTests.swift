import Learning
import Testing

@Suite struct ForestTests {
  /// Two features, the second in the higher column.
  private func table(_ rows: [(UInt8, UInt8)]) -> FeatureTable {
    var table = FeatureTable(rows: rows.count, columns: 2)
    for (row, values) in rows.enumerated() {
      table[row, 0] = values.0
      table[row, 1] = values.1
    }
    return table
  }

  /// Three leaves: the first where feature 0 is at most 4, else by whether feature 1 is above 0.
  private var tree: Forest.Tree? {
    let questions = [
      Forest.Question(feature: 0, threshold: 4, ruledOut: 0b001),
      Forest.Question(feature: 1, threshold: 0, ruledOut: 0b010),
    ]
    return Forest.Tree(questions, leaves: [1, 2, 3])
  }

  @Test func `adds the value of the leaf that the answers lead to`() throws {
    var forest = Forest(bias: 10)
    forest.trees = [try #require(tree)]
    let rows: [(UInt8, UInt8)] = [(4, 0), (4, 9), (5, 0), (63, 63)]
    #expect(forest.scores(table(rows)) == [11, 11, 12, 13])
    #expect(forest.score([5, 1]) == 13)
  }

  @Test func `adds all trees`() throws {
    var forest = Forest(bias: -1)
    let stump = Forest.Question(feature: 1, threshold: 7, ruledOut: 1)
    forest.trees = [
      try #require(tree), try #require(Forest.Tree([stump], leaves: [100, -200])),
      try #require(Forest.Tree([], leaves: [1000])),
    ]
    #expect(forest.scores(table([(0, 0), (9, 8)])) == [1100, 802])
    #expect(forest.columns == 2)
  }

  @Test func `all sixteen leaves can be reached`() throws {
    let questions = (0..<15).map {
      Forest.Question(feature: 0, threshold: UInt8($0), ruledOut: 1 << UInt16($0))
    }
    var forest = Forest()
    forest.trees = [try #require(Forest.Tree(questions, leaves: (0..<16).map { Int16($0) }))]
    let scores = forest.scores(table((0..<16).map { (UInt8($0), 0) }))
    #expect(scores == (0..<16).map { Int32($0) })
  }

  @Test func `a tree whose answers could leave no leaf is none`() {
    let question = Forest.Question(feature: 0, threshold: 1, ruledOut: 0b10)
    #expect(Forest.Tree([question], leaves: [1, 2]) == nil)
    #expect(Forest.Tree([question], leaves: [1, 2, 3]) == nil)
    #expect(Forest.Tree([], leaves: []) == nil)
    #expect(Forest.Tree([], leaves: Array(repeating: 1, count: 17)) == nil)
  }

  @Test func `scores no rows`() throws {
    var forest = Forest()
    forest.trees = [try #require(tree)]
    #expect(forest.scores(table([])).isEmpty)
  }

  @Test(arguments: [(Int32(0), 0.5), (4096, 0.731058), (-4096, 0.268941), (1 << 20, 1.0)])
  func `reads scores as log odds`(score: Int32, probability: Double) {
    #expect(abs(Forest.probability(score) - probability) < 1e-6)
  }
}

@Suite struct ForestTrainerTests {
  /// Things that are wanted where exactly one of two features is high, with a third that means
  /// nothing.
  private func rows(_ count: Int, seed: UInt64) -> ForestTrainer.Rows {
    var random = SplitMix64(seed: seed)
    var table = FeatureTable(rows: count, columns: 3)
    var targets: [Float] = []
    for row in 0..<count {
      for column in 0..<3 { table[row, column] = UInt8(random.share() * 64) }
      targets.append((table[row, 0] > 31) != (table[row, 1] > 20) ? 1 : 0)
    }
    let weights = [Float](repeating: 1, count: count)
    return ForestTrainer.Rows(table: table, targets: targets, weights: weights)
  }

  private var options: ForestTrainer.Options {
    var options = ForestTrainer.Options()
    options.trees = 40
    options.leaves = 8
    options.featureShare = 1
    return options
  }

  @Test func `learns what no feature says alone, and knows it of rows it has not seen`() {
    let forest = ForestTrainer(options).train(rows(2000, seed: 1))
    let unseen = rows(1000, seed: 2)
    let right = zip(forest.scores(unseen.table), unseen.targets).count { ($0 > 0) == ($1 > 0.5) }
    #expect(right > 960)
  }

  @Test func `grows the same forest from the same rows`() {
    let rows = rows(500, seed: 3)
    #expect(ForestTrainer(options).train(rows) == ForestTrainer(options).train(rows))
  }

  @Test func `another seed chooses other rows`() {
    var other = options
    other.seed = 2
    let rows = rows(500, seed: 3)
    #expect(ForestTrainer(options).train(rows) != ForestTrainer(other).train(rows))
  }

  @Test func `rows without weight teach nothing`() {
    let known = rows(1000, seed: 4)
    var misled = known
    for row in 0..<500 {
      misled.weights[row] = 0
      misled.targets[row] = 1 - misled.targets[row]
    }
    let forest = ForestTrainer(options).train(misled)
    let right = zip(forest.scores(known.table), known.targets).count { ($0 > 0) == ($1 > 0.5) }
    #expect(right > 940)
  }

  @Test func `trees have no more leaves than they may`() {
    let forest = ForestTrainer(options).train(rows(2000, seed: 6))
    #expect(forest.trees.count == 40)
    #expect(forest.trees.allSatisfy { $0.leaves.count <= 8 })
    #expect(forest.trees.contains { $0.leaves.count > 4 })
  }

  @Test func `no leaf is lighter than it may be`() {
    var heavy = options
    heavy.leastWeight = 1000
    let forest = ForestTrainer(heavy).train(rows(100, seed: 7))
    #expect(forest.trees.allSatisfy { $0.questions.isEmpty })
  }

  @Test func `where nothing is wanted the score is far below zero`() {
    var none = rows(100, seed: 5)
    none.targets = Array(repeating: 0, count: 100)
    let forest = ForestTrainer(options).train(none)
    #expect(forest.scores(none.table).allSatisfy { $0 < -4096 })
  }
}

@Suite struct ForestBytesTests {
  private func forest() throws -> Forest {
    var forest = Forest(bias: -70_000)
    let question = Forest.Question(feature: 300, threshold: 4, ruledOut: 1)
    forest.trees = [
      try #require(Forest.Tree([question], leaves: [32_767, -32_767])),
      try #require(Forest.Tree([], leaves: [-2])),
    ]
    return forest
  }

  @Test func `reads what it writes, and leaves what follows`() throws {
    var bytes = (try forest().bytes + [7, 8])[...]
    let forest = try forest()
    #expect(Forest(takenFrom: &bytes) == forest)
    #expect(bytes == [7, 8])
  }

  @Test func `too few bytes are no forest`() throws {
    let bytes = try forest().bytes
    for count in bytes.indices {
      var cut = bytes.prefix(count)
      #expect(Forest(takenFrom: &cut) == nil)
    }
  }

  @Test func `a tree that could leave no leaf is refused`() throws {
    var bytes = try forest().bytes
    // The leaves that the first question rules out: both.
    bytes[8 + 1 + 3] = 3
    var rest = bytes[...]
    #expect(Forest(takenFrom: &rest) == nil)
  }
}
