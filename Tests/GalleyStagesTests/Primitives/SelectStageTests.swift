import GalleyCore
import Testing
import Text

/// A page with an article of three paragraphs, whose parts have names.
private let page = """
  <html><head><title>Tram</title></head><body><main>
  <h1>Harbour   tram <i>returns</i></h1><p class=byline>By <a href="/mara" data-role="7">Mara Quill</a></p>
  <p>The harbour tram will run again from June, the <b class=who>town council</b> said on Tuesday,
  after a long debate about its cost, which has <b class=who>doubled</b> since then.</p>
  <p class=ad>Read all about it here, every day, in the only paper of the town and its harbour.</p>
  <p>The line closed in 1986, and <a href="/rails">its rails</a> were never taken away, only covered
  by the road, so that most of the work will be to find them.</p></main></body></html>
  """

private func selected(_ yaml: String...) throws -> Document {
  var document = document(.html(page))
  for step in yaml { _ = try document.run(step) }
  return document
}

private func extra(_ options: String) throws -> Value {
  try selected("select: { \(options), to: extra.x }").extra.first?.value ?? .null
}

/// What the options are refused for.
private func refusal(_ options: String) -> String {
  do {
    _ = try stage("select: { \(options) }")
    return ""
  } catch {
    return "\(error)"
  }
}

struct SelectStageTests {
  @Test func `a field gets the text of the first match, and where it was read`() throws {
    let document = try selected("select: { css: h1, to: title }")
    #expect(document.metadata.title == "Harbour tram returns")
    #expect(document.provenance.first { $0.field == "title" }?.from == "select:css h1")
  }

  @Test(arguments: [
    ("css: .who", Value.string("town council")),
    ("css: .who, all: true", .list([.string("town council"), .string("doubled")])),
    ("css: '.who, b', all: true", .list([.string("town council"), .string("doubled")])),
    ("css: .who, join: ' | '", .string("town council | doubled")),
    ("xpath: '//b[2]'", .string("doubled")),
    ("xpath: //a/@href, all: true", .list([.string("/mara"), .string("/rails")])),
    ("xpath: count(//p)", .integer(4)), ("xpath: count(//p) div 8", .decimal(0.5)),
    ("xpath: 1 div 0", .null), ("xpath: //p = 'x'", .boolean(false)),
    ("xpath: string(//title)", .string("Tram")), ("xpath: string(//form)", .null),
    ("xpath: '//p[1]/text()[1]'", .string("By")),
    ("css: a, attribute: href", .string("/mara")),
    ("css: a, take: attribute, attribute: data-role", .string("7")),
    ("css: a, attribute: title", .null), ("css: form", .null),
    (
      "css: h1, take: html", .string("<h1>Harbour   tram <i>returns</i></h1>")
    ),
  ])
  func `takes what the options say`(options: String, expected: Value) throws {
    #expect(try extra(options) == expected)
  }

  @Test func `a field that is a list gets all`() throws {
    let document = try selected(
      "select: { css: .who, to: keywords }", "select: { css: .byline a, to: authors }")
    #expect(document.metadata.keywords == ["town council", "doubled"])
    #expect(document.metadata.authors == [.init(name: "Mara Quill")])
  }

  @Test func `where nothing matches the document stays as it is, or is dropped`() throws {
    var document = document(.html(page))
    document.metadata.title = "Known"
    #expect(try document.run("select: { css: form, to: title }") == .keep)
    #expect(document.metadata.title == "Known")
    let drop = Verdict.drop(reason: "no_form")
    #expect(try document.run("select: { css: form, to: title, or_drop: no_form }") == drop)
    #expect(try document.run("select: { css: form, or_drop: no_form }") == drop)
    #expect(try document.run("select: { css: h1, or_drop: no_form }") == .keep)
  }

  @Test(arguments: ["css: h1", "xpath: //h1"])
  func `nothing matches on a page that is not HTML`(query: String) throws {
    var document = document(.plainText("h1"))
    #expect(
      try document.run("select: { \(query), to: title, or_drop: none }") == .drop(reason: "none"))
  }

  @Test func `what does not fit the field is left out with a warning`() throws {
    let document = try selected("select: { css: h1, to: published }")
    #expect(document.metadata.published == nil)
    #expect(document.warnings.contains("wrong_published"))
  }

  @Test func `a layer gets the words of the elements, wherever they stand in a block`() throws {
    let document = try selected(
      "clean", "select: { css: '.who, main a, form, h1', emit: who, attributes: { link: href } }")
    #expect(document.words("who") == ["town council", "doubled", "its rails"])
    let attributes = document.layers["who"]?.map(\.attributes)
    #expect(attributes == [[], [], [.init("link", .string("/rails"))]])
  }

  @Test func `an element around several blocks is annotated from its first word to its last`()
    throws
  {
    let document = try selected("clean", "select: { css: main, emit: all }")
    #expect(document.layers["all"]?.map(\.span) == [Span(0, document.text.count)])
  }

  @Test func `a layer is added to, in the order of the text`() throws {
    let document = try selected(
      "clean", "select: { css: 'main a', emit: x }", "select: { css: .who, emit: x }")
    #expect(document.words("x") == ["town council", "doubled", "its rails"])
  }

  @Test func `removed elements are not there for later stages`() throws {
    let document = try selected("select: { css: .ad, remove: true }", "clean")
    #expect(!document.string.contains("Read all about it"))
    #expect(
      document.blocks.map { $0.place?.xpath } == ["/html/body/main/p[2]", "/html/body/main/p[4]"])
  }

  @Test func `words of removed elements leave a text that is there, and links stay right`() throws {
    var document = try selected("clean", "segment")
    let whole = document.string
    _ = try document.run("select: { css: '.ad, .who', remove: true }")
    let expected = whole.split(separator: "\n\n").filter { !$0.contains("Read all") }
      .joined(separator: "\n\n").replacing("town council ", with: "").replacing(
        "doubled ", with: "")
    #expect(document.string == expected)
    #expect(document.blocks.map { $0.place?.line } == [3, 6])
    let words = document.metadata.links.map { document.text[$0.span.range] }
    #expect(words.map { String(decoding: $0, as: UTF8.self) } == ["its rails"])
    #expect(document.layers.all.isEmpty)
    #expect(document.blocks.last?.span.end == document.text.count)
    // What is left still knows where it stands.
    _ = try document.run("select: { css: 'main a', emit: link }")
    #expect(document.words("link") == ["its rails"])
    _ = try document.run("select: { css: 'main *', remove: true }")
    #expect(document.text.isEmpty && document.blocks.isEmpty)
  }

  @Test func `removing what is not in the text keeps its layers`() throws {
    let document = try selected("clean", "segment", "select: { css: h1, remove: true }")
    #expect(document.layers["sentence"]?.isEmpty == false)
  }

  @Test(arguments: [
    ("to: title", "it is not said what to select"),
    ("css: p, xpath: //p, to: title", "'css' and 'xpath' at once"),
    ("css: p", "it is not said where the selection goes"),
    (
      "css: p, to: title, remove: true",
      "the selection goes to several places"
    ),
    (
      "css: p, emit: x, take: html",
      "'take', 'attribute' and 'join' say what a field gets"
    ),
    ("css: p, to: layers.x", "'to' names a field"),
    ("css: p, to: title, take: attribute", "'take: attribute' needs the name of the attribute"),
    ("css: p, to: title, all: true", "'title' holds one value"),
    ("css: p, to: title, join: x, all: false", "'join' takes all matches"),
    (
      "css: p, remove: true, attributes: { a: b }",
      "'attributes' are those of annotations"
    ),
    (
      "xpath: count(//p), remove: true",
      "the XPath expression gives no elements"
    ),
  ])
  func `options that do not go together are refused`(options: String, message: String) {
    #expect(refusal(options) == "stage 'select': \(message)")
  }

  @Test func `what is wrong with a selector is said in its words`() {
    #expect(
      refusal("css: 'p:hoover', to: title").hasPrefix("CSS: there is no pseudo-class ':hoover'"))
    #expect(refusal("xpath: '//p[', to: title") == "XPath: Invalid expression")
  }
}
