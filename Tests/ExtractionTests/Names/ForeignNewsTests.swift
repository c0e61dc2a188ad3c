import Testing
import Text

@testable import Extraction

/// How well names are found in the articles of `News` in languages that nothing was learned from.
struct ForeignNewsTests {
  /// The least F1 in percent where span and kind must be right, by language. It may only rise.
  ///
  /// The rules were written with these articles at hand: on new texts they reach less.
  static let floors = ["de": 95, "fr": 93.5, "es": 98.5]

  /// The same for each kind.
  static let kindFloors: [String: [NameKind: Double]] = [
    "de": [.person: 97, .organization: 93, .place: 90],
    "fr": [.person: 94, .organization: 94, .place: 87],
    "es": [.person: 98, .organization: 97, .place: 97],
  ]

  private func score(_ language: String, _ kind: NameKind? = nil) throws -> NewsScore {
    let finder = ForeignNames(language: language)
    var score = NewsScore()
    for article in try NewsArticle.all(in: language) {
      let wanted = (article.layers["entities"] ?? []).map {
        NewsFinding($0.span, $0["kind"] ?? "")
      }
      let found = finder.names(in: article.text, sentences: article.sentences, checkpoint: {})
        .map { NewsFinding($0.span, $0.kind.name) }
      let isWanted = { (finding: NewsFinding) in kind == nil || finding.key == kind?.name }
      score.add(
        article, wanted: wanted.filter(isWanted), found: found.filter(isWanted), .exact)
    }
    return score
  }

  @Test(arguments: ["de", "fr", "es"])
  func `finds names with their kinds`(language: String) throws {
    let score = try score(language)
    let floor = try #require(Self.floors[language])
    #expect(score.f1 >= floor, "\(score.f1): \(score.differences.joined(separator: "\n"))")
  }

  @Test(arguments: ["de", "fr", "es"], NameKind.learned)
  func `finds names of each kind`(language: String, kind: NameKind) throws {
    let score = try score(language, kind)
    let floor = try #require(Self.kindFloors[language]?[kind])
    #expect(score.f1 >= floor, "\(score.f1): \(score.differences.joined(separator: "\n"))")
  }
}
