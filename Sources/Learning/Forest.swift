/// A sum of symmetric decision trees: all nodes of one depth ask the same question, as Prokhorenkova
/// et al. (2018, "CatBoost: unbiased boosting with categorical features") grow them.
///
/// A tree is so a table of 2^depth values, and the answers to its questions are the bits of the
/// place in it. All arithmetic is of integers: a score is the same on every machine.
public struct Forest: Sendable, Equatable {
  /// Whether the value of a feature is above a threshold.
  public struct Question: Sendable, Equatable {
    /// The column of the feature.
    public var feature: UInt16
    /// The value that must be exceeded.
    public var threshold: UInt8

    /// A question.
    public init(feature: UInt16, threshold: UInt8) {
      self.feature = feature
      self.threshold = threshold
    }
  }

  /// Questions of a tree.
  public let depth: Int
  /// The questions, `depth` of each tree, the lowest bit first.
  public private(set) var questions: [Question] = []
  /// The values, 2^`depth` of each tree, in units of `unit`.
  public private(set) var leaves: [Int16] = []
  /// The score of a thing before any tree, in units of `unit`.
  public var bias: Int32

  /// The number of units in a score of 1, which is a log odds.
  public static let unit = 4096.0

  /// The number of trees.
  public var trees: Int { leaves.count >> depth }

  /// A forest without trees.
  public init(depth: Int, bias: Int32 = 0) {
    precondition((1...8).contains(depth), "a place in a tree's table is a byte")
    self.depth = depth
    self.bias = bias
  }

  /// Adds a tree.
  public mutating func append(_ questions: [Question], leaves: [Int16]) {
    precondition(questions.count == depth && leaves.count == 1 << depth)
    self.questions += questions
    self.leaves += leaves
  }

  /// The score of each row, in units of `unit`.
  public func scores(_ table: FeatureTable) -> [Int32] {
    var scores = [Int32](repeating: bias, count: table.rows)
    var places = [UInt8](repeating: 0, count: table.rows)
    for tree in 0..<trees { add(tree, table, &places, &scores) }
    return scores
  }

  /// The score of one thing with these values of features.
  public func score(_ values: [UInt8]) -> Int32 {
    var table = FeatureTable(rows: 1, columns: values.count)
    for (column, value) in values.enumerated() { table[0, column] = value }
    return scores(table)[0]
  }

  /// Adds one tree's values; `places` is room for a byte a row.
  func add(
    _ tree: Int, _ table: FeatureTable, _ places: inout [UInt8], _ scores: inout [Int32]
  ) {
    find(tree, table, &places)
    leaves.withUnsafeBufferPointer { leaves in
      let first = tree << depth
      places.withUnsafeBufferPointer { places in
        scores.withUnsafeMutableBufferPointer { scores in
          for row in 0..<table.rows {
            scores[row] &+= Int32(leaves[first &+ Int(places[row])])
          }
        }
      }
    }
  }

  /// The place of each row in a tree's table.
  func find(_ tree: Int, _ table: FeatureTable, _ places: inout [UInt8]) {
    let rows = table.rows
    table.values.withUnsafeBufferPointer { values in
      places.withUnsafeMutableBufferPointer { places in
        for bit in 0..<depth {
          let question = questions[tree * depth + bit]
          let first = Int(question.feature) * rows
          let threshold = question.threshold
          let mark = UInt8(1) << UInt8(bit)
          let keep: UInt8 = bit == 0 ? 0 : 0xFF
          for row in 0..<rows {
            let answer = values[first &+ row] > threshold ? mark : 0
            places[row] = places[row] & keep | answer
          }
        }
      }
    }
  }

  /// The probability that a score stands for, from 0 to 1.
  public static func probability(_ score: Int32) -> Double {
    1 / (1 + exponential(-Double(score) / unit))
  }
}
