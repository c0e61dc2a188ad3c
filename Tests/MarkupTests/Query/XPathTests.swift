import Markup
import Testing
import Text

private func tree(_ html: String) throws -> HTMLTree {
  var parser = HTMLParser()
  return try parser.parse(Array(html.utf8))
}

private let page = """
  <body id=body><h1 id=h1 data-n="a &amp; b">Title</h1><p id=p1 class="lead x">One <a id=a1 href=/x>link</a></p>
  <p id=p2>Two<br>2</p><x-note id=x1>note</x-note></body>
  """

private func result(_ expression: String, _ html: String = page) throws -> XPathResult {
  try XPathDocument(try tree(html)).evaluate(try XPathExpression(expression))
}

/// The nodes that an expression gives, as ids, texts in quotes and attributes with `@`.
private func nodes(_ expression: String, _ html: String = page) throws -> String {
  let tree = try tree(html)
  let value = try XPathDocument(tree).evaluate(try XPathExpression(expression))
  guard case .nodes(let nodes) = value else { return "\(value)" }
  return nodes.map { node in
    if let attribute = node.attribute { return "@\(attribute.name)=\(attribute.value)" }
    guard tree.tag(node.node) == .text else {
      return tree.attributeString(node.node, .id) ?? tree.name(node.node)
    }
    return "'\(String(decoding: tree.bytes[tree.text(node.node).range], as: UTF8.self))'"
  }.joined(separator: " ")
}

struct XPathTests {
  @Test(arguments: [
    ("//p", "p1 p2"), ("/html/body/p[2]", "p2"), ("//p[contains(@class, 'lead')]/a", "a1"),
    ("//x-note", "x1"), ("//x-note | //p | //h1", "h1 p1 p2 x1"), ("//p[a]/text()", "'One '"),
    ("//@href", "@href=/x"), ("//h1/@data-n", "@data-n=a & b"), ("//p[2]/br", "br"),
    ("//p[last()]", "p2"), ("//P", ""), ("id('p2')", "p2"), ("/", "#document"),
    ("//a/ancestor::p", "p1"), ("//p[normalize-space()='One link']", "p1"),
    ("//*[@id='h1']/following-sibling::*[1]", "p1"), ("//p[not(a) and (true())]", "p2"),
    ("//comment()", ""), ("//p/node()[1]", "'One ' 'Two'"),
  ])
  func `selects nodes in document order`(expression: String, expected: String) throws {
    #expect(try nodes(expression) == expected)
  }

  @Test func `gives texts, numbers and booleans`() throws {
    #expect(try result("string(//h1)") == .text("Title"))
    #expect(try result("count(//p)") == .number(2))
    #expect(try result("boolean(//form)") == .boolean(false))
    #expect(try result("concat(//a/@href, '|', name(//x-note))") == .text("/x|x-note"))
  }

  @Test func `evaluates many expressions on one document`() throws {
    let document = try XPathDocument(try tree(page))
    let expression = try XPathExpression("count(//p)")
    for _ in 0..<3 { #expect(try document.evaluate(expression) == .number(2)) }
    let empty = try XPathExpression("//form")
    #expect(try document.evaluate(empty) == .nodes([]))
  }

  @Test(arguments: [
    ("", 0, "Invalid expression"), ("//p[", 4, "Invalid expression"),
    ("//p[@class='x]", 14, "Unfinished literal"), ("//p]", 3, "Invalid expression"),
    ("count('a')", 0, "Invalid type"), ("//p[1", 5, "Invalid predicate"),
    ("contains('a')", 0, "Invalid number of arguments"), ("$name", 5, "Forbidden variable"),
    ("//svg:path", 10, "Undefined namespace prefix"),
    (
      "//p[ends-with(., 'x')]", 4,
      "Unregistered function 'ends-with'; XPath 1.0 has no such function"
    ),
    (
      "'lower-case(' = lower-case(//p)", 16,
      "Unregistered function 'lower-case'; XPath 1.0 has no such function"
    ),
  ])
  func `says what is wrong and where`(expression: String, offset: Int, message: String) {
    let error = #expect(throws: SelectorError.self) { try XPathExpression(expression) }
    #expect(error?.offset == offset)
    #expect(error?.description == message)
  }

  @Test(arguments: ["(", "//a[", "-(", "not(", "/a[b["])
  func `refuses endless nesting`(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    let error = #expect(throws: SelectorError.self) { try XPathExpression(text) }
    #expect(error?.problem == .tooDeep(limit: 200))
  }

  @Test(arguments: [
    "//*[count(//*[count(//*) > 1]) > 1]", "//*[count(//*[count(//*[count(//*) > 1]) > 1]) > 1]",
    "//*/preceding::*/following::*/preceding::*", "//node()[//node()[//node()[//node()]]]",
    "//p[//p = //div]",
  ])
  func `ends what would take for ever`(bomb: String) throws {
    let html = String(repeating: "<div><p>a<b>c</b></p></div>", count: 4000)
    let document = try XPathDocument(try tree(html))
    let expression = try XPathExpression(bomb)
    #expect(throws: QueryError.self) { try document.evaluate(expression) }
    // The document is of use after that.
    #expect(try document.evaluate(try XPathExpression("count(//p)")) == .number(4000))
  }

  @Test func `counts the text that functions gather`() throws {
    let document = try XPathDocument(try tree(String(repeating: "<p>a", count: 20_000)))
    let bomb = try XPathExpression("//p[contains(string(/), 'x')]")
    #expect(throws: QueryError.self) { try document.evaluate(bomb) }
    let plain = try XPathExpression("count(//*[contains(., 'a')])")
    #expect(try document.evaluate(plain) == .number(20_002))
  }

  @Test func `refuses pages that are too large for sets of nodes`() throws {
    let tree = try tree(String(repeating: "<br>", count: XPathDocument.nodeLimit))
    #expect(throws: QueryError.tooManyNodes(limit: XPathDocument.nodeLimit)) {
      try XPathDocument(tree)
    }
  }

  @Test func `stops at the deadline`() throws {
    let document = try XPathDocument(try tree(page))
    let expression = try XPathExpression("//p")
    #expect(throws: QueryError.deadline) { try document.evaluate(expression, deadline: { true }) }
  }

  @Test func `sees any bytes that a page can have`() throws {
    #expect(try nodes("//p", "<p id='\u{1}a'>\u{0}b</p>") == "\u{1}a")
    #expect(try nodes("//a/@b", "<a b='&#xD800;&#0;&lt;é'>") == "@b=\u{FFFD}\u{FFFD}<é")
  }
}
