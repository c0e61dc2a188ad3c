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
