/// How long documents are: extremes and mean exactly, quantiles to 0.05 %, in memory that does not
/// grow with their number.
///
/// Values are counted in buckets that are log-linear, as in G. Tene's HdrHistogram: each value below
/// 2048 has one of its own, and each doubling above it has 1024, so that no value is further from the
/// middle of its bucket than 1/2048 of itself.
struct LengthHistogram {
  private var buckets: [Int: Int] = [:]
  private(set) var count = 0
  private(set) var least = Int.max
  private(set) var most = 0
  private var sum = 0.0

  /// Bits of a value that are kept.
  private static let bits = 11

  /// Counts a value; what is below zero counts as zero.
  mutating func add(_ value: Int) {
    let value = max(0, value)
    buckets[Self.bucket(of: value), default: 0] += 1
    count += 1
    least = min(least, value)
    most = max(most, value)
    sum += Double(value)
  }

  /// The mean; zero where there is no value.
  var mean: Double { count > 0 ? sum / Double(count) : 0 }

  /// The least values that at least these shares of all are not above (nearest rank), for shares in
  /// rising order.
  func quantiles(_ shares: [Double]) -> [Int] {
    let sorted = buckets.sorted { $0.key < $1.key }
    var next = sorted.startIndex
    var below = 0
    return shares.map { share in
      let rank = max(1, Int((share * Double(count)).rounded(.up)))
      while next < sorted.count, below + sorted[next].value < rank {
        below += sorted[next].value
        next += 1
      }
      guard next < sorted.count else { return most }
      return min(most, max(least, Self.middle(of: sorted[next].key)))
    }
  }

  private static func bucket(of value: Int) -> Int {
    let width = Int.bitWidth - value.leadingZeroBitCount
    let shift = max(0, width - bits)
    return shift << bits | value >> shift
  }

  private static func middle(of bucket: Int) -> Int {
    let shift = bucket >> bits
    return (bucket & (1 << bits - 1)) << shift + (1 << shift) >> 1
  }
}
