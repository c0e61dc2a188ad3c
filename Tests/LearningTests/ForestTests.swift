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

  @Test func `adds the values of every tree to the bias`() {
    var forest = Forest(depth: 2, bias: 10)
    let questions = [
      Forest.Question(feature: 0, threshold: 4), Forest.Question(feature: 1, threshold: 0),
    ]
    forest.append(questions, leaves: [1, 2, 3, 4])
    forest.append(questions.reversed(), leaves: [100, 200, 300, 400])
    let scores = forest.scores(table([(4, 0), (5, 0), (0, 1), (63, 63)]))
    #expect(scores == [111, 312, 213, 414])
  }

  @Test func `scores no rows`() {
    var forest = Forest(depth: 1)
    forest.append([.init(feature: 0, threshold: 1)], leaves: [1, 2])
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
    options.depth = 4
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

  @Test func `where nothing is wanted the score is far below zero`() {
    var none = rows(100, seed: 5)
    none.targets = Array(repeating: 0, count: 100)
    let forest = ForestTrainer(options).train(none)
    #expect(forest.scores(none.table).allSatisfy { $0 < -4096 })
  }
}

@Suite struct ForestBytesTests {
  private var forest: Forest {
    var forest = Forest(depth: 2, bias: -70_000)
    let questions = [
      Forest.Question(feature: 300, threshold: 4), Forest.Question(feature: 1, threshold: 0),
    ]
    forest.append(questions, leaves: [1, -2, 32_767, -32_767])
    forest.append(questions, leaves: [5, 6, 7, 8])
    return forest
  }

  @Test func `reads what it writes`() throws {
    #expect(try Forest(bytes: forest.bytes) == forest)
  }

  @Test func `says that a forest is cut`() {
    let bytes = forest.bytes
    let error = Forest.FormatError.wrongSize(expected: bytes.count, found: bytes.count - 1)
    #expect(throws: error) { try Forest(bytes: bytes.dropLast()) }
  }

  @Test(arguments: [[], Array("forest1\n".utf8), Array(repeating: 7, count: 100)])
  func `says that other bytes are no forest`(bytes: [UInt8]) {
    #expect(throws: Forest.FormatError.notAForest) { try Forest(bytes: bytes) }
  }
}
