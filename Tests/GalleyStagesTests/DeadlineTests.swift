import GalleyCore
import GalleyStages
import Markup
import Testing

/// No stage works on a document for long without asking whether its time is over.
struct DeadlineTests {
  /// Stages that touch what is there and read none of it.
  private static let brief: Set<String> = ["rename", "discard"]

  /// Options under which a stage has work to do, where its example has none.
  private static let options = [
    "segment": "segment: { levels: [paragraph, sentence, token] }",
    "match": "match: { pattern: council, emit: found }",
    "lexicon": "lexicon: { words: [council], emit: found }",
    "near": "near: { of: sentence, words: [council], within: 20, set: about }",
    "drop": "drop: { when: \"text matches 'no such word'\", reason: odd }",
    "split": "split: { from: text, by: ' ', to: extra.parts }",
  ]

  private func document(_ content: Page.Content, _ workspace: Workspace) -> Document {
    let origin = Page.Origin(path: "a", bytes: 0, sha256: "00", mediaType: "text/html")
    var facts = Page.Facts(from: "sidecar")
    facts.language = "en"
    return Document(
      Page(id: "1", origin: origin, content: content, facts: facts), workspace: workspace)
  }

  private static var page: String {
    let text = String(
      repeating: "The council of the NATO (North Atlantic Town Office) met on Monday, said Bo. ",
      count: 10)
    return "<html><body>" + String(repeating: "<p>\(text)</p>", count: 4)
  }

  @Test func `every stage stops before it changes anything`() throws {
    for entry in Registry.builtinStages where !Self.brief.contains(entry.spec.name) {
      let name = entry.spec.name
      let workspace = Workspace()
      var document = document(.html(Self.page), workspace)
      if name != "clean" {
        for yaml in ["clean", "metadata", "segment: { levels: [paragraph, sentence, token] }"] {
          var stage = try stage(yaml)
          _ = try stage.process(&document)
        }
      }
      let (layers, extra, text) = (document.layers, document.extra, document.text)
      var stage = try stage(Self.options[name] ?? entry.spec.example)
      workspace.deadline = .after(.zero)
      do {
        _ = try stage.process(&document)
        Issue.record("\(name) did not stop")
      } catch {
        #expect((error as? any ReasonedError)?.reason == "time_limit", "\(name): \(error)")
      }
      #expect(document.layers == layers && document.extra == extra, "\(name)")
      #expect(document.text == text, "\(name)")
    }
  }

  /// Texts that are long where texts are short: one paragraph, one sentence, one word, quotations in
  /// quotations, lines by the thousand.
  private static let hostile: [(name: String, unit: String)] = [
    ("one sentence", "word "), ("sentences", "The man said it was 5 o'clock on Monday. "),
    ("quotations", "\"He said \"it\" to them, "), ("opening marks", "“"),
    ("acronyms", "ABC (Ab Bc Cd) "),
    ("names", "Mr. John Smith "), ("numbers", "1 "), ("dates", "Monday 3 May 2020 "),
    ("brackets", "("),
    ("full stops", ". "), ("abbreviations", "U.S. "), ("lines", "- a\n"),
    ("paragraphs", "Said Bo.\n\n"),
    ("reports", "He said that "), ("hyphens", "a-b-"), ("colons", "a: b; "),
  ]

  /// Stages with the texts in which they have something to look at: in others they find at once that
  /// there is nothing.
  private static let readers: [(yaml: String, hasWork: @Sendable (String) -> Bool)] = [
    ("segment: { levels: [paragraph, sentence, token] }", { _ in true }), ("dates", { _ in true }),
    ("entities", { _ in true }), ("quotes", { _ in true }),
    ("quotes: { nested: true }", { _ in true }),
    ("keywords", { _ in true }), ("quantities", { $0.contains(where: \.isNumber) }),
    ("acronyms", { $0.contains("(") || $0.contains("US") }), ("language", { $0.contains("\n\n") }),
  ]

  @Test(arguments: readers.indices)
  func `a stage asks again and again in any text`(index: Int) throws {
    let (yaml, hasWork) = Self.readers[index]
    for (name, unit) in Self.hostile where hasWork(unit) {
      let workspace = Workspace()
      let text = String(repeating: unit, count: 40_000 / unit.utf8.count)
      var document = document(.given(Array(text.utf8)), workspace)
      if !yaml.hasPrefix("segment"), !yaml.hasPrefix("language") {
        var segment = try stage("segment")
        _ = try segment.process(&document)
      }
      var stage = try stage(yaml)
      let before = workspace.looks
      _ = try stage.process(&document)
      #expect(workspace.looks - before >= 3, "\(yaml) of \(name)")
    }
  }

  /// Pages that are large where pages are small.
  private static let pages: [(name: String, head: String, unit: String)] = [
    ("paragraphs", "<body>", "<p>Word and word. </p>"),
    ("one paragraph", "<body><p>", "<b>word</b> <i>and</i> "),
    ("cells", "<body><table>", "<tr><td>a</td><td>b</td></tr>"),
    ("items", "<body><ul>", "<li>a b c</li>"), ("breaks", "<body>", "a b<br>"),
    ("deep", "<body>" + String(repeating: "<div>", count: 200), "<p>a b c</p>"),
    ("headings", "<body>", "<h1>Title here of it</h1>"),
  ]

  @Test func `a page is read in steps`() throws {
    for (name, head, unit) in Self.pages {
      let workspace = Workspace()
      let page = head + String(repeating: unit, count: 40_000 / unit.utf8.count)
      var document = document(.html(page), workspace)
      _ = try document.markup()
      let before = workspace.looks
      var stage = try stage("clean")
      _ = try stage.process(&document)
      #expect(workspace.looks - before >= 8, "\(name)")
    }
  }
}
