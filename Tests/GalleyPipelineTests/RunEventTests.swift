import GalleyIO
import JSON
import Synchronization
import Testing

@testable import GalleyPipeline

/// What a run tells, and what it takes.
struct RunEventTests {
  @Test(arguments: [
    ("Name:\tgalley\nVmPeak:\t  99 kB\nVmHWM:\t    2268 kB\nVmRSS:\t 7 kB\n", 2_322_432),
    ("VmHWM: 1", 1024), ("VmHWM:", 0), ("VmHWM:\n12", 0), ("VmPeak:\t99 kB\n", nil), ("", nil),
  ])
  func `reads the peak of the memory`(status: String, bytes: Int?) {
    #expect(ProcessMemory.parse(Array(status.utf8)[...]) == bytes)
  }

  @Test func `knows the peak of this process`() {
    let before = ProcessMemory.peak
    #expect(before > 1_000_000)
    #expect(ProcessMemory.peak >= before)
  }

  @Test func `takes rate and time left from what this attempt did`() {
    var counts = RunCounts(stages: [])
    counts.inputs = 900
    var progress = RunProgress(counts: counts, expected: 1000, resumed: 800, time: .seconds(10))
    #expect(progress.rate == 10)
    #expect(progress.secondsLeft == 10)
    progress.expected = nil
    #expect(progress.secondsLeft == nil)
    progress.expected = 1000
    progress.resumed = 900
    #expect(progress.secondsLeft == nil)
  }

  @Test(arguments: [
    "{}", #"{"nanoseconds": 1, "attempts": 0, "peak_memory": 1}"#,
    #"{"nanoseconds": "1", "attempts": 1, "peak_memory": 1}"#,
    #"{"nanoseconds": 1, "attempts": 1}"#,
  ])
  func `refuses what is no usage`(text: String) throws {
    #expect(RunUsage(try JSONDocument(Array(text.utf8)).root) == nil)
    #expect(RunUsage(nil) == nil)
  }

  /// A run that is cancelled at its first progress, or not at all; what it told.
  private func told(_ run: TestRun, cancelled: Bool) async throws -> (RunReport, [RunEvent]) {
    let events = Mutex<[RunEvent]>([])
    let task = Mutex<Task<RunReport, any Error>?>(nil)
    let started = Task {
      try await run.report(
        { options in
          options.workers = 1
          options.openJournal = { try JournalFile($0) }
        },
        notify: { event in
          events.withLock { $0.append(event) }
          if cancelled, case .progress = event { task.withLock { $0?.cancel() } }
        })
    }
    task.withLock { $0 = started }
    let report = try await started.value
    return (report, events.withLock { $0 })
  }

  @Test func `a run that is gone on with shows the whole, at its own rate`() async throws {
    let run = try TestRun("trouble: { kind: sleep, every: 1 }", count: 1000, fingerprint: "same")
    let (first, _) = try await told(run, cancelled: true)
    let done = first.counts.inputs
    try #require(!first.isComplete && done > 0 && done < 1000)
    #expect(first.resumed == nil)
    #expect(first.usage.attempts == 1)
    #expect(first.usage.time == first.usage.attemptTime)

    let (second, events) = try await told(run, cancelled: false)
    guard case .started(let start)? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(start.resumed == first.counts)
    #expect(start.usage.attempts == 2)
    let progress = events.compactMap { event in
      if case .progress(let progress) = event { progress } else { nil }
    }
    #expect(progress.count == events.count - 1)
    #expect(progress.allSatisfy { $0.resumed == done && $0.counts.inputs > done })
    #expect(progress.last?.counts == second.counts)
    #expect(second.isComplete)
    #expect(second.counts.inputs == 1000)
    #expect(second.resumed == first.counts)
    #expect(second.usage.attempts == 2)
    #expect(second.usage.time > second.usage.attemptTime)
    #expect(second.usage.peakMemory >= first.usage.peakMemory)
  }
}
