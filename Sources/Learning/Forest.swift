/// A sum of decision trees of at most 16 leaves each.
///
/// A row's leaf is found as Lucchese et al. (2015, "QuickScorer: a fast algorithm to rank documents
/// with additive ensembles of regression trees") find it: every question of a tree is asked, each
/// answer rules out leaves, and the first that remains is the row's. So a question is asked of many
/// rows at once. All arithmetic is of integers: a score is the same on every machine.
public struct Forest: Sendable, Equatable {
  /// Whether the value of a feature is above a threshold.
  public struct Question: Sendable, Equatable {
    /// The column of the feature.
    public var feature: UInt16
    /// The value that must be exceeded.
    public var threshold: UInt8
    /// A bit for each leaf that cannot be where it is, the lowest for the first.
    public var ruledOut: UInt16

    /// A question.
    public init(feature: UInt16, threshold: UInt8, ruledOut: UInt16) {
      self.feature = feature
      self.threshold = threshold
      self.ruledOut = ruledOut
    }
  }

  /// One tree: its questions, in any order, and the values of its leaves, from the one that no
  /// answer above a threshold leads to on.
  public struct Tree: Sendable, Equatable {
    /// The questions, one fewer than leaves.
    public let questions: [Question]
    /// The values, in units of `Forest.unit`.
    public let leaves: [Int16]

    /// A tree; `nil` where answers could rule out all leaves, or there are too many.
    public init?(_ questions: [Question], leaves: [Int16]) {
      guard (1...Forest.mostLeaves).contains(leaves.count), questions.count == leaves.count - 1
      else { return nil }
      let last = UInt16(1) << UInt16(leaves.count - 1)
      guard questions.allSatisfy({ $0.ruledOut & last == 0 }) else { return nil }
      self.questions = questions
      self.leaves = leaves
    }

    /// The place of each row's leaf.
    func places(_ table: FeatureTable) -> [UInt8] {
      var places: [UInt8] = []
      table.forEachLanes { rows, values in
        let lanes = TreeLanes(self, values, stride: table.stride)
        lanes.forEachLeaf(rows.count) { _, leaf in places.append(UInt8(leaf)) }
      }
      return places
    }
  }

  /// The most leaves that a tree has.
  public static let mostLeaves = 16

  /// The trees.
  public var trees: [Tree] = []
  /// The score of a thing before any tree, in units of `unit`.
  public var bias: Int32

  /// The number of units in a score of 1, which is a log odds.
  public static let unit = 4096.0

  /// The number of columns that a table must have.
  public var columns: Int {
    trees.lazy.flatMap(\.questions).reduce(0) { max($0, Int($1.feature) + 1) }
  }

  /// A forest without trees.
  public init(bias: Int32 = 0) { self.bias = bias }

  /// The score of each row, in units of `unit`.
  public func scores(_ table: FeatureTable) -> [Int32] {
    var scores = [Int32](repeating: bias, count: table.rows)
    scores.withUnsafeMutableBufferPointer { scores in
      table.forEachLanes { rows, values in
        for tree in trees {
          let lanes = TreeLanes(tree, values, stride: table.stride)
          tree.leaves.withUnsafeBufferPointer { leaves in
            lanes.forEachLeaf(rows.count) { row, leaf in
              scores[rows.lowerBound &+ row] &+= Int32(leaves[leaf])
            }
          }
        }
      }
    }
    return scores
  }

  /// The score of one thing with these values of features.
  public func score(_ values: [UInt8]) -> Int32 {
    var table = FeatureTable(rows: 1, columns: values.count)
    for (column, value) in values.enumerated() { table[0, column] = value }
    return scores(table)[0]
  }

  /// The probability that a score stands for, from 0 to 1.
  public static func probability(_ score: Int32) -> Double {
    1 / (1 + exponential(-Double(score) / unit))
  }
}
