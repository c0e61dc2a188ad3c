import Learning
import Testing

@testable import Cleaning

@Suite struct ContentWeightsTests {
  private func weights() throws -> ContentWeights {
    var forest = Forest(bias: 3)
    let question = Forest.Question(feature: 2, threshold: 7, ruledOut: 1)
    forest.trees = [try #require(Forest.Tree([question], leaves: [-5, 9]))]
    var names = [Float](repeating: 0, count: ContentStudy.slots.names)
    names[17] = 1
    let words = [Float](repeating: 0.5, count: ContentStudy.slots.words)
    var weights = ContentWeights(
      names: TokenWeights(names, bias: 0), words: TokenWeights(words, bias: 1), forest: forest)
    weights.confidence = forest
    return weights
  }

  @Test func `come back from their bytes`() throws {
    let weights = try weights()
    let read = try #require(ContentWeights(bytes: weights.bytes[...]))
    #expect(read.names == weights.names && read.words == weights.words)
    #expect(read.forest == weights.forest && read.confidence == weights.confidence)
  }

  @Test(arguments: [0, 5, 30_000, 41_000])
  func `bytes that end too early are refused`(count: Int) throws {
    #expect(ContentWeights(bytes: try weights().bytes.prefix(count)) == nil)
  }

  @Test func `bytes that go on are refused`() throws {
    #expect(ContentWeights(bytes: (try weights().bytes + [0])[...]) == nil)
  }

  @Test func `questions about more than there is to know are refused`() throws {
    var weights = try weights()
    let question = Forest.Question(feature: 5_000, threshold: 7, ruledOut: 1)
    weights.forest.trees = [try #require(Forest.Tree([question], leaves: [-5, 9]))]
    #expect(ContentWeights(bytes: weights.bytes[...]) == nil)
  }
}

@Suite struct PageMeasuresTests {
  /// Blocks of ten words, of which the rules keep the first two.
  private func measures(_ probable: [Double], kept: [Bool]) -> PageMeasures {
    var table = FeatureTable(rows: probable.count, columns: BlockFeature.allCases.count)
    for row in 0..<min(2, probable.count) { table[row, BlockFeature.ruleKept.rawValue] = 1 }
    return PageMeasures(
      table, words: probable.map { _ in 10 }, scores: probable.map { Int32($0 * Forest.unit) },
      isKept: kept)
  }

  @Test func `what is sure is expected to be right`() {
    let page = measures([9, 9, -9], kept: [true, true, false])
    #expect(page[.expected] == 63 && page[.doubtful] == 0 && page[.agreement] == 63)
  }

  @Test func `doubt lowers what is expected`() {
    let page = measures([9, 0, -9], kept: [true, true, false])
    #expect(page[.expected] < 60 && page[.doubtful] > 0)
  }

  @Test func `the rules may disagree`() {
    let page = measures([-9, 9, 9], kept: [false, true, true])
    #expect(page[.agreement] == 32 && page[.gaps] == 0)
  }

  @Test func `a page without blocks has no measures`() {
    #expect(measures([], kept: []).values.allSatisfy { $0 == 0 })
  }
}
