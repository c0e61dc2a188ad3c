/// Learns `TokenWeights` by logistic regression: stochastic gradient descent with steps that shrink
/// slot by slot (Duchi, Hazan and Singer 2011, "Adaptive subgradient methods for online learning
/// and stochastic optimization").
public struct TokenTrainer: Sendable {
  /// How weights are learned.
  public struct Options: Sendable {
    /// How often each example is seen.
    public var epochs = 5
    /// The size of the first steps.
    public var rate: Float = 0.3
    /// What holds weights near zero.
    public var ridge: Float = 1e-4
    /// Where the random order begins.
    public var seed: UInt64 = 1

    /// The usual choices.
    public init() {}
  }

  /// A thing whose answer is known.
  public struct Example: Sendable {
    /// The slots of its tokens.
    public var slots: [UInt16]
    /// What is to be learned: 0 or 1.
    public var target: Float
    /// How much it counts.
    public var weight: Float

    /// A thing with its answer.
    public init(slots: [UInt16], target: Float, weight: Float) {
      self.slots = slots
      self.target = target
      self.weight = weight
    }
  }

  private let options: Options
  private let slots: Int

  /// A trainer of weights for this many slots.
  public init(slots: Int, _ options: Options = Options()) {
    self.slots = slots
    self.options = options
  }

  /// The weights that the examples teach. The same examples and options give the same weights.
  public func train(_ examples: [Example]) -> TokenWeights {
    var weights = [Float](repeating: 0, count: slots + 1)
    var squares = [Float](repeating: 1e-6, count: slots + 1)
    var random = SplitMix64(seed: options.seed)
    var order = Array(examples.indices)
    for _ in 0..<options.epochs {
      order.shuffle(using: &random)
      for index in order { step(examples[index], &weights, &squares) }
    }
    return TokenWeights(Array(weights.dropLast()), bias: weights[slots])
  }

  /// One step against the slope of the loss at an example; the bias is the weight after the last.
  private func step(_ example: Example, _ weights: inout [Float], _ squares: inout [Float]) {
    let value = 1 / Float(max(1, example.slots.count)).squareRoot()
    let sum = example.slots.reduce(Float(0)) { $0 + weights[Int($1)] }
    let odds = Double(weights[slots] + sum * value)
    let slope = example.weight * (Float(1 / (1 + exponential(-odds))) - example.target)
    for slot in example.slots {
      let slot = Int(slot)
      move(slot, slope * value + options.ridge * weights[slot], &weights, &squares)
    }
    move(slots, slope, &weights, &squares)
  }

  @inline(__always)
  private func move(_ slot: Int, _ slope: Float, _ weights: inout [Float], _ squares: inout [Float])
  {
    squares[slot] += slope * slope
    weights[slot] -= options.rate * slope / squares[slot].squareRoot()
  }
}
