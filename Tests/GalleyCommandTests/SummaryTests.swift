import Testing

@testable import GalleyCommand
@testable import GalleyPipeline

struct SummaryTests {
  private func counts() -> RunCounts {
    var counts = RunCounts(stages: ["fetch", "clean", "output"])
    counts.inputs = 12_345
    counts.outputs = 12_340
    counts.bytes = 25_000_000
    for (index, milliseconds) in [1000, 2500, 500].enumerated() {
      counts.stages[index].entered = 12_345
      counts.stages[index].time = .milliseconds(milliseconds)
    }
    return counts
  }

  private func report(isComplete: Bool, outputs: [String]) -> RunReport {
    var report = RunReport(counts: counts(), isComplete: isComplete, outputs: outputs)
    report.usage.time = .seconds(2)
    report.usage.attemptTime = .seconds(2)
    report.usage.peakMemory = 34_500_000
    return report
  }

  @Test func `accounts for every document`() {
    let report = report(isComplete: true, outputs: ["a.jsonl", "b.jsonl"])
    #expect(
      Summary.text(report) == """
        12,345 inputs = 12,340 output + 0 dropped + 0 failed

          stage   documents  dropped  failed    time  reasons
          fetch      12,345        0       0  25.0 %
          clean      12,345        0       0  62.5 %
          output     12,345        0       0  12.5 %

        2.0 s, 6,173 documents/s, 12.5 MB/s, 34.5 MB of memory
        wrote a.jsonl
        wrote b.jsonl

        """)
  }

  @Test func `marks outputs of a run that was stopped`() {
    let report = report(isComplete: false, outputs: ["a.jsonl.partial"])
    #expect(
      Summary.text(report).hasSuffix("wrote a.jsonl.partial (partial)\n"))
  }
  @Test func `says what was done before, and the rate of what was done now`() {
    var report = report(isComplete: true, outputs: ["a.jsonl"])
    var before = RunCounts(stages: ["fetch", "clean", "output"])
    before.inputs = 12_000
    before.bytes = 20_000_000
    report.resumed = before
    report.usage.time = .seconds(200)
    report.usage.attempts = 3
    #expect(
      Summary.text(report).hasSuffix(
        """
        2.0 s, 173 documents/s, 2.5 MB/s, 34.5 MB of memory
        resumed after 12,000 inputs; 3 attempts took 3 min 20 s
        wrote a.jsonl

        """))
  }
}
