import Foundation
import Glibc
import JSON
import Testing

/// A million documents take the memory of a few, and a run that was stopped near their end goes on near their
/// end.
struct MillionTests {
  @Test func `memory is flat, and a run goes on where it was`() throws {
    let few = try Survival(tiny: 100_000)
    let least = try Self.watched(few).memory
    let many = try Survival(tiny: 1_000_000)
    let (most, time) = try Self.watched(many)
    print("peak memory: \(least >> 10) kB of 100,000 documents, \(most >> 10) kB of 1,000,000")
    #expect(most - least < 8 << 20)
    let whole = try many.results()
    many.clear()

    try Self.killNearEnd(many, size: whole["out/o.jsonl"]?.count ?? 0)
    let done = try Self.cutToLastEntry(many)
    #expect(done > (whole["out/o.jsonl"]?.count ?? 0) * 8 / 10)
    let start = ContinuousClock.now
    let program = try many.start()
    while !program.isOver, Self.size(many) <= done { usleep(500) }
    let first = ContinuousClock.now - start
    print("going on: the first new document after \(first), of \(time) for the whole run")
    // The share and no seconds: what is skipped is a small part of the work that it was.
    #expect(first < time / 5)
    #expect(try program.ending().code == 0)
    #expect(differences(try many.results(), whole) == [])
  }

  /// Runs to the end; the most memory that was held, and how long it took.
  private static func watched(_ corpus: Survival) throws -> (memory: Int, time: Duration) {
    let start = ContinuousClock.now
    let program = try corpus.start()
    var memory = 0
    while !program.isOver {
      memory = max(memory, program.peakMemory)
      usleep(2000)
    }
    let time = ContinuousClock.now - start
    #expect(try program.ending().code == 0)
    return (memory, time)
  }

  private static func size(_ corpus: Survival) -> Int {
    var status = stat()
    return stat(corpus.folder.file("out/o.jsonl.partial"), &status) == 0 ? Int(status.st_size) : 0
  }

  private static func killNearEnd(_ corpus: Survival, size: Int) throws {
    let program = try corpus.start()
    while !program.isOver, Self.size(corpus) < size * 9 / 10 { usleep(1000) }
    program.signal(SIGKILL)
    #expect(try program.ending().code == 128 + SIGKILL)
  }

  /// Cuts the output off where the journal's last entry says, as the next run will, so that what is behind
  /// it then is new. Says where that is.
  private static func cutToLastEntry(_ corpus: Survival) throws -> Int {
    let last = try #require(
      try corpus.folder.text("out/.o.jsonl.journal").split(separator: "\n").last)
    let root = try JSONDocument(Array(last.utf8.dropFirst(9))).root
    let extent = try #require(root["output"]?.elements.first { _ in true })
    let bytes = try #require(Array(extent.elements)[1].integer)
    #expect(truncate(corpus.folder.file("out/o.jsonl.partial"), bytes) == 0)
    return bytes
  }
}
