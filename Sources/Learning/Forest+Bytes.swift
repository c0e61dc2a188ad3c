extension Forest {
  /// Why bytes are no forest.
  public enum FormatError: Error, Equatable, Sendable, CustomStringConvertible {
    /// They do not begin as a forest does.
    case notAForest
    /// They end before the forest does, or go on after it.
    case wrongSize(expected: Int, found: Int)

    /// The fact as a clause.
    public var description: String {
      switch self {
      case .notAForest: "the weights do not begin like a forest"
      case .wrongSize(let expected, let found):
        "the weights have \(found) bytes instead of \(expected)"
      }
    }
  }

  private static let mark = Array("forest1\n".utf8)
  private static let headSize = mark.count + 8

  /// The forest as bytes: a mark, depth, trees and bias, the questions of three bytes each, the
  /// values of two; the lowest byte of each number first.
  public var bytes: [UInt8] {
    var bytes = Self.mark
    append(UInt16(depth), to: &bytes)
    append(UInt16(trees), to: &bytes)
    append(UInt32(bitPattern: bias), to: &bytes)
    for question in questions {
      append(question.feature, to: &bytes)
      bytes.append(question.threshold)
    }
    for leaf in leaves { append(UInt16(bitPattern: leaf), to: &bytes) }
    return bytes
  }

  private func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The forest that `bytes` hold.
  public init(bytes: [UInt8]) throws(FormatError) {
    guard bytes.starts(with: Self.mark), bytes.count >= Self.headSize else {
      throw .notAForest
    }
    let word = { (at: Int) in UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 }
    let depth = Int(word(8))
    let trees = Int(word(10))
    guard (1...8).contains(depth) else { throw .notAForest }
    let expected = Self.headSize + trees * (3 * depth + 2 * (1 << depth))
    guard bytes.count == expected else {
      throw .wrongSize(expected: expected, found: bytes.count)
    }
    let bias = Int32(bitPattern: UInt32(word(12)) | UInt32(word(14)) << 16)
    self.init(depth: depth, bias: bias)
    let values = Self.headSize + trees * 3 * depth
    for tree in 0..<trees {
      let questions = (0..<depth).map { bit in
        let at = Self.headSize + (tree * depth + bit) * 3
        return Question(feature: word(at), threshold: bytes[at + 2])
      }
      let leaves = (0..<(1 << depth)).map { leaf in
        Int16(bitPattern: word(values + ((tree << depth) + leaf) * 2))
      }
      append(questions, leaves: leaves)
    }
  }
}
