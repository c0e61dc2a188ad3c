import Learning
import Testing

@testable import GalleyCommand

/// Quantiles against those of sorted lists.
struct LengthHistogramTests {
  private static let shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1]

  private func exact(_ values: [Int], _ share: Double) -> Int {
    let sorted = values.sorted()
    return sorted[max(1, Int((share * Double(values.count)).rounded(.up))) - 1]
  }

  @Test func `is exact for what is short`() {
    var random = SplitMix64(seed: 1)
    for size in [1, 2, 3, 19, 20, 21, 1000] {
      let values = (0..<size).map { _ in Int(random.next() % 2048) }
      var histogram = LengthHistogram()
      for value in values { histogram.add(value) }
      #expect(histogram.quantiles(Self.shares) == Self.shares.map { exact(values, $0) })
      #expect(histogram.least == values.min())
      #expect(histogram.most == values.max())
      #expect(histogram.count == size)
    }
  }

  @Test(arguments: 0..<20)
  func `is off by a two thousandth at most`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    // All sizes, from a few bits to all of them.
    let values = (0..<1000).map { _ in Int(random.next() >> (1 + random.next() % 63)) }
    var histogram = LengthHistogram()
    for value in values { histogram.add(value) }
    for (found, share) in zip(histogram.quantiles(Self.shares), Self.shares) {
      let wanted = exact(values, share)
      #expect((found - wanted).magnitude <= wanted.magnitude / 2048 + 1, "\(share): \(wanted)")
    }
    #expect(histogram.least == values.min())
    #expect(histogram.most == values.max())
  }

  @Test(arguments: [Int.min, -1, 0, 2047, 2048, Int.max])
  func `takes any number`(value: Int) {
    var histogram = LengthHistogram()
    histogram.add(value)
    #expect(histogram.quantiles([0.5]) == [max(0, value)])
    #expect(histogram.mean == Double(max(0, value)))
    #expect(LengthHistogram().quantiles([0.5]) == [0])
    #expect(LengthHistogram().mean == 0)
  }
}
