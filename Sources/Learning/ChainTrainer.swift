/// Learns `ChainWeights` as a linear-chain conditional random field (Lafferty, McCallum and Pereira
/// 2001) by stochastic gradient descent with steps that shrink weight by weight (Duchi, Hazan and
/// Singer 2011, "Adaptive subgradient methods for online learning and stochastic optimization").
///
/// The weights are the mean of those after each of the later epochs (Polyak and Juditsky 1992,
/// "Acceleration of stochastic approximation by averaging").
public struct ChainTrainer: Sendable {
  /// How weights are learned.
  public struct Options: Sendable {
    /// Rows of weights are two to the power of this.
    public var rowBits = 18
    /// How often each chain is seen.
    public var epochs = 12
    /// The size of the first steps.
    public var rate: Float = 0.08
    /// What holds weights near zero.
    public var ridge: Float = 5e-4
    /// The share of features that a thing loses at random whenever it is seen, so that weights do
    /// not rely on each other (Srivastava et al. 2014, "Dropout").
    public var dropout = 0.5
    /// How much of a step of one label the others of its group take as well: labels of one kind
    /// have much in common (Evgeniou and Pontil 2004, "Regularized multi-task learning").
    public var sharing: Float = 0.5
    /// Where the random order begins.
    public var seed: UInt64 = 1

    /// The usual choices.
    public init() {}
  }

  /// Things in a row, whose labels are known.
  public struct Chain: Sendable {
    /// The hashed features of each thing.
    public var features: [[UInt32]]
    /// The label of each.
    public var labels: [UInt8]
    /// How much it counts.
    public var weight: Float

    /// Things with their labels.
    public init(features: [[UInt32]], labels: [UInt8], weight: Float = 1) {
      self.features = features
      self.labels = labels
      self.weight = weight
    }
  }

  private let options: Options
  private let labels: Int
  private let groups: [Range<Int>]
  private let shift: UInt32
  private var rows: [SIMD16<Float>]
  private var squares: [SIMD16<Float>]
  private var transitions: [SIMD16<Float>]
  private var transitionSquares: [SIMD16<Float>]
  private var random: SplitMix64

  /// A trainer of weights for `labels` labels, some of which belong together as `groups`, and of
  /// which `follows(a, b)` tells whether b may stand behind a.
  public init(
    labels: Int, groups: [Range<Int>] = [], _ options: Options = Options(),
    follows: (Int, Int) -> Bool
  ) {
    precondition(labels <= ChainWeights.mostLabels)
    self.options = options
    self.labels = labels
    self.groups = groups
    shift = UInt32(32 - options.rowBits)
    rows = Array(repeating: .zero, count: 1 << options.rowBits)
    squares = Array(repeating: SIMD16(repeating: 1e-2), count: 1 << options.rowBits)
    transitions = (0..<labels).map { a in
      var row = SIMD16<Float>(repeating: -.infinity)
      for b in 0..<labels where follows(a, b) { row[b] = 0 }
      return row
    }
    transitionSquares = Array(repeating: SIMD16(repeating: 1), count: labels)
    random = SplitMix64(seed: options.seed)
  }

  /// The weights that the chains teach. The same chains and options give the same weights.
  public mutating func train(_ chains: [Chain]) -> ChainWeights {
    var order = Array(chains.indices)
    var (rowSums, transitionSums) = (rows, transitions)
    var taken: Float = 0
    for epoch in 0..<options.epochs {
      order.shuffle(using: &random)
      for index in order { step(chains[index]) }
      guard epoch >= options.epochs / 3 else { continue }
      taken += 1
      for i in rows.indices { rowSums[i] += (rows[i] - rowSums[i]) / taken }
      for i in transitions.indices where taken > 1 {
        transitionSums[i] = transitionSums[i] * ((taken - 1) / taken) + transitions[i] / taken
      }
      if taken == 1 { transitionSums = transitions }
    }
    return ChainWeights(labels: labels, rows: rowSums, transitions: transitionSums)
  }

  /// One step against the slope of the loss at a chain.
  private mutating func step(_ chain: Chain) {
    let features = thinned(chain.features)
    let scores = features.map { $0.reduce(SIMD16<Float>.zero) { $0 + rows[Int($1 >> shift)] } }
    let chances = ChainChances(scores, transitions, labels: labels)
    for (i, own) in features.enumerated() {
      var slope = chances.labels[i]
      slope[Int(chain.labels[i])] -= 1
      slope = shared(slope * chain.weight)
      for feature in own { move(Int(feature >> shift), slope) }
    }
    for (a, expected) in chances.transitions.enumerated() {
      var slope = expected
      for (before, label) in zip([0] + chain.labels, chain.labels + [0]) where before == a {
        slope[Int(label)] -= 1
      }
      slope *= chain.weight
      transitionSquares[a] += slope * slope
      let step = options.rate * slope / transitionSquares[a].squareRoot()
      for b in 0..<labels where transitions[a][b].isFinite { transitions[a][b] -= step[b] }
    }
  }

  private mutating func thinned(_ features: [[UInt32]]) -> [[UInt32]] {
    guard options.dropout > 0 else { return features }
    let limit = UInt64(options.dropout * 0x1p32)
    return features.map { own in own.filter { _ in random.next() >> 32 >= limit } }
  }

  private func shared(_ slope: SIMD16<Float>) -> SIMD16<Float> {
    var mixed = slope
    for group in groups {
      let sum = group.reduce(Float(0)) { $0 + slope[$1] } * options.sharing
      for label in group { mixed[label] += sum }
    }
    return mixed
  }

  @inline(__always)
  private mutating func move(_ row: Int, _ slope: SIMD16<Float>) {
    let slope = slope + options.ridge * rows[row]
    squares[row] += slope * slope
    rows[row] -= options.rate * slope / squares[row].squareRoot()
  }
}
