import Extraction
import Testing
import Text

/// How well the articles of `News` are read.
struct NewsSetTests {
  /// The least F1 in percent, by layer and language: what was reached last, rounded down to a tenth.
  /// It may only rise.
  static let floors: [String: [String: Double]] = [
    "quotations": ["en": 97.9, "de": 94.8, "fr": 94.8, "es": 95.0],
    "reports": ["en": 82.7, "de": 80.0, "fr": 80.0, "es": 82.3],
    "speakers": ["en": 79.5, "de": 75.3, "fr": 64.6, "es": 75.1],
    "speakers by entities": ["en": 79.5, "de": 75.3, "fr": 66.1, "es": 75.1],
    "dates": ["en": 98.6, "de": 98.9, "fr": 97.7, "es": 100],
    "acronyms": ["en": 94.7, "de": 100, "fr": 90.9, "es": 88.8],
    "quantities": ["en": 96.2, "de": 100, "fr": 100, "es": 100],
  ]

  private static let languages = ["en", "de", "fr", "es"]

  /// The score of what `find` finds in the articles of `language`; `key` is what must be equal.
  private func score(
    _ layer: String, _ language: String, _ fit: NewsScore.Fit,
    key: (NewsArticle.Mark) -> String, find: (NewsArticle) -> [NewsFinding]
  ) throws -> NewsScore {
    var score = NewsScore()
    for article in try NewsArticle.all(in: language) {
      let wanted = (article.layers[layer] ?? []).map { NewsFinding($0.span, key($0)) }
      score.add(article, wanted: wanted, found: find(article), fit)
    }
    return score
  }

  private func expect(_ score: NewsScore, _ layer: String, _ language: String) throws {
    let floor = try #require(Self.floors[layer]?[language])
    #expect(score.f1 >= floor, "\(score.f1): \(score.differences.joined(separator: "\n"))")
  }

  @Test(arguments: languages)
  func `finds dates with their values`(language: String) throws {
    let score = try score("dates", language, .overlap, key: { $0["value"] ?? "" }) { article in
      DateFinder(language: article.language).dates(
        in: article.text, sentences: article.sentences, anchor: article.published
      ).map { NewsFinding($0.span, $0.value) }
    }
    try expect(score, "dates", language)
  }

  @Test(arguments: languages)
  func `finds what stands between marks`(language: String) throws {
    try expect(quoted(language, .exact, layer: "quotations"), "quotations", language)
  }

  @Test(arguments: languages)
  func `finds what is reported without marks`(language: String) throws {
    try expect(quoted(language, .overlap, layer: "reports"), "reports", language)
  }

  /// The score of quotations, or of reports.
  private func quoted(_ language: String, _ fit: NewsScore.Fit, layer: String) throws -> NewsScore {
    let isReport = layer == "reports"
    var score = NewsScore()
    for article in try NewsArticle.all(in: language) {
      let wanted = (article.layers["quotes"] ?? []).filter {
        ($0["kind"] == "indirect") == isReport
      }
      let found = article.quotations.filter { ($0.kind == .indirect) == isReport }
      score.add(
        article, wanted: wanted.map { NewsFinding($0.span, "") },
        found: found.map { NewsFinding($0.span, "") }, fit)
    }
    return score
  }

  @Test(arguments: languages)
  func `tells who speaks`(language: String) throws {
    let score = try score(
      "quotes", language, .overlap, key: { $0["name"] ?? $0["speaker"] ?? "" }
    ) { article in
      article.quotations.map {
        NewsFinding($0.span, ($0.name ?? $0.speaker).map(article.words) ?? "")
      }
    }
    try expect(score, "speakers", language)
  }

  @Test(arguments: languages)
  func `tells who speaks where names are known`(language: String) throws {
    let finder = NameFinder(language: language)
    let score = try score(
      "quotes", language, .overlap, key: { $0["name"] ?? $0["speaker"] ?? "" }
    ) { article in
      let names = finder.names(in: article.text, sentences: article.sentences, checkpoint: {})
      return article.quotations(knowing: names).map {
        NewsFinding($0.span, ($0.name ?? $0.speaker).map(article.words) ?? "")
      }
    }
    try expect(score, "speakers by entities", language)
  }

  @Test(arguments: languages)
  func `finds acronyms with what they stand for`(language: String) throws {
    var score = NewsScore()
    let whole = Span(0, 1)
    for article in try NewsArticle.all(in: language) {
      let wanted = (article.layers["acronyms"] ?? []).map {
        NewsFinding(whole, "\($0["short"] ?? "") = \($0["long"] ?? "")")
      }
      let found = AcronymFinder().acronyms(in: article.text, sentences: article.sentences).map {
        NewsFinding(whole, "\(article.words($0.short)) = \(article.words($0.long))")
      }
      score.add(article, wanted: wanted, found: found, .overlap)
    }
    try expect(score, "acronyms", language)
  }

  @Test(arguments: languages)
  func `finds quantities with their values and units`(language: String) throws {
    func key(_ value: Double?, _ upper: Double?, _ unit: String?, _ modifier: String?) -> String {
      "\(value ?? 0) \(upper ?? 0) \(unit ?? "-") \(modifier ?? "-")"
    }
    let score = try score(
      "quantities", language, .overlap,
      key: { mark in
        key(
          mark["value"].flatMap(Double.init), mark["upper"].flatMap(Double.init), mark["unit"],
          mark["modifier"])
      }
    ) { article in
      QuantityFinder(language: article.language).quantities(
        in: article.text, sentences: article.sentences
      ).map { NewsFinding($0.span, key($0.value, $0.upper, $0.unit, $0.modifier?.rawValue)) }
    }
    try expect(score, "quantities", language)
  }
}

/// The scorer.
struct NewsScoreTests {
  private func score(
    wanted: [NewsFinding], found: [NewsFinding], _ fit: NewsScore.Fit
  ) throws -> NewsScore {
    let yaml = """
      { language: en, published: 2026-03-04, text: It shut on Monday., quotes: [], dates: [],
        acronyms: [], quantities: [], entities: [] }
      """
    let article = try NewsArticle(name: "a", yaml: Array(yaml.utf8))
    var score = NewsScore()
    score.add(article, wanted: wanted, found: found, fit)
    return score
  }

  @Test func `an overlap is right where the fit asks for no more`() throws {
    let wanted = [NewsFinding(Span(11, 17), "A")]
    let found = [NewsFinding(Span(8, 17), "A")]
    #expect(try score(wanted: wanted, found: found, .overlap).f1 == 100)
    #expect(try score(wanted: wanted, found: found, .exact).f1 == 0)
  }

  @Test func `another key is a miss and a find too many`() throws {
    let score = try score(
      wanted: [NewsFinding(Span(11, 17), "A")], found: [NewsFinding(Span(11, 17), "B")], .exact)
    #expect(score.differences == ["- a 11: Monday = A", "+ a 11: Monday = B"])
  }

  @Test func `one find stands for one that is wanted`() throws {
    let twice = [NewsFinding(Span(0, 7), "A"), NewsFinding(Span(3, 7), "A")]
    let score = try score(wanted: twice, found: [NewsFinding(Span(3, 7), "A")], .overlap)
    #expect(score.right == 1 && score.wanted == 2 && score.found == 1)
  }
}
