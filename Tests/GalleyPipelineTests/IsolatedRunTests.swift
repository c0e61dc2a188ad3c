import Foundation
import GalleyCore
import GalleyPipeline
import Synchronization
import Testing

/// Runs whose stages work in processes of their own, some of which die.
struct IsolatedRunTests {
  /// A worker process that is none: it works here, and dies as it is told.
  private final class FakeWorker: WorkerConnection {
    /// Says what happens to a message, where something does.
    typealias Fate = @Sendable ([UInt8]) -> WorkerDeath?

    private var server: WorkerServer?
    private let said = Said()
    private let fate: Fate
    private var death: WorkerDeath?

    final class Said { var messages: [[UInt8]] = [] }

    init(_ pipeline: Pipeline, _ fate: @escaping Fate) throws {
      self.fate = fate
      server = try WorkerServer(pipeline) { [said] in said.messages.append($0) }
    }

    func send(_ message: [UInt8], deadline: ContinuousClock.Instant) throws(WorkerDeath) {
      do { try server?.answer(message) } catch { throw .crashed("\(error)") }
      guard let death = fate(message) else { return }
      self.death = death
      // A page has come to its first stage, and no further.
      said.messages = message == [2] ? [] : Array(said.messages.prefix(1))
    }

    func receive(deadline: ContinuousClock.Instant) throws(WorkerDeath) -> [UInt8] {
      if said.messages.isEmpty, let death { throw death }
      return said.messages.removeFirst()
    }
  }

  private static let limits = "failures: { rate: 100% }, document: { isolate: process }"

  private func run(
    _ step: String = "trouble: { every: 7, kind: drop }", count: Int = 300, workers: Int = 3,
    _ fate: @escaping FakeWorker.Fate
  ) async throws -> (TestRun, RunReport) {
    let run = try TestRun(step, count: count, limits: Self.limits)
    let pipeline = run.pipeline
    let report = try await run.report {
      $0.workers = workers
      $0.launchWorker = { try FakeWorker(pipeline, fate) }
    }
    return (run, report)
  }

  private func plain(
    _ step: String = "trouble: { every: 7, kind: drop }", count: Int = 300
  ) async throws -> (TestRun, RunReport) {
    let run = try TestRun(step, count: count)
    return (run, try await run.report())
  }

  private static func names(_ page: Int, in message: [UInt8]) -> Bool {
    let name = Array("page-\(page)".utf8)
    // The id of a page is behind the kind of the message and its own length.
    return message.count > 9 + name.count && message[0] == 0
      && message[9..<9 + name.count].elementsEqual(name)
      && message[1] == UInt8(name.count)
  }

  private static func lines(_ run: TestRun, without page: Int? = nil) throws -> [String] {
    try run.records().filter { line in page.map { !line.contains("\"page-\($0)\"") } ?? true }
  }

  @Test(arguments: [1, 2, 5]) func `the bytes are those of a run here`(workers: Int) async throws {
    let (expected, whole) = try await plain()
    let (isolated, report) = try await run(workers: workers) { _ in nil }
    #expect(try isolated.records() == expected.records())
    #expect(try isolated.rejects() == expected.rejects())
    #expect(report.counts.outputs == whole.counts.outputs)
    #expect(report.counts.dropped == whole.counts.dropped)
    #expect(report.counts.failed == whole.counts.failed)
    #expect(report.counts.bytes == whole.counts.bytes)
    #expect(report.counts.stages.map(\.entered) == whole.counts.stages.map(\.entered))
  }

  @Test func `a page that a process dies of twice has failed, at its stage`() async throws {
    let (expected, whole) = try await plain()
    let (isolated, report) = try await run { message in
      Self.names(50, in: message) ? .crashed("signal 11") : nil
    }
    #expect(try Self.lines(isolated) == Self.lines(expected, without: 50))
    #expect(report.counts.failed == whole.counts.failed + 1)
    #expect(report.counts.inputs == whole.counts.inputs)
    #expect(report.counts.stages.map(\.entered) == [300, 270, whole.counts.outputs - 1])
    let reject = try #require(isolated.rejects().first { $0.contains("page-50") })
    #expect(
      reject.hasSuffix(
        #""outcome":"failed","stage":"trouble","reason":"crashed","#
          + #""message":"the worker process died of it, twice: signal 11"}"#), "\(reject)")
  }

  @Test func `a process that dies once was not killed by the page`() async throws {
    let (expected, _) = try await plain()
    let left = Mutex([50, 61, 62, 100])
    let (isolated, _) = try await run { message in
      left.withLock { left in
        guard let index = left.firstIndex(where: { Self.names($0, in: message) }) else {
          return nil
        }
        left.remove(at: index)
        return .crashed("signal 9")
      }
    }
    #expect(left.withLock { $0.isEmpty })
    #expect(try isolated.records() == expected.records())
    #expect(try isolated.rejects() == expected.rejects())
  }

  @Test func `a page that does not stop has failed at once`() async throws {
    let (expected, _) = try await plain()
    let times = Atomic(0)
    let (isolated, _) = try await run { message in
      guard Self.names(50, in: message) else { return nil }
      times.add(1, ordering: .relaxed)
      return .overdue
    }
    #expect(times.load(ordering: .relaxed) == 1)
    #expect(try Self.lines(isolated) == Self.lines(expected, without: 50))
    let reject = try #require(isolated.rejects().first { $0.contains("page-50") })
    #expect(
      reject.contains(
        #""reason":"time_limit_killed","message":"the worker process was killed, "#
          + #"as it had not stopped after 21.0 seconds""#), "\(reject)")
  }

  @Test func `every page of a batch may be one`() async throws {
    let (_, report) = try await run(count: 40, workers: 1) { message in
      (10..<20).contains { Self.names($0, in: message) } ? .crashed("signal 6") : nil
    }
    // Nine of ten are loaded, and there is no process for the others.
    #expect(report.counts.stages[1].failed.sorted.map(\.count) == [9])
    #expect(report.counts.inputs == 40)
  }

  @Test(arguments: [
    (WorkerDeath.crashed("signal 9"), 10, "signal 9"), (.overdue, 3, "it does not answer"),
  ])
  func `a process that dies of nothing ends the run`(
    death: WorkerDeath, most: Int, why: String
  ) async throws {
    let times = Atomic(0)
    let failure = await #expect(throws: RunFailure.self) {
      _ = try await run(count: 3) { message in
        guard message == [2] else { return nil }
        times.add(1, ordering: .relaxed)
        return death
      }
    }
    #expect(failure?.description == "a worker process cannot work: \(why)")
    #expect(failure?.cause is EnvironmentError)
    // A crowded machine kills a few, but waits are long.
    #expect(times.load(ordering: .relaxed) == most)
  }

  @Test func `a process that does not start ends the run`() async throws {
    let run = try TestRun("trouble", count: 3, limits: Self.limits)
    let failure = await #expect(throws: RunFailure.self) {
      _ = try await run.report { $0.launchWorker = { throw EnvironmentError("no more processes") } }
    }
    #expect(failure?.description == "no more processes")
  }

  @Test func `a process with another pipeline ends the run`() async throws {
    let run = try TestRun("trouble", count: 3, limits: Self.limits)
    let other = try TestRun("trouble: { kind: drop }", count: 3, limits: Self.limits).pipeline
    let failure = await #expect(throws: RunFailure.self) {
      _ = try await run.report { $0.launchWorker = { try FakeWorker(other) { _ in nil } } }
    }
    #expect(
      failure?.description
        == "the pipeline file, or one that it names, has changed since the run began")
  }

  @Test func `without a program for it nothing is isolated`() async throws {
    let run = try TestRun("trouble", count: 3, limits: Self.limits)
    let failure = await #expect(throws: RunFailure.self) { _ = try await run.report() }
    #expect(failure?.cause is OptionError)
  }
}
