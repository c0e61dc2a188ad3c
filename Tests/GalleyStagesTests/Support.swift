import GalleyCore
import GalleyStages
import Testing
import Text
import YAML

/// What was wrong with the options of a stage.
struct StageProblems: Error, CustomStringConvertible {
  let description: String
}

/// A stage as a pipeline file would make it: `stage("drop: { when: … }")`.
func stage(_ yaml: String) throws -> any Processor {
  let node = try YAMLParser.parse(yaml)
  let member = node.members?.first
  let name = member?.key ?? node.text
  let entry = try #require(Registry.builtinStages.first { $0.spec.name == name })
  var reader = ConfigReader(file: "test.yaml")
  guard let configured = entry.configure(member?.value, &reader) else {
    throw StageProblems(description: reader.diagnostics.map(\.message).joined(separator: "\n"))
  }
  return try configured.make()
}

/// A document about `content`.
func document(_ content: Page.Content, url: String? = nil) -> Document {
  var facts = Page.Facts(from: "sidecar")
  facts.url = url
  return document(content, facts)
}

/// A document about `content`, of which the input says `facts`.
func document(_ content: Page.Content, _ facts: Page.Facts) -> Document {
  let origin = Page.Origin(path: "a", bytes: 0, sha256: "00", mediaType: "text/html")
  return Document(
    Page(id: "1", origin: origin, content: content, facts: facts), workspace: Workspace())
}

extension Page.Content {
  static func html(_ text: String) -> Page.Content { .html(Array(text.utf8)) }
  static func plainText(_ text: String) -> Page.Content { .plainText(Array(text.utf8)) }
  static func given(_ text: String) -> Page.Content { .given(Array(text.utf8)) }
}

extension Document {
  /// Runs stages one after the other; the verdict of the last.
  mutating func run(_ stages: String...) throws -> Verdict {
    var verdict = Verdict.keep
    for yaml in stages {
      var stage = try stage(yaml)
      verdict = try stage.process(&self)
    }
    return verdict
  }

  var string: String { String(decoding: text, as: UTF8.self) }

  /// The words under the annotations of a layer.
  func words(_ layer: String) -> [String]? {
    layers[layer]?.map { String(decoding: text[$0.span.range], as: UTF8.self) }
  }
}

/// A page with an article of three paragraphs, a link and a picture.
let articlePage = """
  <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour tram returns</title>
  <meta property="og:title" content="Harbour tram returns">
  <meta property="og:image" content="/tram.jpg">
  <meta property="article:published_time" content="2026-05-12T08:00:00Z">
  <meta name="author" content="Mara Quill"></head>
  <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <article><h1>Harbour tram returns</h1>
  <p>The harbour tram will run again from June, the town council said on Tuesday after a long
  debate about its cost, which has doubled since the first plans were shown.</p>
  <figure><img src="/tram.jpg" alt=""><figcaption>The tram in its shed.</figcaption></figure>
  <p>Dr. Ito, who leads <a href="../about" rel="nofollow">the museum of transport</a>, called it
  “a good day”. Her museum had kept the last car for forty years, and will lend it to the town.</p>
  <p>The line closed in 1986. Its rails were never taken away, only covered by the road, so that
  most of the work will be to find them, clean them and lay the wires above them.</p>
  </article><footer>All rights reserved.</footer></body></html>
  """
