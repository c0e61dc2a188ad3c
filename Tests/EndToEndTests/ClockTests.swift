import Glibc
import Learning
import Testing

/// The wall clock may jump: it is no part of what a run does.
struct ClockTests {
  @Test(arguments: [Survival.Layout.gzip, .split, .text])
  func `a clock that jumps by years`(layout: Survival.Layout) throws {
    let corpus = try Survival(layout, count: 2000, size: 2000, stages: "clean\n  - metadata")
    let start = ContinuousClock.now
    let whole = try corpus.undisturbed()
    let duration = (ContinuousClock.now - start) / .microseconds(1)
    let shim = try Shim("jumping-clock", in: corpus.folder)
    var random = SplitMix64(seed: 8)
    var (kills, wholes) = (0, 0)
    for round in 0..<30 {
      let program = try corpus.start(environment: [shim.preload, "GALLEY_CLOCK_START=\(round)"])
      if round % 4 != 3 {
        let share = Double(random.next() % 1000) / 1000
        usleep(UInt32(20_000 + duration * share))
        program.signal(SIGKILL)
      }
      let ending = try program.ending()
      if ending.code == 128 + SIGKILL {
        kills += 1
        continue
      }
      #expect(ending.code == 0 || ending.code == 2, "\(ending.error)")
      #expect(differences(try corpus.results(), whole) == [])
      corpus.clear()
      wholes += 1
    }
    #expect(kills > 5)
    #expect(wholes > 5)
  }
}
