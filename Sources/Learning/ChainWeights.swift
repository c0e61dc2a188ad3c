/// Weights of a linear-chain model: what each feature of a thing says for each label, and what a
/// label says for the one behind it. Features are hashed to rows (Weinberger et al. 2009, "Feature
/// hashing for large scale multitask learning").
public struct ChainWeights: Sendable, Equatable {
  /// At most so many labels; a row has room for all of them.
  public static let mostLabels = 16

  /// How many labels there are; label 0 stands before the first thing and behind the last.
  public let labels: Int
  /// Scores that a weight of one, as it was learned, is worth.
  public let scale: Float
  /// A row of weights for each slot; a power of two of them.
  @usableFromInline let rows: [SIMD16<Int8>]
  /// By label: what it says for each label that may follow.
  @usableFromInline let transitions: [SIMD16<Int32>]
  @usableFromInline let shift: UInt32

  /// A score that nothing outweighs.
  @usableFromInline static let forbidden: Int32 = -1 << 24

  /// Weights as they were learned, of which the largest becomes 127: a power of two of `rows`, and
  /// `transitions` by label, not finite where one may not follow the other.
  public init(labels: Int, rows: [SIMD16<Float>], transitions: [SIMD16<Float>]) {
    let most = rows.reduce(Float(0)) { max($0, max($1.max(), -$1.min())) }
    let scale = 127 / max(most, 1e-6)
    self.init(
      labels: labels, scale: scale,
      rows: rows.map { SIMD16(clamping: SIMD16<Int32>(($0 * scale).rounded(.toNearestOrEven))) },
      transitions: transitions.prefix(labels).map { row in
        var scaled = SIMD16<Int32>(repeating: Self.forbidden)
        for label in 0..<labels where row[label].isFinite {
          scaled[label] = Int32((row[label] * scale).rounded())
        }
        return scaled
      })
  }

  init(labels: Int, scale: Float, rows: [SIMD16<Int8>], transitions: [SIMD16<Int32>]) {
    precondition(rows.count > 1 && rows.count & (rows.count - 1) == 0)
    self.labels = labels
    self.scale = scale
    self.rows = rows
    self.transitions = transitions
    shift = UInt32(32 - rows.count.trailingZeroBitCount)
  }

  /// What features say of a thing: a score for each label.
  public func scores(_ features: [UInt32]) -> SIMD16<Int32> {
    var scores = InlineArray<16, Int32>(repeating: 0)
    // So many weights of a byte have a sum of two bytes.
    for first in stride(from: 0, to: features.count, by: 256) {
      let sums = sums(features[first..<min(features.count, first + 256)])
      for label in 0..<16 { scores[unchecked: label] &+= Int32(sums[unchecked: label]) }
    }
    return unsafeBitCast(scores, to: SIMD16<Int32>.self)
  }

  private func sums(_ features: ArraySlice<UInt32>) -> InlineArray<16, Int16> {
    rows.withUnsafeBytes { rows in
      let weights = rows.bindMemory(to: Int8.self)
      var sums = InlineArray<16, Int16>(repeating: 0)
      for feature in features {
        let first = Int(feature >> shift) &* Self.mostLabels
        for label in 0..<16 { sums[unchecked: label] &+= Int16(weights[first &+ label]) }
      }
      return sums
    }
  }

  /// Appends to `best` the labels that are best together for things with these scores (Viterbi
  /// 1967). `trace` is room to work in.
  @inlinable
  public func decode(
    _ scores: ArraySlice<SIMD16<Int32>>, into best: inout [UInt8], _ trace: inout [SIMD16<UInt8>]
  ) {
    trace.removeAll(keepingCapacity: true)
    var sums = SIMD16<Int32>(repeating: Self.forbidden)
    sums[0] = 0
    for score in scores {
      var next = SIMD16<Int32>(repeating: .min)
      var from = SIMD16<Int32>(repeating: 0)
      for label in 0..<labels {
        let through = transitions[label] &+ sums[label]
        let isBetter = through .> next
        next.replace(with: through, where: isBetter)
        from.replace(with: Int32(truncatingIfNeeded: label), where: isBetter)
      }
      // What is forbidden stays so, and does not run out of the range in long chains.
      sums = pointwiseMax(next &+ score, SIMD16(repeating: 2 * Self.forbidden))
      trace.append(SIMD16<UInt8>(truncatingIfNeeded: from))
    }
    var label = 0
    var top = Int32.min
    for last in 0..<labels where sums[last] &+ transitions[last][0] > top {
      top = sums[last] &+ transitions[last][0]
      label = last
    }
    let start = best.count
    best.append(contentsOf: repeatElement(0, count: trace.count))
    for i in trace.indices.reversed() {
      best[start + i] = UInt8(truncatingIfNeeded: label)
      label = Int(trace[i][label])
    }
  }
}

extension ChainWeights {
  /// The model as bytes, the lowest byte of each number first: labels, scale and rows in four bytes
  /// each; four bytes for each transition; a byte for each weight.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for word in [UInt32(labels), scale.bitPattern, UInt32(rows.count)] { bytes.append(word) }
    for row in transitions {
      for label in 0..<labels { bytes.append(UInt32(bitPattern: row[label])) }
    }
    bytes.reserveCapacity(bytes.count + rows.count * labels)
    for row in rows { for label in 0..<labels { bytes.append(UInt8(bitPattern: row[label])) } }
    return bytes
  }

  /// The model that begins `bytes`, which lose it; `nil` where they are none, or too few.
  public init?(takenFrom bytes: inout ArraySlice<UInt8>) {
    guard let labels = bytes.take(UInt32.self).map(Int.init),
      let scale = bytes.take(UInt32.self), let count = bytes.take(UInt32.self).map(Int.init),
      (1...Self.mostLabels).contains(labels), count > 1, count & (count - 1) == 0,
      count <= 1 << 24, bytes.count >= labels * (4 * labels + count)
    else { return nil }
    let transitions = (0..<labels).map { _ in
      var row = SIMD16<Int32>(repeating: Self.forbidden)
      for label in 0..<labels { row[label] = Int32(bitPattern: bytes.take(UInt32.self) ?? 0) }
      return row
    }
    let rows = Self.rows(bytes, count, labels)
    bytes = bytes.dropFirst(count * labels)
    self.init(
      labels: labels, scale: Float(bitPattern: scale), rows: rows, transitions: transitions)
  }
}

extension ChainWeights {
  /// Rows of `labels` bytes each, of which all but the last are read in one step.
  private static func rows(
    _ bytes: ArraySlice<UInt8>, _ count: Int, _ labels: Int
  ) -> [SIMD16<Int8>] {
    var mask = SIMD16<Int8>.zero
    for label in 0..<labels { mask[label] = -1 }
    return bytes.withUnsafeBytes { bytes in
      (0..<count).map { row in
        let start = row * labels
        if start + mostLabels <= bytes.count {
          return bytes.loadUnaligned(fromByteOffset: start, as: SIMD16<Int8>.self) & mask
        }
        var last = SIMD16<Int8>.zero
        for label in 0..<labels { last[label] = Int8(bitPattern: bytes[start + label]) }
        return last
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ word: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}
