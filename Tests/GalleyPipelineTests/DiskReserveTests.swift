import GalleyCore
import GalleyIO
import GalleyPipeline
import Synchronization
import Testing

/// A disk that fills up stops the run before it is full.
struct DiskReserveTests {
  @Test func `too little at the start`() async throws {
    let run = try TestRun("trouble", count: 3, limits: "disk_free: 1000GB")
    let error = await #expect(throws: EnvironmentError.self) { _ = try await run.report() }
    let text = try #require(error?.description)
    #expect(text.hasPrefix("\(run.folder.path)/ is nearly full: "))
    #expect(text.hasSuffix(" MB are free, and limits.disk_free wants 1000000 MB"))
    #expect(try run.folder.names() == ["p.galley.yaml"])
  }

  @Test func `none is always enough`() async throws {
    let run = try TestRun(
      "trouble", count: 30, limits: "disk_free: none, failures: { rate: 100% }", disk: { 0 })
    #expect(try await run.report().isComplete)
  }

  @Test func `while it runs; there is a beginning of the whole, and it can be gone on with`()
    async throws
  {
    let limits = "disk_free: 5KB, failures: { rate: 100% }"
    let whole = try TestRun("trouble", count: 500, limits: limits)
    _ = try await whole.report()
    let left = Mutex(8_000)
    let run = try TestRun(
      "trouble", count: 500, limits: limits,
      disk: {
        left.withLock {
          $0 -= 500
          return $0
        }
      })
    let failure = await #expect(throws: RunFailure.self) {
      _ = try await run.report { $0.openJournal = { try JournalFile($0) } }
    }
    #expect(failure?.cause is EnvironmentError)
    #expect(
      failure?.description
        == "disk/ is nearly full: 4 KB are free, and limits.disk_free wants 5 KB")
    let begun = try run.records(partial: true)
    #expect(!begun.isEmpty)
    #expect(try begun == Array(whole.records().prefix(begun.count)))
    left.withLock { $0 = 1_000_000 }
    let report = try await run.report { $0.openJournal = { try JournalFile($0) } }
    #expect(report.isComplete && report.counts.inputs == 500)
    #expect(try run.records() == whole.records())
    #expect(try run.rejects() == whole.rejects())
  }
}
