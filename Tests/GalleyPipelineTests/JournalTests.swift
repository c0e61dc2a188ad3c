import GalleyCore
import Synchronization
import Testing

@testable import GalleyPipeline

/// How a run notes how far it has come.
struct JournalTests {
  /// A clock that goes when it is told to.
  private final class HandClock: Sendable {
    private let start = ContinuousClock.now
    private let passed = Mutex(Duration.zero)

    var elapsed: Duration { passed.withLock { $0 } }
    var now: ContinuousClock.Instant { start + elapsed }
    func pass(_ time: Duration) { passed.withLock { $0 += time } }
  }

  /// A journal on a disk that takes its time.
  private final class SlowJournal: RunJournal {
    let path = "slow"
    private let clock: HandClock
    private let cost: Duration
    private let state: Mutex<(lines: [[UInt8]], spent: Duration)>

    init(_ clock: HandClock, cost: Duration, lines: [[UInt8]] = []) {
      self.clock = clock
      self.cost = cost
      state = Mutex((lines, .zero))
    }

    var spent: Duration { state.withLock { $0.spent } }
    func lines() -> [[UInt8]] { state.withLock { $0.lines } }
    func clear() { state.withLock { $0.lines = [] } }
    func remove() { clear() }

    func append(_ line: [UInt8]) {
      clock.pass(cost)
      state.withLock {
        $0.lines.append(line)
        $0.spent += cost
      }
    }
  }

  private let pipeline: Pipeline
  private let stages: [String]

  init() throws {
    pipeline = try TestRun("trouble", count: 1).pipeline
    stages = PipelineWorker.stageNames(of: pipeline)
  }

  private func open(
    _ file: SlowJournal, _ clock: HandClock, startsOver: Bool = false
  ) throws -> (journal: Journal, earlier: Journal.Earlier) {
    try Journal.open(
      file, RunIdentity(pipeline, input: "one", limit: nil), stages: stages,
      startsOver: startsOver, now: { clock.now })
  }

  @Test(arguments: [1, 5, 40, 900, 7000])
  func `noting takes no more than a fiftieth of a run, however slow the disk`(
    milliseconds: Int
  ) throws {
    let clock = HandClock()
    let cost = Duration.milliseconds(milliseconds)
    let file = SlowJournal(clock, cost: cost)
    var journal = try open(file, clock).journal
    var notes = 0
    // A run of twenty minutes, in batches of three milliseconds.
    while clock.elapsed < .seconds(1200) {
      clock.pass(.milliseconds(3))
      guard journal.isDue else { continue }
      try journal.note(notes, RunCounts(stages: stages), RunUsage()) { clock.pass(cost / 2) }
      notes += 1
    }
    let spent = file.spent + cost / 2 * notes
    #expect(spent <= clock.elapsed / 50 + cost * 3 / 2)
    #expect(notes > 2)
    // A fast disk is not asked more often than four times a second.
    #expect(notes <= 4800)
  }

  @Test func `the last extent of each file is known, with the hashes of whole ones`() throws {
    let clock = HandClock()
    let file = SlowJournal(clock, cost: .zero)
    var journal = try open(file, clock).journal
    try journal.begin()
    let (a, b) = (WrittenExtent(path: "a", bytes: 1, records: 1), "b")
    journal.add(output: [a, WrittenExtent(path: b, bytes: 2, records: 1)], rejects: [])
    try journal.note(1, RunCounts(stages: stages), RunUsage()) {}
    let whole = WrittenExtent(path: "a", bytes: 3, records: 2, sha256: "00ff")
    journal.add(output: [WrittenExtent(path: "c", bytes: 4, records: 1), whole], rejects: [a])
    try journal.note(2, RunCounts(stages: stages), RunUsage()) {}
    let resumed = try #require(try open(file, clock).earlier.resumed)
    #expect(resumed.batches == 2)
    #expect(
      resumed.output == [
        whole, WrittenExtent(path: b, bytes: 2, records: 1),
        WrittenExtent(path: "c", bytes: 4, records: 1),
      ])
    #expect(resumed.rejects == [a])
  }

  @Test func `a run that has noted nothing goes on from nothing`() throws {
    let clock = HandClock()
    let file = SlowJournal(clock, cost: .zero)
    var (journal, earlier) = try open(file, clock)
    #expect(earlier.resumed == nil)
    try journal.begin()
    earlier = try open(file, clock).earlier
    #expect(earlier.resumed?.batches == 0)
    #expect(earlier.resumed?.output == [])
    #expect(!earlier.replaces)
  }

  @Test func `a run that replaces an output does so when it goes on`() throws {
    let clock = HandClock()
    let file = SlowJournal(clock, cost: .zero)
    var journal = try open(file, clock, startsOver: true).journal
    try journal.begin()
    #expect(try open(file, clock).earlier.replaces)
  }

  @Test func `what starts over knows the files of the run before`() throws {
    let clock = HandClock()
    let file = SlowJournal(clock, cost: .zero)
    var journal = try open(file, clock).journal
    try journal.begin()
    for name in ["a/o", "b/o", "a/o"] {
      journal.add(output: [WrittenExtent(path: name, bytes: 1, records: 1)], rejects: [])
      try journal.note(1, RunCounts(stages: stages), RunUsage()) {}
    }
    file.append(Array("no JSON".utf8))
    let earlier = try open(file, clock, startsOver: true).earlier
    #expect(earlier.resumed == nil)
    #expect(earlier.abandoned == ["a/o", "b/o"])
    // Nothing is forgotten before the outputs are open.
    #expect(file.lines().count == 5)
  }
}
