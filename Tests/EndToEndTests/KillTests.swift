import Foundation
import Glibc
import Learning
import Testing

/// A run that is killed at any instant loses nothing that was noted.
struct KillTests {
  /// How many kills there are of each layout. Those that are asked for are the first three.
  private static let kills: [(layout: Survival.Layout, count: Int)] = [
    (.plain, 200), (.gzip, 200), (.zstd, 200), (.split, 40), (.text, 30), (.tei, 30),
  ]

  @Test(arguments: kills)
  func `killed at any instant, as often as that happens`(
    layout: Survival.Layout, count: Int
  ) throws {
    let corpus = try Survival(layout, count: 5000, size: 1200)
    let start = ContinuousClock.now
    let whole = try corpus.undisturbed()
    let duration = (ContinuousClock.now - start) / .microseconds(1)
    #expect(whole.count >= 3)
    var random = SplitMix64(seed: UInt64(count) + UInt64(layout.output.utf8.count))
    var (kills, wholes) = (0, 0)
    while kills < count {
      let program = try corpus.start()
      // Most die before they have noted anything; some live nearly as long as a run.
      let share = Double(random.next() % 1000) / 1000
      usleep(UInt32(20_000 + duration * share * share))
      program.signal(SIGKILL)
      let ending = try program.ending()
      if ending.code == 128 + SIGKILL {
        kills += 1
        continue
      }
      // One that was killed between its last rename and its end is whole, which the next one says.
      #expect(ending.code == 0 || ending.code == 2, "\(ending.error)")
      #expect(differences(try corpus.results(), whole) == [])
      corpus.clear()
      wholes += 1
    }
    let ending = try corpus.run()
    #expect(ending.code == 0 || ending.code == 2, "\(ending.error)")
    #expect(differences(try corpus.results(), whole) == [])
    print("\(layout.testDescription): \(kills) kills, \(wholes + 1) whole runs")
  }
}
