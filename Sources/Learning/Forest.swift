/// A sum of decision trees of at most 16 leaves each.
///
/// A row's leaf is found as Lucchese et al. (2015, "QuickScorer: a fast algorithm to rank documents
/// with additive ensembles of regression trees") find it: every question of a tree is asked, each
/// answer rules out leaves, and the first that remains is the row's. So a question is asked of a
/// whole column at once. All arithmetic is of integers: a score is the same on every machine.
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
    var open = OpenLeaves(rows: table.rows)
    for tree in trees {
      open.ask(tree, table)
      open.add(tree, to: &scores)
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

/// The leaves of a tree that are open for each row, a bit each: those of the first eight in one byte,
/// the others in another, so that a question that rules out leaves of one half touches no more.
struct OpenLeaves {
  private var first: [UInt8]
  private var second: [UInt8]

  /// Room for `rows` rows.
  init(rows: Int) {
    first = Array(repeating: 0, count: rows)
    second = first
  }

  /// Asks all questions of a tree of all rows.
  mutating func ask(_ tree: Forest.Tree, _ table: FeatureTable) {
    Self.open(&first)
    if tree.leaves.count > 8 { Self.open(&second) }
    for question in tree.questions {
      let half = UInt8(truncatingIfNeeded: question.ruledOut)
      if half != 0 { Self.rule(out: half, of: &first, question, table) }
      let other = UInt8(question.ruledOut >> 8)
      if other != 0 { Self.rule(out: other, of: &second, question, table) }
    }
  }

  /// The place of a row's leaf.
  func leaf(_ row: Int) -> Int { Self.leaf(first[row], second[row]) }

  /// The lowest leaf that is open in either half; one of a tree's own always is.
  @inline(__always)
  private static func leaf(_ first: UInt8, _ second: UInt8) -> Int {
    (UInt32(first) | UInt32(second) << 8).trailingZeroBitCount
  }

  /// Adds the value of each row's leaf.
  func add(_ tree: Forest.Tree, to scores: inout [Int32]) {
    tree.leaves.withUnsafeBufferPointer { leaves in
      first.withUnsafeBufferPointer { first in
        second.withUnsafeBufferPointer { second in
          scores.withUnsafeMutableBufferPointer { scores in
            for row in 0..<scores.count {
              scores[row] &+= Int32(leaves[Self.leaf(first[row], second[row])])
            }
          }
        }
      }
    }
  }

  private static func open(_ half: inout [UInt8]) {
    half.withUnsafeMutableBufferPointer { $0.update(repeating: 0xFF) }
  }

  private static func rule(
    out leaves: UInt8, of half: inout [UInt8], _ question: Forest.Question, _ table: FeatureTable
  ) {
    let column = Int(question.feature) * table.rows
    let threshold = question.threshold
    let remaining = ~leaves
    table.values.withUnsafeBufferPointer { values in
      half.withUnsafeMutableBufferPointer { half in
        for row in 0..<half.count {
          half[row] &= values[column &+ row] > threshold ? remaining : 0xFF
        }
      }
    }
  }
}
