import JSON
import Synchronization
import Testing

@testable import GalleyCommand
@testable import GalleyPipeline

/// Events in the form for programs, line by line.
struct EventLogTests {
  private static let time = Timestamp(milliseconds: 1_709_164_799_042)

  private static func counts() -> RunCounts {
    var counts = RunCounts(stages: ["fetch", "drop", "output"])
    counts.inputs = 900
    counts.outputs = 898
    counts.bytes = 5000
    counts.stages[1].time = .milliseconds(1234)
    return counts
  }

  private static func report() -> RunReport {
    var report = RunReport(counts: counts(), isComplete: true, outputs: ["a.jsonl"])
    report.usage.time = .seconds(12)
    report.usage.attemptTime = .milliseconds(1500)
    report.usage.attempts = 2
    report.usage.peakMemory = 7_000_000
    report.resumed = counts()
    return report
  }

  static let events: [(RunEvent, String)] = [
    (
      .started(RunStart(name: "news", shard: "0", expected: 1000, workers: 2)),
      #""event":"started","pipeline":"news","shard":"0","engine":"\#(Engine.version)","#
        + #""inputs_expected":1000,"workers":2,"attempt":1,"resumed":null}"#
    ),
    (
      .started(
        RunStart(
          name: "news", shard: "0", expected: nil, workers: 2, resumed: counts(),
          usage: report().usage)),
      #""event":"started","pipeline":"news","shard":"0","engine":"\#(Engine.version)","#
        + #""inputs_expected":null,"workers":2,"attempt":2,"resumed":{"inputs":900,"outputs":898,"#
        + #""dropped":0,"failed":0,"bytes":5000}}"#
    ),
    (
      .warning("a \"b\"\nc"), #""event":"warning","message":"a \"b\"\nc"}"#
    ),
    (
      .progress(
        RunProgress(counts: counts(), expected: 1000, resumed: 800, time: .milliseconds(30_000))),
      #""event":"progress","inputs_expected":1000,"counts":{"inputs":900,"outputs":898,"dropped":0,"#
        + #""failed":0,"bytes":5000},"seconds":30.0,"documents_per_second":3.333,"#
        + #""seconds_left":30.0}"#
    ),
    (
      .ended(RunEnd(.finished, report: report(), status: 4)),
      #""event":"finished","status":4,"counts":{"inputs":900,"outputs":898,"dropped":0,"failed":0,"#
        + #""bytes":5000},"reasons":{"dropped":{},"failed":{}},"resumed":{"inputs":900,"#
        + #""outputs":898,"dropped":0,"failed":0,"bytes":5000},"seconds":12.0,"attempts":2,"#
        + #""attempt_seconds":1.5,"stage_seconds":{"fetch":0.0,"drop":1.234,"output":0.0},"#
        + #""memory_peak_bytes":7000000,"outputs":["a.jsonl"]}"#
    ),
    (
      .ended(RunEnd(.failed, message: "no space", report: nil, status: 3)),
      #""event":"failed","status":3,"message":"no space"}"#
    ),
  ]

  @Test(arguments: events.indices)
  func `is one line of JSON`(index: Int) {
    let (event, line) = Self.events[index]
    #expect(event.json(at: Self.time).compact == #"{"time":"2024-02-28T23:59:59.042Z","# + line)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (951_782_400_007, "2000-02-29T00:00:00.007Z"),
    (4_102_444_799_999, "2099-12-31T23:59:59.999Z"),
  ])
  func `writes times in UTC`(milliseconds: Int, text: String) {
    #expect(Timestamp(milliseconds: milliseconds).text == text)
  }

  /// The names of the events that a log shows.
  private func shown(quiet: Bool, interval: Duration?, isTerminal: Bool = false) -> [String] {
    let lines = Mutex<[String]>([])
    var console = Console(output: { _ in }, error: { line in lines.withLock { $0.append(line) } })
    console.progressInterval = interval
    console.isTerminal = isTerminal
    let log = JSONLog(console, isQuiet: quiet)
    for (event, _) in Self.events { log.show(event) }
    return lines.withLock { $0 }.map { line in
      String(line.drop { $0 != "," }.dropFirst(10).prefix { $0 != "\"" })
    }
  }

  @Test func `shows what is asked for`() {
    #expect(
      shown(quiet: false, interval: .zero)
        == ["started", "started", "warning", "progress", "finished", "failed"])
    #expect(
      shown(quiet: false, interval: nil)
        == ["started", "started", "warning", "finished", "failed"])
    // A line for a terminal is drawn ten times a second.
    #expect(
      shown(quiet: false, interval: .zero, isTerminal: true)
        == ["started", "started", "warning", "finished", "failed"])
    #expect(shown(quiet: true, interval: .zero) == ["warning", "failed"])
  }
}
