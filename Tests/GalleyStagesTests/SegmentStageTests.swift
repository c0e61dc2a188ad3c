import GalleyCore
import Testing
import Text

struct SegmentStageTests {
  private static let text = "One line. And a second!\n\nDr. Ito left. She was late."

  @Test func `levels choose the layers`() throws {
    for (levels, names) in [
      ("[paragraph]", ["paragraph"]), ("[sentence]", ["sentence"]),
      ("[sentence, paragraph]", ["sentence", "paragraph"]), ("paragraph", ["paragraph"]),
    ] {
      var document = document(.given(Self.text))
      #expect(try document.run("segment: { levels: \(levels) }") == .keep)
      #expect(document.layers.all.map(\.name) == names)
    }
  }

  @Test func `sentences lie in paragraphs and are counted`() throws {
    var document = document(.given(Self.text))
    _ = try document.run("segment: { levels: [paragraph, sentence] }")
    #expect(
      document.words("paragraph") == ["One line. And a second!", "Dr. Ito left. She was late."])
    #expect(
      document.words("sentence") == [
        "One line.", "And a second!", "Dr. Ito left.", "She was late.",
      ])
    #expect(document.statistics.sentences == 4)
  }

  @Test func `sentences alone are the default`() throws {
    var document = document(.given(Self.text))
    _ = try document.run("segment")
    #expect(document.layers.all.map(\.name) == ["sentence"])
  }

  @Test func `paragraphs alone count no sentences`() throws {
    var document = document(.given(Self.text))
    _ = try document.run("segment: { levels: [paragraph] }")
    #expect(document.statistics.sentences == nil)
  }

  @Test func `the sentences are the same with blocks and without`() throws {
    var page = document(.html(articlePage))
    _ = try page.run("clean", "segment: { levels: [paragraph, sentence] }")
    var given = document(.given(page.text))
    _ = try given.run("segment: { levels: [paragraph, sentence] }")
    #expect(!page.blocks.isEmpty && given.blocks.isEmpty)
    #expect(given.layers == page.layers)
    #expect(page.words("sentence")?.count == 5)
  }

  @Test func `the language decides about abbreviations`() throws {
    var facts = Page.Facts(from: "jsonl")
    facts.language = "de"
    var document = document(.given("Das gilt z. B. Montag. Und am 3. Mai auch."), facts)
    _ = try document.run("segment")
    #expect(document.words("sentence") == ["Das gilt z. B. Montag.", "Und am 3. Mai auch."])
  }

  @Test func `an empty text has empty layers`() throws {
    var document = document(.given(""))
    _ = try document.run("segment: { levels: [paragraph, sentence] }")
    #expect(document.words("sentence") == [])
    #expect(document.statistics.sentences == 0)
  }

  @Test func `the second document of a stage is as it would be alone`() throws {
    var shared = try stage("segment")
    for language in [nil, "de", "en", nil] {
      var facts = Page.Facts()
      facts.language = language
      var first = document(.given("Das gilt z. B. Montag. Dr. No came."), facts)
      _ = try shared.process(&first)
      var alone = document(.given("Das gilt z. B. Montag. Dr. No came."), facts)
      _ = try alone.run("segment")
      #expect(first.layers == alone.layers)
    }
  }

  @Test func `tokens have their kind and lie in sentences`() throws {
    var document = document(.given("Don't go. It cost $5!"))
    _ = try document.run("segment: { levels: [token] }")
    #expect(document.layers.all.map(\.name) == ["token"])
    #expect(
      document.words("token") == ["Do", "n't", "go", ".", "It", "cost", "$", "5", "!"])
    #expect(
      document.layers["token"]?.map(\.attributes)
        == [
          "word", "word", "word", "punctuation", "word", "word", "symbol", "number", "punctuation",
        ].map { [.init("kind", .string($0))] })
  }

  @Test func `tokens are the same with sentences and without`() throws {
    var alone = document(.given(Self.text))
    _ = try alone.run("segment: { levels: [token] }")
    var together = document(.given(Self.text))
    _ = try together.run("segment: { levels: [token, paragraph, sentence] }")
    #expect(alone.layers["token"] == together.layers["token"])
    #expect(together.layers.all.map(\.name) == ["token", "paragraph", "sentence"])
    #expect(together.statistics.sentences == 4)
    #expect(alone.statistics.sentences == nil)
  }

  @Test func `the language decides about tokens`() throws {
    for (language, words) in [("fr", ["Dit", "-il"]), ("en", ["Dit", "-", "il"])] {
      var facts = Page.Facts(from: "jsonl")
      facts.language = language
      var document = document(.given("Dit-il"), facts)
      _ = try document.run("segment: { levels: [token] }")
      #expect(document.words("token") == words)
    }
  }

  @Test func `conditions see the kind of tokens`() throws {
    var document = document(.given("10 km in 2024"))
    let verdict = try document.run(
      "segment: { levels: [token] }",
      "drop: { when: \"count(layers.token, kind == 'number') == 2\", reason: numbers }")
    #expect(verdict == .drop(reason: "numbers"))
  }

  @Test func `a passed deadline ends the work`() throws {
    let workspace = Workspace()
    workspace.deadline = .after(.zero)
    let origin = Page.Origin(path: "a", bytes: 0, sha256: "00", mediaType: "text/plain")
    var document = Document(
      Page(id: "1", origin: origin, content: .given("Text.")), workspace: workspace)
    var stage = try stage("segment")
    #expect(throws: DeadlineExceeded.self) { try stage.process(&document) }
  }
}
