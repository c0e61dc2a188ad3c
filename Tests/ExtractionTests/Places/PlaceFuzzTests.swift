import Extraction
import Learning
import Testing

/// Broken tables and random places: a line is told or links are sound, and always the same.
struct PlaceFuzzTests {
  private static let names =
    [
      "Paris", "London", "Georgia", "Springfield", "New York", "N.Y.", "Texas", "the", "St. John’s",
      "", "US", "Île-de-France", "東京", "\u{301}", "Singapore", "Nowhere",
    ].map { Array($0.utf8) } + [[0xFF, 0xC3], [0x80]]

  private static func document(_ random: inout SplitMix64) -> [PlaceQuery] {
    (0..<Int.random(in: 0..<6, using: &random)).map { _ in
      var some: [[UInt8]] {
        (0..<Int.random(in: 0..<3, using: &random)).map { _ in
          names.randomElement(using: &random) ?? []
        }
      }
      return PlaceQuery(
        names: some, mentions: Int.random(in: -1..<99, using: &random), qualifiers: some)
    }
  }

  private static func check(_ table: PlaceTable, _ random: inout SplitMix64) {
    let places = document(&random)
    let linker = PlaceLinker(table, least: 0)
    let links = linker.links(of: places, countries: ["US": 2, "xx": -1, "": .max])
    #expect(links == linker.links(of: places, countries: ["": .max, "xx": -1, "US": 2]))
    #expect(links.count == places.count)
    for case let link? in links {
      #expect(link.score >= 0 && link.score <= 1 && link.id > 0 && !link.name.isEmpty)
    }
  }

  @Test func `mutated tables are told or read`() throws {
    var random = SplitMix64(seed: 11)
    var read = 0
    for _ in 0..<1_500 {
      var tsv = PlaceSample.tsv
      for _ in 0..<Int.random(in: 1..<4, using: &random) {
        let at = Int.random(in: 0..<tsv.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: tsv[at] = UInt8.random(in: 0...255, using: &random)
        case 1: tsv.remove(at: at)
        case 2:
          tsv.insert([0x09, 0x0A, 0x7C, 0x30, 0xC3].randomElement(using: &random) ?? 0, at: at)
        case 3: tsv.removeSubrange(at..<min(tsv.count, at + 40))
        default: tsv[at] = UInt8.random(in: 0x30...0x39, using: &random)
        }
      }
      do {
        Self.check(try PlaceTable(tsv: tsv), &random)
        read += 1
      } catch {
        #expect((1...60).contains(error.line))
      }
    }
    #expect(read > 200)
  }

  @Test func `a table that is cut anywhere is told or read`() throws {
    var random = SplitMix64(seed: 12)
    for end in stride(from: 0, to: PlaceSample.tsv.count, by: 3) {
      guard let table = try? PlaceTable(tsv: Array(PlaceSample.tsv[..<end])) else { continue }
      Self.check(table, &random)
    }
  }

  @Test func `links of random places are sound`() throws {
    var random = SplitMix64(seed: 13)
    let table = try PlaceTable(tsv: PlaceSample.tsv)
    for _ in 0..<500 { Self.check(table, &random) }
  }
}
