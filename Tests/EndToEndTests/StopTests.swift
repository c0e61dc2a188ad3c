import Foundation
import Glibc
import JSON
import Learning
import Testing

/// A run that is asked to stop leaves valid files soon, and is gone on with.
struct StopTests {
  @Test(arguments: [Survival.Layout.plain, .gzip, .zstd], [SIGTERM, SIGINT])
  func `stopped at any instant`(layout: Survival.Layout, number: Int32) throws {
    let corpus = try Survival(layout, count: 5000, size: 1200)
    let start = ContinuousClock.now
    let whole = try corpus.undisturbed()
    let duration = (ContinuousClock.now - start) / .microseconds(1)
    var random = SplitMix64(seed: UInt64(number))
    var stops = 0
    for _ in 0..<40 where stops < 8 {
      let program = try corpus.start()
      // Before it listens there is nothing to stop, and a signal just ends it.
      while !program.isOver, !program.catches(number) { usleep(500) }
      let share = Double(random.next() % 1000) / 1000
      usleep(UInt32(duration * share * 0.7))
      program.signal(number)
      let asked = ContinuousClock.now
      let ending = try program.ending()
      if ending.code == 75 {
        stops += 1
        // What is in flight are a few batches of milliseconds. Two seconds are a hundred times as long, so
        // that this fails where the run goes on or hangs, and not where the machine is busy.
        #expect(ContinuousClock.now - asked < .seconds(2))
        try Self.expectValid(corpus)
        continue
      }
      #expect(ending.code == 0 || ending.code == 2, "\(ending.error)")
      #expect(differences(try corpus.results(), whole) == [])
      corpus.clear()
    }
    #expect(stops == 8)
    let ending = try corpus.run()
    #expect(ending.code == 0, "\(ending.error)")
    #expect(differences(try corpus.results(), whole) == [])
  }

  /// Each line of what is there is JSON, and the programs of the formats find nothing wrong.
  private static func expectValid(_ corpus: Survival) throws {
    let partial = try corpus.folder.names().filter { $0.hasSuffix(".partial") }
    #expect(partial.count == 2)
    for name in partial {
      let copy = "copy-" + (name.split(separator: "/").last ?? "").replacing(".partial", with: "")
      try corpus.folder.write(copy, try corpus.folder.bytes(name))
      defer { unlink(corpus.folder.file(copy)) }
      let lines = try lines(copy, corpus)
      #expect(lines.isEmpty || lines.last == 0x0A, "\(name)")
      for line in lines.split(separator: 0x0A) {
        #expect(throws: Never.self, "\(name)") {
          try JSONDocument(Array(line)).root.kind == .object
        }
      }
    }
  }

  private static func lines(_ name: String, _ corpus: Survival) throws -> [UInt8] {
    let tools = [".gz": "gzip", ".zst": "zstd"]
    let bytes = try corpus.folder.bytes(name)
    guard let tool = tools.first(where: { name.hasSuffix($0.key) })?.value, !bytes.isEmpty else {
      return bytes
    }
    let test = try Program.run([tool, "-tq", name], of: "/usr/bin/env", in: corpus.folder)
    #expect(test.code == 0, "\(test.error)")
    return Array(
      try Program.run([tool, "-dcq", name], of: "/usr/bin/env", in: corpus.folder).output)
  }
}
