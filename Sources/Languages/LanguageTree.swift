internal import Glibc

/// A Huffman tree of languages, in which each fork knows from a text's vector how likely the right
/// branch is (Morin and Bengio, Hierarchical Probabilistic Neural Network Language Model, 2005).
struct LanguageTree: Sendable {
  private typealias Vector = PackedVectors.Vector

  /// Leaves are numbered first, in the model's order.
  private let leaves: Int
  /// By fork: its branches. The last one is the root.
  private let branches: [(left: Int, right: Int)]
  private let vectors: [PackedVectors.Vector]

  /// A tree over leaves that were used so often in teaching, the most used first.
  init(_ bytes: inout ModelBytes, uses: [Int64]) {
    leaves = uses.count
    branches = Self.branches(uses)
    // They are not packed, and one is unused.
    precondition(bytes.integer(UInt8.self) == 0)
    precondition(bytes.integer(Int64.self) == leaves)
    precondition(bytes.integer(Int64.self) == PackedVectors.dimensions)
    vectors = (0..<leaves).map { _ in
      let floats = bytes.floats(PackedVectors.dimensions)
      return Vector { floats[$0] }
    }
  }

  /// Joins the two that are used least until one is left; of a leaf and a fork that are used as often,
  /// the fork.
  private static func branches(_ uses: [Int64]) -> [(left: Int, right: Int)] {
    var uses = uses
    var branches: [(left: Int, right: Int)] = []
    var leaf = uses.count - 1
    var fork = uses.count
    func least() -> Int {
      if leaf >= 0, fork == uses.count || uses[leaf] < uses[fork] {
        leaf -= 1
        return leaf + 1
      }
      fork += 1
      return fork - 1
    }
    for _ in 1..<uses.count {
      let pair = (left: least(), right: least())
      branches.append(pair)
      uses.append(uses[pair.left] + uses[pair.right])
    }
    return branches
  }

  /// What fastText adds to each probability, so that it has a logarithm; added for the same numbers.
  private static let more: Float = 1e-5

  /// The likeliest leaves, the likeliest first: at most `most`, and none below `least`.
  func leaves(
    of vector: PackedVectors.Vector, most: Int, least: Float
  ) -> [(number: Int, probability: Float)] {
    var found: [(number: Int, probability: Float)] = []
    var open: [(node: Int, probability: Float)] = [(leaves + branches.count - 1, 1)]
    while let (node, probability) = open.popLast() {
      guard probability >= least, found.count < most || probability > found[most - 1].probability
      else { continue }
      guard node >= leaves else {
        let place = found.lastIndex { $0.probability >= probability }.map { $0 + 1 } ?? 0
        if found.count == most { found.removeLast() }
        found.insert((node, probability), at: place)
        continue
      }
      let right = 1 / (1 + exp(-product(vectors[node - leaves], vector)))
      open.append((branches[node - leaves].right, probability * (right + Self.more)))
      open.append((branches[node - leaves].left, probability * (1 - right + Self.more)))
    }
    return found
  }

  private func product(_ a: PackedVectors.Vector, _ b: PackedVectors.Vector) -> Float {
    var sum: Float = 0
    for i in 0..<PackedVectors.dimensions { sum += a[unchecked: i] * b[unchecked: i] }
    return sum
  }
}
