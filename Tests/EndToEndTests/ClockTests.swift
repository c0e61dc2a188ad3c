import Foundation
import Glibc
import Learning
import Testing

/// The wall clock may jump: it is no part of what a run does.
struct ClockTests {
  /// The library of Debian's `faketime`, in the folder of this machine's architecture.
  private static func library() throws -> String {
    let folders = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib").sorted()
    let paths = folders.map { "/usr/lib/\($0)/faketime/libfaketimeMT.so.1" }
    return try #require(
      paths.first { FileManager.default.fileExists(atPath: $0) }, "Scripts/setup installs faketime")
  }

  private static func environment(_ corpus: Survival) throws -> [String] {
    // No clock of the system but this one jumps.
    [
      "LD_PRELOAD=\(try library())", "FAKETIME_TIMESTAMP_FILE=\(corpus.folder.file("clock"))",
      "FAKETIME_NO_CACHE=1", "FAKETIME_DONT_FAKE_MONOTONIC=1", "DONT_FAKE_MONOTONIC=1",
    ]
  }

  private static let clocks = ["+6y", "-9y", "+0", "-300d", "+40y", "-20y", "+1d"]

  @Test(arguments: [Survival.Layout.gzip, .split, .text])
  func `a clock that jumps by years`(layout: Survival.Layout) throws {
    let corpus = try Survival(layout, count: 3000, size: 2000, stages: "metadata\n  - clean")
    let whole = try corpus.undisturbed()
    let environment = try Self.environment(corpus)
    var random = SplitMix64(seed: 8)
    var kills = 0
    for round in 0..<40 {
      try corpus.folder.write("clock", Self.clocks[round % Self.clocks.count])
      let program = try corpus.start(environment: environment)
      for step in 0..<Int(random.next() % 40) where !program.isOver {
        usleep(10_000)
        try corpus.folder.write("clock", Self.clocks[(round + step) % Self.clocks.count])
      }
      if round % 4 != 3 { program.signal(SIGKILL) }
      let ending = try program.ending()
      if ending.code == 128 + SIGKILL {
        kills += 1
        continue
      }
      #expect(ending.code == 0 || ending.code == 2, "\(ending.error)")
      #expect(differences(try corpus.results(), whole) == [])
      corpus.clear()
    }
    #expect(kills > 5)
  }
}
