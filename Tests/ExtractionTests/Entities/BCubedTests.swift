import Testing
import Text

struct BCubedTests {
  /// Mentions that are named by one letter each: those of a word make a cluster.
  private func mentions(_ clusters: String) -> [BCubed.Mention<Int>] {
    clusters.split(separator: " ").enumerated().flatMap { id, cluster in
      cluster.utf8.map { (span: Span(Int($0), Int($0) + 1), cluster: id) }
    }
  }

  private func score(_ gold: String, _ predicted: String) -> BCubed {
    BCubed(gold: mentions(gold), predicted: mentions(predicted))
  }

  private func expect(
    _ score: BCubed, precision: Double, recall: Double,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(score.precision - precision) < 1e-9, sourceLocation: location)
    #expect(abs(score.recall - recall) < 1e-9, sourceLocation: location)
  }

  @Test func `equal clusters are right whatever their names are`() {
    expect(score("abc de f", "f abc de"), precision: 100, recall: 100)
  }

  /// Both are the example of the paper: to join two large clusters is worse.
  @Test func `the mistake that joins more costs more`() {
    let gold = "12345 67 89ABC"
    expect(
      score(gold, "12345 6789ABC"), precision: 100 * (5 + 4.0 / 7 + 25.0 / 7) / 12, recall: 100)
    expect(score(gold, "1234589ABC 67"), precision: 100 * 7 / 12, recall: 100)
  }

  @Test func `a cluster in pieces costs recall`() {
    expect(score("abcd", "ab c d"), precision: 100, recall: 100 * (2 * 0.5 + 2 * 0.25) / 4)
  }

  @Test func `everything in one cluster, and each mention on its own`() {
    expect(score("ab c", "abc"), precision: 100 * (2 * 2.0 / 3 + 1.0 / 3) / 3, recall: 100)
    expect(score("ab c", "a b c"), precision: 100, recall: 100 * (0.5 + 0.5 + 1) / 3)
  }

  @Test func `a mention that was missed has no recall, and makes that of its cluster less`() {
    expect(score("abc d", "ab"), precision: 100, recall: 100 * (2 * 2.0 / 3) / 4)
  }

  @Test func `a mention too many has no precision, and makes that of its cluster less`() {
    expect(score("ab", "abx y"), precision: 100 * (2 * 2.0 / 3) / 4, recall: 100)
  }

  @Test func `a span that is not quite right is a miss and a mention too many`() {
    let score = BCubed(
      gold: [(Span(0, 8), "Aiko Ito"), (Span(20, 23), "Aiko Ito")],
      predicted: [(Span(5, 8), 1), (Span(20, 23), 1)])
    expect(score, precision: 25, recall: 25)
  }

  @Test func `of two mentions at one place the first counts`() {
    let gold = mentions("ab")
    let score = BCubed(gold: gold, predicted: mentions("ab") + mentions("x a").suffix(1))
    #expect(score == BCubed(gold: gold, predicted: gold))
  }

  @Test func `f1 is the harmonic mean`() {
    let score = score("12345 67 89ABC", "1234589ABC 67")
    #expect(abs(score.f1 - 200 * (7.0 / 12) / (1 + 7.0 / 12)) < 1e-9)
  }

  @Test func `nothing found where nothing is wanted is right, and else it is not`() {
    expect(score("", ""), precision: 100, recall: 100)
    expect(score("a", ""), precision: 0, recall: 0)
    expect(score("", "a"), precision: 0, recall: 0)
    #expect(score("a", "").f1 == 0)
  }

  @Test func `articles are added by their mentions`() {
    var sum = BCubed()
    sum += score("ab", "ab")
    sum += score("cdef", "")
    sum += score("", "gh")
    expect(sum, precision: 50, recall: 100 * 2 / 6)
    #expect(sum.goldCount == 6 && sum.predictedCount == 4)
  }
}
