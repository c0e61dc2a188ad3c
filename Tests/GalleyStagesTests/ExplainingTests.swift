import GalleyCore
import Testing

struct ExplainingTests {
  private func findings(_ name: String, _ document: inout Document) throws -> [Finding] {
    var explaining = try #require(try stage(name) as? any Explaining)
    return try explaining.explanation(&document)
  }

  @Test func `clean says of every block what became of it and why`() throws {
    let html = """
      <nav class=top><p>Home</nav>
      <main><p>The council voted, it said, to rebuild the bridge that the flood took.</main>
      """
    var document = document(.html(html))
    #expect(
      try findings("clean", &document) == [
        Finding(
          "Home", "left out",
          because: "an element around it is navigation, a footer, an aside or a form: "
            + "<nav class=\"top\"> in line 1",
          place: .init(xpath: "/html/body/nav/p", line: 1)),
        Finding(
          "The council voted, it said, to rebuild the bridge that the…", "kept as paragraph",
          place: .init(xpath: "/html/body/main/p", line: 2)),
      ])
    #expect(document.text.isEmpty)
  }

  @Test func `clean names the element that excluded a block`() throws {
    let html = """
      <main><p>The council voted, it said, to rebuild the bridge that the flood took.
      <div class="share bar"><p>Share</div>
      <p>Work will begin in the autumn, the mayor said, if nothing else is in the way.</main>
      """
    var document = document(.html(html))
    let finding = try findings("clean", &document).first { $0.verdict == "left out" }
    #expect(
      finding?.because == "an element around it is named like navigation, sharing or promotion: "
        + "<div class=\"share bar\"> in line 2")
  }

  @Test func `clean says how likely a block is, and what the rules say of what it keeps`() throws {
    let filler = (0..<12).map {
      "<p>Tram number \($0) will run on the line from June, it said.</p>"
    }
    let html = "<main><h1>Trams</h1><p class=byline>By Mara Quill</p>\(filler.joined())</main>"
    var document = document(.html(html))
    let all = try findings("clean: { keep: [title] }", &document)
    #expect(all[0].verdict == "kept as heading")
    #expect(all[0].because.hasPrefix("score 0."))
    #expect(all[0].because.hasSuffix("; though it is the headline"))
    #expect(all.allSatisfy { $0.because.hasPrefix("score ") })
  }

  @Test func `metadata says what was offered and what was taken`() throws {
    let html = """
      <title>Tram returns - The Daily</title><meta property=og:title content="Tram returns">
      <meta name=author content="Mara Quill"><h1>Tram returns</h1><time>2026-05-12</time>
      """
    var document = document(.html(html))
    let all = try findings("metadata", &document)
    #expect(
      all.map { "\($0.subject): \($0.verdict), \($0.because)" } == [
        "title: Tram returns: not taken, from meta:og:title",
        "title: Tram returns: not taken, from html:title",
        "title: Tram returns: taken, from html:h1",
        "authors: Mara Quill: taken, from meta:author",
        "published: 2026-05-12: taken, from html:time",
      ])
    #expect(document.metadata.title == nil)
  }

  @Test func `metadata takes nothing that the input gives`() throws {
    var facts = Page.Facts(from: "sidecar")
    facts.title = "Given"
    var document = document(.html("<title>Read</title>"), facts)
    let finding = try findings("metadata", &document).first
    #expect(finding == Finding("title: Read", "not taken", because: "the input gives the field"))
  }
}
