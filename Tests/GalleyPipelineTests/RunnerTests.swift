import Foundation
import GalleyCore
import GalleyIO
import GalleyPipeline
import Testing

struct RunnerTests {
  @Test func `numbers add up and equal what is written`() async throws {
    let run = try TestRun("trouble: { kind: drop, every: 4 }", count: 500)
    let report = try await run.report()
    #expect(report.isComplete)
    #expect(report.counts.inputs == 500)
    #expect(report.counts.failed == 50)
    #expect(report.counts.dropped == 125)
    #expect(report.counts.outputs == 325)
    #expect(try run.records().count == 325)
    #expect(try run.rejects().count == 175)
    #expect(report.counts.stages.map(\.name) == ["fetch", "trouble", "output"])
    #expect(report.counts.stages.map(\.entered) == [500, 450, 325])
    #expect(report.counts.stages[0].failed.sorted.map(\.reason) == ["unlucky"])
    #expect(report.counts.stages[1].dropped.sorted.map(\.reason) == ["even_odder"])
  }

  @Test func `output is the same for any number of workers whose stages take their time`()
    async throws
  {
    var outputs: Set<[UInt8]> = []
    var rejects: Set<[UInt8]> = []
    for workers in [1, 2, 4, 8, 2, 4, 8, 3, 5, 7] {
      let run = try TestRun("trouble: { kind: sleep, every: 1 }", count: 400)
      let report = try await run.report { $0.workers = workers }
      #expect(report.counts.outputs == 360)
      outputs.insert(try run.folder.bytes("out.jsonl"))
      rejects.insert(try run.folder.bytes("rejects.jsonl"))
    }
    #expect(outputs.count == 1)
    #expect(rejects.count == 1)
  }

  @Test func `rejects say where a document was lost and how far it came`() async throws {
    let run = try TestRun("id: luck\n    trouble: { kind: drop, every: 3 }", count: 10)
    _ = try await run.report()
    let rejects = try run.rejects()
    #expect(rejects.count == 4)
    #expect(
      rejects.last?.hasSuffix(
        #"","source":{"path":"pages","record":"9"},"outcome":"failed","stage":"fetch","#
          + #""reason":"unlucky","message":"page 9 cannot be read"}"#) == true)
    #expect(
      rejects[0].hasPrefix(
        #"{"id":"page-0","source":{"path":"pages","record":"0"},"outcome":"dropped","stage":"luck","#
          + #""reason":"even_odder","partial":{"schema":"galley.article/1","id":"page-0","#
          + #""text":"Text number 0.","#))
  }

  @Test func `keeps only the rejects that are wanted`() async throws {
    let run = try TestRun("trouble: { kind: drop, every: 2 }", count: 20, keep: "[failed]")
    let report = try await run.report()
    #expect(report.counts.dropped == 10)
    #expect(try run.rejects().count == 2)
    #expect(try run.rejects().allSatisfy { $0.contains(#""outcome":"failed""#) })
  }

  @Test func `a stage that throws fails its document alone`() async throws {
    let run = try TestRun("trouble: { kind: throw, every: 5 }", count: 20, keep: "[failed]")
    let report = try await run.report()
    #expect(report.counts.stages[1].failed.sorted.map(\.reason) == ["stage_error"])
    #expect(report.counts.stages[1].failed.total == 4)
    #expect(report.counts.outputs == 14)
    #expect(
      try run.rejects()[0].contains(
        #""outcome":"failed","stage":"trouble","reason":"stage_error","#
          + #""message":"something went wrong","partial":{"#))
  }

  @Test func `a stage that takes too long fails its document alone`() async throws {
    let run = try TestRun(
      "trouble: { kind: loop, every: 8 }", count: 10, limits: "document: { time: 20ms }")
    let report = try await run.report()
    #expect(report.counts.stages[1].failed.sorted.map(\.reason) == ["time_limit"])
    #expect(report.counts.stages[1].failed.total == 2)
    #expect(report.counts.outputs == 7)
    #expect(try run.rejects()[0].contains(#""message":"took longer than 0.02 seconds""#))
  }

  @Test func `works on no more inputs than asked for`() async throws {
    for limit in [1, 31, 32, 33, 200] {
      let run = try TestRun("trouble: { kind: drop, every: 1000 }", count: 100)
      let report = try await run.report { $0.limit = limit }
      #expect(report.counts.inputs == min(limit, 100))
      #expect(report.isComplete)
    }
  }

  @Test func `names steps that share a stage by their place`() async throws {
    let run = try TestRun("trouble\n  - id: b\n    trouble: {}\n  - trouble", count: 1)
    let report = try await run.report { _ in }
    #expect(
      report.counts.stages.map(\.name)
        == ["fetch", "stages[0].trouble", "b", "stages[2].trouble", "output"])
  }
}
