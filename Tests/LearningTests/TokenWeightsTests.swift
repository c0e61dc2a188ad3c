import Learning
import Testing

@Suite struct TokenWeightsTests {
  @Test func `adds weights over the square root of their number`() {
    let model = TokenWeights([1, -1, 0.5, 0], bias: 0.25)
    #expect(model.score([UInt16]()) == 0.25)
    #expect(abs(model.score([0, 0, 0, 0]) - 2.25) < 0.02)
    #expect(abs(model.score([0, 1]) - 0.25) < 0.02)
  }

  @Test func `comes back from its bytes`() {
    let model = TokenWeights([0.3, -2, 1.7], bias: -0.5)
    var bytes = (model.bytes + [7, 8])[...]
    #expect(TokenWeights(takenFrom: &bytes) == model)
    #expect(bytes == [7, 8])
  }

  @Test(arguments: [0, 5, 11, 14])
  func `too few bytes are no weights`(count: Int) {
    var bytes = TokenWeights([0.3, -2, 1.7], bias: -0.5).bytes.prefix(count)
    #expect(TokenWeights(takenFrom: &bytes) == nil)
  }
}

@Suite struct TokenTrainerTests {
  /// Things that are wanted where they have token 1; token 0 they have all, token 2 by chance.
  private func examples(_ count: Int, seed: UInt64) -> [TokenTrainer.Example] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let isWanted = random.share() < 0.5
      let slots: [UInt16] = [0] + (isWanted ? [1] : []) + (random.share() < 0.5 ? [2] : [])
      return .init(slots: slots, target: isWanted ? 1 : 0, weight: 1)
    }
  }

  @Test func `learns which token tells`() {
    let model = TokenTrainer(slots: 3).train(examples(400, seed: 3))
    #expect(model.score([0, 1]) > 1)
    #expect(model.score([0, 2]) < -1)
  }

  @Test func `the same examples give the same weights`() {
    let examples = examples(100, seed: 5)
    #expect(TokenTrainer(slots: 3).train(examples) == TokenTrainer(slots: 3).train(examples))
  }

  @Test func `what does not count teaches nothing`() {
    var all = examples(200, seed: 7)
    let right = TokenTrainer(slots: 3).train(all)
    for index in all.indices where index % 2 == 0 { all[index].weight = 0 }
    for index in all.indices where index % 2 == 0 { all[index].target = 1 - all[index].target }
    let half = TokenTrainer(slots: 3).train(all)
    #expect(half.score([0, 1]) > 1 && right.score([0, 1]) > 1)
  }
}
