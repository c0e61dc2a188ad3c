import GalleyCore
import GalleyPipeline
import Testing
import Text

/// What is said about two states of a document.
struct ChangeTests {
  private func document(_ text: String = "It rained. He left.") -> Document {
    let origin = Page.Origin(
      path: "a.txt", bytes: text.utf8.count, sha256: "0", mediaType: "text/plain")
    return Document(
      Page(id: "a", origin: origin, content: .given(Array(text.utf8))), workspace: Workspace())
  }

  /// Each change on a line, with its parts after it.
  private func changes(_ change: (inout Document) -> Void, from before: Document? = nil) -> [String]
  {
    let before = before ?? document()
    var after = before
    change(&after)
    return Change.all(from: before, to: after).flatMap { change in
      ["\(change.kind.rawValue) \(change.subject): \(change.detail)"] + change.parts
    }
  }

  @Test func `nothing is said where nothing changed`() {
    #expect(changes { _ in } == [])
    #expect(changes { $0.setProvenance("text", "html") } == [])
  }

  @Test func `tells fields that are set, changed and removed`() {
    #expect(
      changes { document in
        document.metadata.title = "A \"title\"\nof two lines"
        document.setProvenance("title", "html:h1")
        document.metadata.language = .init(tag: "en", score: 0.5, from: "text")
        document.metadata.freeAccess = true
        document.extra = [.init("actor", .string("Aiko Ito")), .init("votes", .integer(3))]
        document.warn("truncated")
      } == [
        "+ title: \"A \"title\" of two lines\"  (html:h1)",
        "+ language: tag en, score 0.5, from text", "+ free_access: true",
        "+ warning: truncated", "+ extra.actor: \"Aiko Ito\"", "+ extra.votes: 3",
      ])
    var before = document()
    before.metadata.title = "Old"
    before.metadata.keywords = ["a", "b"]
    before.extra = [.init("votes", .integer(3))]
    #expect(
      changes(
        { document in
          document.metadata.title = "New"
          document.metadata.keywords = []
          document.extra = []
        }, from: before)
        == ["~ title: \"Old\" → \"New\"", "- keywords: a; b", "- extra.votes: 3"])
  }

  @Test func `shortens long values`() {
    let lines = changes { document in
      document.metadata.title = String(repeating: "é", count: 500)
      document.metadata.keywords = (0..<100_000).map { "keyword \($0)" }
    }
    let long = String(repeating: "é", count: 72)
    #expect(lines[0] == "+ title: \"\(long)…\"")
    #expect(lines[1].hasPrefix("+ keywords: keyword 0; keyword 1; "))
    #expect(lines[1].count < 100)
  }

  @Test func `tells text and blocks`() {
    #expect(
      changes { document in
        document.setText(
          Array("One.\n\nTwo words.".utf8),
          blocks: [Block(.heading, Span(0, 4)), Block(.paragraph, Span(6, 16))])
      } == [
        "~ text: 19 characters, 4 words → 16 characters, 3 words",
        "+ blocks: 2: heading 1, paragraph 1",
      ])
    #expect(changes { $0.setText([], blocks: []) } == ["- text: 19 characters, 4 words"])
    #expect(
      changes({ $0.setText(Array("A".utf8), blocks: []) }, from: document(""))
        == ["+ text: 1 character, 1 word"])
  }

  @Test func `tells layers with their first annotations`() {
    let annotation = Annotation(
      Span(0, 10), [.init("kind", .string("event")), .init("cue", Span(3, 9))])
    #expect(
      changes { $0.layers["event"] = [annotation] } == [
        "+ layers.event: 1 annotation", "\"It rained.\"  kind event  cue \"rained\"",
      ])
    var before = document()
    before.layers["event"] = [annotation]
    before.layers["old"] = []
    let more = (11..<16).map { Annotation(Span($0, 17)) }
    #expect(
      changes(
        { document in
          document.layers["event"] = [annotation] + more
          document.layers["old"] = nil
        }, from: before) == [
          "~ layers.event: 1 → 6 annotations", "\"He lef\"", "\"e lef\"", "\" lef\"", "and 2 more",
          "- layers.old: 0 annotations",
        ])
    #expect(
      changes(
        { document in
          document.layers["event"]?[0].attributes = [
            .init("cue", Span(3, 9)), .init("actor", .string("rain")),
          ]
        }, from: before) == [
          "~ layers.event: 1 of 1 annotation", "\"It rained.\"  actor rain  without kind",
        ])
  }
}
