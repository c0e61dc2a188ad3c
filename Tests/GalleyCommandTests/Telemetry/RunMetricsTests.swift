import Engines
import Foundation
import GalleyPipeline
import Testing

@testable import GalleyCommand

/// Figures of runs as Prometheus reads them.
struct RunMetricsTests {
  /// Prints metrics as Prometheus' own parser sees them, a line each, labels in order.
  private static let parser = """
    import sys
    from prometheus_client.parser import text_string_to_metric_families
    for family in text_string_to_metric_families(sys.argv[1]):
        print(family.type, family.name, repr(family.documentation))
        for sample in family.samples:
            print(' ', sample.name, sorted(sample.labels.items()), sample.value)
    """

  @Test func `escapes what a label or a text may not hold`() throws {
    var text = PrometheusText(common: ["a": "\"q\" \\ \n"])
    text.add(
      "m_total", .counter, "One \\ \"two\"\nthree.", [.init(3, ["b": "\\n é\u{1}"]), .init(0.5)])
    text.add("none", .gauge, "Nothing.", [])
    #expect(
      text.text == #"""
        # HELP m_total One \\ "two"\nthree.
        # TYPE m_total counter
        m_total{a="\"q\" \\ \n",b="\\n é\#u{1}"} 3
        m_total{a="\"q\" \\ \n"} 0.5

        """#)
    #expect(
      try Engines.python(Self.parser, text.text) == #"""
        counter m 'One \\ "two"\nthree.'
          m_total [('a', '"q" \\ \n'), ('b', '\\n é\x01')] 3
          m_total [('a', '"q" \\ \n')] 0.5

        """#)
  }

  private func metrics() -> RunMetrics {
    RunMetrics(name: "news", shard: "7", begun: Timestamp(milliseconds: 1_700_000_000_250))
  }

  private func seen(_ metrics: RunMetrics) throws -> [String] {
    try Engines.python(Self.parser, metrics.text(memory: 100)).split(separator: "\n")
      .filter { $0.hasPrefix(" ") }
      .map {
        String($0).replacing("('pipeline', 'news'), ", with: "").replacing(
          "('shard', '7')", with: "")
      }
  }

  @Test func `has little to say before the start`() throws {
    #expect(
      try seen(metrics()) == [
        "  galley_run_info [('engine', '\(Engine.version)'), ] 1",
        "  galley_run_start_time_seconds [] 1700000000.25", "  galley_run_complete [] 0",
        "  galley_run_seconds [] 0", "  galley_memory_peak_bytes [] 100",
      ])
  }

  @Test func `has all figures of a run`() throws {
    var usage = RunUsage()
    usage.time = .seconds(11)
    usage.attemptTime = .seconds(1)
    usage.attempts = 3
    usage.peakMemory = 5000
    var before = RunCounts(stages: ["fetch", "output"])
    before.inputs = 40
    var counts = before
    counts.inputs = 43
    counts.outputs = 43
    counts.bytes = 1_234_567_890_123
    counts.stages[1].time = .milliseconds(1500)
    var metrics = metrics()
    metrics.take(
      .started(
        RunStart(
          name: "news", shard: "7", expected: 50, workers: 2, resumed: before, usage: usage)))
    metrics.take(
      .progress(RunProgress(counts: counts, expected: 50, resumed: 40, time: .seconds(4))))
    #expect(
      try seen(metrics) == [
        "  galley_run_info [('engine', '\(Engine.version)'), ] 1",
        "  galley_run_start_time_seconds [] 1700000000.25", "  galley_run_complete [] 0",
        "  galley_run_seconds [] 14", "  galley_run_attempts [] 3",
        "  galley_inputs_expected [] 50", "  galley_inputs_resumed [] 40",
        "  galley_memory_peak_bytes [] 5000",
        "  galley_documents_total [('outcome', 'output'), ] 43",
        "  galley_documents_total [('outcome', 'dropped'), ] 0",
        "  galley_documents_total [('outcome', 'failed'), ] 0",
        "  galley_input_bytes_total [] 1234567890123",
        "  galley_stage_entered_total [, ('stage', 'fetch')] 0",
        "  galley_stage_entered_total [, ('stage', 'output')] 0",
        "  galley_stage_seconds_total [, ('stage', 'fetch')] 0",
        "  galley_stage_seconds_total [, ('stage', 'output')] 1.5",
      ])
  }

  @Test(arguments: [
    (RunEnd.Outcome.finished, 4, "1"), (.stopped, 75, "0"), (.failed, 1, "0"),
  ])
  func `says how the run ended`(outcome: RunEnd.Outcome, status: Int32, complete: String) throws {
    var metrics = metrics()
    metrics.take(.ended(RunEnd(outcome, report: nil, status: status)))
    let lines = try seen(metrics)
    #expect(lines.contains("  galley_run_complete [] \(complete)"))
    #expect(lines.contains("  galley_run_exit_status [] \(status)"))
  }
}
