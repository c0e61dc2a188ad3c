import GalleyPipeline
import Testing

@testable import GalleyCommand

struct ProgressPrinterTests {
  struct Moment: Sendable {
    var inputs: Int
    var expected: Int?
    var resumed = 0
    var seconds: Double
    var line: String
  }

  @Test(arguments: [
    Moment(
      inputs: 0, expected: 1000, seconds: 0,
      line: "[--------------------] 0 %  0 of 1,000 documents  0.0/s  0 dropped  0 failed"),
    Moment(
      inputs: 250, expected: 1000, seconds: 10,
      line: "[#####---------------] 25 %  250 of 1,000 documents  25.0/s  30 s left"
        + "  0 dropped  0 failed"),
    Moment(
      inputs: 999, expected: 1000, seconds: 9.99,
      line: "[###################-] 99 %  999 of 1,000 documents  100/s  0.0 s left"
        + "  0 dropped  0 failed"),
    Moment(
      inputs: 1000, expected: 1000, seconds: 10,
      line: "[####################] 100 %  1,000 of 1,000 documents  100/s  0.0 s left"
        + "  0 dropped  0 failed"),
    Moment(
      inputs: 2000, expected: 1000, seconds: 10,
      line: "[####################] 100 %  2,000 of 1,000 documents  200/s  0.0 s left"
        + "  0 dropped  0 failed"),
    Moment(
      inputs: 1, expected: 1_000_000, seconds: 1,
      line: "[--------------------] 0 %  1 of 1,000,000 documents  1.0/s  277 h 46 min left"
        + "  0 dropped  0 failed"),
    Moment(
      inputs: 900, expected: 1000, resumed: 800, seconds: 10,
      line: "[##################--] 90 %  900 of 1,000 documents  10.0/s  10 s left"
        + "  0 dropped  0 failed"),
    Moment(
      inputs: 800, expected: 1000, resumed: 800, seconds: 10,
      line: "[################----] 80 %  800 of 1,000 documents  0.0/s  0 dropped  0 failed"),
    Moment(
      inputs: 12_345, expected: nil, seconds: 2,
      line: "12,345 documents  6,173/s  0 dropped  0 failed"),
    Moment(
      inputs: 0, expected: 0, seconds: 0,
      line: "[####################] 100 %  0 of 0 documents  0.0/s  0 dropped  0 failed"),
  ])
  func `shows share, rate and time left`(moment: Moment) {
    var counts = RunCounts(stages: [])
    counts.inputs = moment.inputs
    let progress = RunProgress(
      counts: counts, expected: moment.expected, resumed: moment.resumed,
      time: .seconds(moment.seconds))
    #expect(ProgressPrinter.line(progress) == moment.line)
  }
}
