/// A linear model of which tokens a thing has: a weight for each slot of a table of hashed tokens
/// (Weinberger et al. 2009, "Feature hashing for large scale multitask learning").
///
/// The score of a thing is a log odds: the sum of its tokens' weights over the square root of their
/// number, so that long things do not outweigh short ones.
public struct TokenWeights: Sendable, Equatable {
  /// Weights in units of `unit`, one a slot.
  public let weights: [Int8]
  /// How much a unit of weight is.
  public let unit: Float
  /// The score of a thing without tokens.
  public let bias: Float

  /// Weights as they were learned, as numbers from -127 to 127.
  public init(_ weights: [Float], bias: Float) {
    let most = weights.reduce(0) { max($0, abs($1)) }
    let unit = max(most, 1e-6) / 127
    self.weights = weights.map { Int8(max(-127, min(127, ($0 / unit).rounded()))) }
    self.unit = unit
    self.bias = bias
  }

  /// The score of a thing whose `count` tokens have weights of this sum.
  @inlinable
  public func score(sum: Int32, count: Int32) -> Float {
    bias + unit * Float(sum) / Float(max(1, count)).squareRoot()
  }

  /// The score of a thing with tokens in these slots.
  public func score(_ slots: some Collection<UInt16>) -> Float {
    let sum = slots.reduce(Int32(0)) { $0 + Int32(weights[Int($1)]) }
    return score(sum: sum, count: Int32(slots.count))
  }
}

extension TokenWeights {
  /// The model as bytes: unit, bias, and the number of slots in four bytes each, the lowest byte of
  /// each number first; then a byte a slot.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for word in [unit.bitPattern, bias.bitPattern, UInt32(weights.count)] {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes + weights.map { UInt8(bitPattern: $0) }
  }

  /// The model that begins `bytes`, which lose it; `nil` where they are too few.
  public init?(takenFrom bytes: inout ArraySlice<UInt8>) {
    guard let unit = bytes.take(UInt32.self), let bias = bytes.take(UInt32.self),
      let count = bytes.take(UInt32.self), bytes.count >= Int(count)
    else { return nil }
    self.unit = Float(bitPattern: unit)
    self.bias = Float(bitPattern: bias)
    weights = bytes.prefix(Int(count)).map { Int8(bitPattern: $0) }
    bytes = bytes.dropFirst(Int(count))
  }
}
