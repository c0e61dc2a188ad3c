import Foundation
import GalleyCore
import GalleyPipeline
import Synchronization
import Testing

/// Runs that end early leave a beginning of what a whole run writes.
struct StoppedRunTests {
  private func whole(_ step: String) async throws -> [String] {
    let run = try TestRun(step, count: 2000)
    _ = try await run.report()
    return try run.records()
  }

  @Test func `too many failures end the run`() async throws {
    let run = try TestRun(
      "trouble", count: 2000, limits: "failures: { rate: 5%, after: 100 }")
    let failure = await #expect(throws: RunFailure.self) { _ = try await run.report() }
    #expect(
      failure?.description == "12 of 128 documents failed, more than the limit of 5%")
    #expect(failure?.report?.isComplete == false)
    #expect(failure?.report?.counts.inputs == 128)
    #expect(failure?.report?.counts.outputs == 116)
    #expect(try run.records(partial: true) == Array(try await whole("trouble").prefix(116)))
    #expect(
      try run.folder.names() == ["out.jsonl.partial", "p.galley.yaml", "rejects.jsonl.partial"])
  }

  @Test func `failures within the limit do not end the run`() async throws {
    let run = try TestRun("trouble", count: 2000, limits: "failures: { rate: 10%, after: 0 }")
    #expect(try await run.report().isComplete)
  }

  @Test func `a reader that breaks ends the run`() async throws {
    let run = try TestRun("trouble", count: 2000, breaksAfter: 1000)
    let failure = await #expect(throws: RunFailure.self) { _ = try await run.report() }
    #expect(failure?.description == "the input broke")
    #expect(failure?.cause is EnvironmentError)
    let records = try run.records(partial: true)
    #expect(records.count == failure?.report?.counts.outputs)
    #expect(records == Array(try await whole("trouble").prefix(records.count)))
  }

  @Test func `a cancelled run finishes what is in flight`() async throws {
    let step = "trouble: { kind: sleep, every: 1 }"
    let run = try TestRun(step, count: 2000)
    let task = Mutex<Task<RunReport, any Error>?>(nil)
    let started = Task {
      try await run.report(notify: { event in
        if case .progress = event { task.withLock { $0?.cancel() } }
      })
    }
    task.withLock { $0 = started }
    let report = try await started.value
    #expect(!report.isComplete)
    #expect(report.counts.inputs < 2000)
    let counts = report.counts
    #expect(counts.inputs == counts.outputs + counts.dropped + counts.failed)
    let records = try run.records(partial: true)
    #expect(records.count == report.counts.outputs)
    #expect(records == Array(try await whole(step).prefix(records.count)))
  }

  @Test func `nothing to do is an error and leaves no output`() async throws {
    let run = try TestRun("trouble", count: 0)
    let failure = await #expect(throws: RunFailure.self) { _ = try await run.report() }
    #expect(failure?.description == "reader 'numbers' found no input")
    #expect(!FileManager.default.fileExists(atPath: run.folder.file("out.jsonl")))
  }

  @Test func `an output that exists is kept`() async throws {
    let run = try TestRun("trouble", count: 3)
    try run.folder.write("out.jsonl", "old\n")
    let error = await #expect(throws: OptionError.self) { _ = try await run.report() }
    #expect(
      error?.description == "\(run.folder.file("out.jsonl")) exists; --fresh replaces it")
    #expect(try run.records() == ["old"])
    #expect(try await run.report { $0.replaces = true }.counts.outputs == 3)
    #expect(try run.records().count == 3)
  }
}
