import Testing
import Text

@testable import Extraction

/// How well the names of the articles of `News` are found and put together.
struct NamesNewsTests {
  /// The least B-cubed F1 in percent of what is found, by language: what was reached last, rounded
  /// down to a half. It may only rise.
  static let floors = ["en": 86.5, "de": 92, "fr": 94, "es": 95.5]

  /// The same where all names are given, so that only what they mean is judged.
  static let floorsOfMerging: [String: Double] = ["en": 98, "de": 96.5, "fr": 94.5, "es": 97]

  private func score(
    _ language: String, _ entities: (NewsArticle) -> [BCubed.Mention<Int>]
  ) throws -> BCubed {
    var score = BCubed()
    for article in try NewsArticle.all(in: language) {
      score += BCubed(
        gold: (article.layers["entities"] ?? []).map { ($0.span, $0["entity"] ?? "") },
        predicted: entities(article))
    }
    return score
  }

  @Test(arguments: ["en", "de", "fr", "es"])
  func `finds names and what they mean`(language: String) throws {
    let finder = NameFinder(language: language)
    let score = try score(language) { article in
      finder.names(in: article.text, sentences: article.sentences, checkpoint: {}).mentions.map {
        ($0.span, $0.entity)
      }
    }
    #expect(score.f1 >= Self.floors[language] ?? 100, "\(score.f1)")
  }

  @Test(arguments: ["en", "de", "fr", "es"])
  func `tells what given names mean`(language: String) throws {
    let vocabulary = NameModel.english.vocabulary
    let list = NameList(names: [], vocabulary: vocabulary)
    let score = try score(language) { article in
      let text = NameText(article.text, sentences: article.sentences, vocabulary) {}
      let names = (article.layers["entities"] ?? []).compactMap {
        text.name(at: $0.span, NameKind($0["kind"] ?? ""))
      }
      return zip(
        article.layers["entities"] ?? [], EntityMerger(names, in: text, list).result(list).mentions
      ).map { ($0.span, $1.entity) }
    }
    #expect(score.f1 >= Self.floorsOfMerging[language] ?? 100, "\(score.f1)")
  }

  /// What the text says beside the first name of somebody.
  @Test func `most roles are told`() throws {
    var (right, wanted) = (0, 0)
    for article in try NewsArticle.all(in: "en") {
      let found = NameFinder(language: "en").names(
        in: article.text, sentences: article.sentences, checkpoint: {})
      for mark in article.layers["entities"] ?? [] {
        guard let role = mark["role"],
          let mention = found.mentions.first(where: { $0.span == mark.span })
        else { continue }
        wanted += 1
        let words = found.entities[mention.entity].role.map(article.words)
        if words.joined(separator: " ").lowercased() == role.lowercased() { right += 1 }
      }
    }
    #expect(Double(right) >= 0.8 * Double(wanted), "\(right) of \(wanted)")
  }
}
