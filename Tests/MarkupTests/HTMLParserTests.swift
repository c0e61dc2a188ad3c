import Markup
import Testing
import Text

struct HTMLParserTests {
  @Test(arguments: [
    ("", "html()"),
    ("<p>a", "html(body(p(\"a\")))"),
    ("<title>t</title><p>a", "html(head(title(\"t\")) body(p(\"a\")))"),
    ("a", "html(body(p(\"a\")))"),
    ("<b>a</b> <i>b</i>", "html(body(b(\"a\") \" \" i(\"b\")))"),
    ("<ul><li>a<li>b</ul>", "html(body(ul(li(\"a\") li(\"b\"))))"),
    ("<p>a<p>b", "html(body(p(\"a\") p(\"b\")))"),
    ("<div><p>a</div>b", "html(body(div(p(\"a\")) \"b\"))"),
    ("<body><p>a</body></html><p>b", "html(body(p(\"a\") p(\"b\")))"),
    ("</div><p>a", "html(body(p(\"a\")))"),
    ("<x-card>a</x-card>", "html(body(x-card(\"a\")))"),
    ("<p>a<!-- c -->b<script>d</script>c", "html(body(p(\"abc\")))"),
    ("<p>a</span>b", "html(body(p(\"ab\")))"),
    ("a<br/>b<hr>", "html(body(p(\"a\" br() \"b\") hr()))"),
    ("<DIV>a</dIv>", "html(body(div(\"a\")))"),
  ])
  func `builds the tree that libxml2 makes`(html: String, expected: String) throws {
    #expect(try outline(html) == expected)
  }

  @Test func `keeps data scripts apart`() throws {
    var parser = HTMLParser()
    let page =
      #"<script type="application/ld+json">{"a":1}</script><script>x</script>"#
      + #"<script id=state type=application/json>[]</script>"#
    let tree = try parser.parse(Array(page.utf8))
    #expect(tree.scripts.map(\.kind) == [.jsonLD, .json(id: "state")])
    #expect(
      tree.scripts.map { String(decoding: tree.source[$0.span.range], as: UTF8.self) }
        == [#"{"a":1}"#, "[]"])
  }

  @Test func `reads attributes where they are asked for`() throws {
    var parser = HTMLParser()
    let tree = try parser.parse(Array("<a href='/?a=1&amp;b=2&copy=3' hidden CLASS=x>t</a>".utf8))
    let link = try tree.node(.a)
    #expect(tree.attributeString(link, .href) == "/?a=1&b=2&copy=3")
    #expect(tree.attributeString(link, .class) == "x")
    #expect(tree.rawAttribute(link, .hidden) != nil)
    #expect(tree.rawAttribute(link, .id) == nil)
  }

  @Test func `gives paths and lines`() throws {
    var parser = HTMLParser()
    let tree = try parser.parse(Array("<body>\n<p>a\n<p>b <i>c</i>\n<my-tag>d".utf8))
    let paragraphs = tree.nodes(tagged: .p)
    #expect(paragraphs.map { tree.xpath($0) } == ["/html/body/p[1]", "/html/body/p[2]"])
    #expect(paragraphs.map { tree.line($0) } == [2, 3])
    let own = try tree.node(.unknown)
    #expect(tree.xpath(own) == "/html/body/p[2]/my-tag")
  }

  @Test func `parses on several threads at once`() async throws {
    let page = Array(String(repeating: "<ul><li>a<li><b>b</p></ul>&eacute;<p>c", count: 500).utf8)
    let outlines = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var parser = HTMLParser()
          return try parser.parse(page).outline(0)
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(outlines.count == 1)
  }
}
