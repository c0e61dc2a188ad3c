import Testing
import Text

/// The articles themselves.
struct NewsArticleTests {
  /// What an annotation may say, and what it must.
  private static let keys: [String: (all: Set<String>, needed: Set<String>)] = [
    "quotes": (["text", "kind", "cue", "speaker", "name", "via"], ["text", "kind"]),
    "dates": (["text", "value", "type"], ["text", "value", "type"]),
    "acronyms": (["short", "long"], ["short", "long"]),
    "quantities": (["text", "value", "upper", "unit", "modifier", "noun"], ["text", "value"]),
    "entities": (["text", "kind", "entity", "role"], ["text", "kind", "entity"]),
  ]

  /// The values of keys that have a choice of them.
  private static let choices: [String: [String: Set<String>]] = [
    "quotes": ["kind": ["direct", "mixed", "indirect"]],
    "dates": ["type": ["date", "time", "duration", "set"]],
    "quantities": [
      "modifier": ["about", "more_than", "less_than", "at_least", "at_most", "almost"]
    ],
    "entities": ["kind": ["person", "organization", "place"]],
  ]

  @Test(arguments: [("en", 18), ("de", 7), ("fr", 7), ("es", 7)])
  func `every mark of every article is found in order`(
    language: String, count: Int
  ) throws {
    #expect(try NewsArticle.all(in: language).count == count)
  }

  @Test func `an annotation that is not in the text is a mistake`() {
    let rows = "[{ text: Monday, value: A, type: date }, { text: Sunday, value: B, type: date }]"
    let yaml = """
      language: en
      published: 2026-03-04
      text: It shut on Sunday and on Monday.
      quotes: []
      dates: \(rows)
      acronyms: []
      quantities: []
      entities: []
      """
    #expect(throws: NewsArticle.Mistake.notFound("Sunday", in: "a")) {
      try NewsArticle(name: "a", yaml: Array(yaml.utf8))
    }
  }

  @Test func `a part of a name that stands alone is found behind the whole name`() throws {
    let names = "[{ text: Aiko Ito }, { text: Ito }]"
    let yaml = """
      { language: en, published: 2026-03-04, text: Aiko Ito left. Ito is late., quotes: [],
        dates: [], acronyms: [], quantities: [], entities: \(names) }
      """
    let article = try NewsArticle(name: "a", yaml: Array(yaml.utf8))
    #expect(article.layers["entities"]?.map(\.span) == [Span(0, 8), Span(15, 18)])
  }

  @Test(arguments: try NewsArticle.all())
  func `marks have the keys that they may have, and no others`(article: NewsArticle) throws {
    for (layer, marks) in article.layers {
      let keys = try #require(Self.keys[layer])
      for mark in marks {
        let given = Set(mark.fields.keys)
        #expect(given.isSubset(of: keys.all) && keys.needed.isSubset(of: given), "\(mark)")
        for (key, choice) in Self.choices[layer] ?? [:] {
          #expect(mark[key].map(choice.contains) ?? true, "\(mark)")
        }
      }
    }
  }

  @Test(arguments: try NewsArticle.all())
  func `cues, speakers, names and long forms stand in the text`(article: NewsArticle) {
    let text = String(decoding: article.text, as: UTF8.self)
    for mark in article.layers.values.joined() {
      for key in ["cue", "speaker", "name", "via", "long", "noun"] {
        #expect(mark[key].map(text.contains) ?? true, "\(mark)")
      }
    }
  }

  @Test(arguments: try NewsArticle.all())
  func `no mark cuts a word`(article: NewsArticle) {
    for mark in article.layers.values.joined() {
      let before = article.words(Span(0, mark.span.start)).last
      let behind = article.words(Span(mark.span.end, article.text.count)).first
      let words = article.words(mark.span)
      #expect(!isInWord(before, words.first) && !isInWord(words.last, behind), "\(mark)")
    }
  }

  private func isInWord(_ a: Character?, _ b: Character?) -> Bool {
    [a, b].allSatisfy { $0?.isLetter == true || $0?.isNumber == true }
  }

  @Test(arguments: try NewsArticle.all())
  func `every quantity is a number of something`(article: NewsArticle) throws {
    for mark in try #require(article.layers["quantities"]) {
      #expect(mark["value"].flatMap(Double.init) != nil, "\(mark)")
      #expect((mark["unit"] == nil) != (mark["noun"] == nil), "\(mark)")
    }
  }

  @Test(arguments: try NewsArticle.all())
  func `an entity has one kind, and a role at its first mention only`(
    article: NewsArticle
  ) throws {
    let mentions = try #require(article.layers["entities"])
    #expect(!mentions.isEmpty)
    for (entity, group) in Dictionary(grouping: mentions, by: { $0["entity"] ?? "" }) {
      #expect(Set(group.map { $0["kind"] }).count == 1, "\(entity)")
      #expect(group.dropFirst().allSatisfy { $0["role"] == nil }, "\(entity)")
    }
  }

  @Test(arguments: try NewsArticle.all())
  func `no mention stands in another`(article: NewsArticle) throws {
    let spans = try #require(article.layers["entities"]).map(\.span)
    for (span, next) in zip(spans, spans.dropFirst()) {
      #expect(span.end <= next.start, "\(article.words(span)), \(article.words(next))")
    }
  }

  @Test(arguments: try NewsArticle.all())
  func `roles stand in the text, whatever their case`(article: NewsArticle) {
    let text = String(decoding: article.text, as: UTF8.self).lowercased()
    for mark in article.layers["entities"] ?? [] {
      #expect(mark["role"].map { text.contains($0.lowercased()) } ?? true, "\(mark)")
    }
  }
}
