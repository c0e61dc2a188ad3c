import Learning
import Lexicons
import Testing
import Text

/// The hits as their definition says, one place after the other.
private struct NaiveSearch {
  let entries: [[Character]]
  let text: [Character]
  let wholeWords: Bool

  func ends(at start: Int) -> [(end: Int, entry: Int)] {
    guard !wholeWords || !cuts(start) else { return [] }
    var known: Set<[Character]> = []
    return entries.indices.compactMap { index in
      guard known.insert(entries[index]).inserted, let end = end(of: entries[index], start),
        !wholeWords || !cuts(end)
      else { return nil }
      return (end, index)
    }.sorted { $0.end > $1.end }
  }

  private func cuts(_ place: Int) -> Bool {
    place > 0 && place < text.count && text[place - 1].isLetter && text[place].isLetter
  }

  private func end(of entry: [Character], _ start: Int) -> Int? {
    guard !entry.isEmpty else { return nil }
    var at = start
    for character in entry {
      guard at < text.count, same(character, text[at]) else { return nil }
      at += 1
      if character == " " { while at < text.count, text[at].isWhitespace { at += 1 } }
    }
    return at
  }

  private func same(_ a: Character, _ b: Character) -> Bool {
    a == " " ? b.isWhitespace : a.lowercased() == b.lowercased()
  }

  func hits(overlapping: Bool) -> [[Int]] {
    var hits: [[Int]] = []
    var free = 0
    for start in text.indices where start >= free {
      for hit in ends(at: start) {
        hits.append([start, hit.end, hit.entry])
        if overlapping { continue }
        free = hit.end
        break
      }
    }
    return hits
  }
}

struct LexiconPropertyTests {
  /// A text of `alphabet`, and words squeezed as entries are.
  private static func text(_ count: Int, _ alphabet: String, _ random: inout SplitMix64) -> String {
    let characters = Array(alphabet)
    return String((0..<count).map { _ in characters.randomElement(using: &random) ?? " " })
  }

  private static func entry(_ alphabet: String, _ random: inout SplitMix64) -> String {
    let raw = text(Int.random(in: 1...6, using: &random), alphabet, &random)
    return raw.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: ["ab ", "aB \n", "aé. A", "日本 a", "abcdЖж- "], [true, false])
  func `agrees with its definition`(alphabet: String, wholeWords: Bool) {
    var random = SplitMix64(seed: UInt64(alphabet.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
    for _ in 0..<120 {
      let entries = (0..<8).map { _ in Self.entry(alphabet, &random) }
      let text = Self.text(30, alphabet, &random)
      let lexicon = Lexicon(
        entries.map { Array($0.utf8) }, options: .init(wholeWords: wholeWords))
      let naive = NaiveSearch(
        entries: entries.map { Array($0) }, text: text.map { $0 }, wholeWords: wholeWords)
      for overlapping in [false, true] {
        let found = lexicon.hits(in: Array(text.utf8), overlapping: overlapping).map { hit in
          [hit.span.start, hit.span.end].map { text.utf8.prefix($0).count }.map {
            String(decoding: text.utf8.prefix($0), as: UTF8.self).count
          } + [hit.entry]
        }
        #expect(
          found == naive.hits(overlapping: overlapping), "\(entries) in \(text.debugDescription)")
      }
    }
  }
}
