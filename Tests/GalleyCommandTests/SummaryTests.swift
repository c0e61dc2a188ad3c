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

  @Test func `accounts for every document`() {
    let report = RunReport(counts: counts(), isComplete: true, outputs: ["a.jsonl", "b.jsonl"])
    #expect(
      Summary.text(report, elapsed: .seconds(2)) == """
        12,345 inputs = 12,340 output + 0 dropped + 0 failed

          stage   documents  dropped  failed    time  reasons
          fetch      12,345        0       0  25.0 %
          clean      12,345        0       0  62.5 %
          output     12,345        0       0  12.5 %

        2.0 s, 6,173 documents/s, 12.5 MB/s
        wrote a.jsonl
        wrote b.jsonl

        """)
  }

  @Test func `marks outputs of a run that was stopped`() {
    let report = RunReport(counts: counts(), isComplete: false, outputs: ["a.jsonl.partial"])
    #expect(
      Summary.text(report, elapsed: .seconds(2)).hasSuffix("wrote a.jsonl.partial (partial)\n"))
  }
}
