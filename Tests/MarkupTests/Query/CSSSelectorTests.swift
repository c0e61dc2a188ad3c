import Markup
import Testing

private func tree(_ html: String) throws -> HTMLTree {
  var parser = HTMLParser()
  return try parser.parse(Array(html.utf8))
}

/// A page whose elements have an id each, which the tables name.
private let page = """
  <html id=html><body id=body class="page Page">
  <article id=art lang=en-GB data-kind="lead &amp; more"><h1 id=h1>Title</h1>
  <p id=p1 class="lead first">One <a id=a1 href="https://a.example/x.pdf" REL=NoFollow>link</a></p>
  <p id=p2>Two <b id=b1><i id=i1></i></b></p><x-note id=x1 data-N='7'>note</x-note>
  <p id=p3 title="a b-c">Three</p></article>
  <ul id=ul><li id=l1></li><li id=l2> \n </li><li id=l3>c</li><li id=l4>d</li><li id=l5>e</li></ul>
  <aside id=as><p id=p4>Four</p></aside></body></html>
  """

/// The ids that a selector selects.
private func ids(_ selector: String, _ html: String = page) throws -> [String] {
  let tree = try tree(html)
  return try CSSSelector(selector).elements(of: tree).map {
    tree.attributeString($0, .id) ?? tree.name($0)
  }
}

struct CSSSelectorTests {
  @Test(arguments: [
    ("p", "p1 p2 p3 p4"), ("P", "p1 p2 p3 p4"), ("x-note", "x1"), ("X-Note", "x1"), ("x-not", ""),
    ("article *", "h1 p1 a1 p2 b1 i1 x1 p3"), (".lead", "p1"), (".Lead", ""),
    ("p.first.lead", "p1"),
    (".page", "body"), ("#p2", "p2"), ("p#p2", "p2"), ("#P2", ""), ("a, b", "a1 b1"),
    ("b,a , a", "a1 b1"), (#"#\70 2"#, "p2"), (#".l\ead"#, ""), (#".\6c ead"#, "p1"),
    ("/* all */ a /* links */", "a1"),
  ])
  func `selects by name, class and id`(selector: String, expected: String) throws {
    #expect(try ids(selector).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("[href]", "a1"), ("[HREF]", "a1"), ("[data-n]", "x1"), ("[data-n='7']", "x1"),
    ("[data-kind='lead & more']", "art"), ("[data-kind~='&']", "art"), ("[data-kind~=lead]", "art"),
    ("[data-kind~='lead more']", ""), ("[lang|=en]", "art"), ("[lang|='en-g']", ""),
    ("[lang|='en-GB']", "art"), ("[href^=https]", "a1"), ("[href$='.pdf']", "a1"),
    ("[href*=example]", "a1"), ("[href*='']", ""), ("[href^='HTTPS' i]", "a1"),
    ("[href^='HTTPS' s]", ""), ("[href^='HTTPS']", ""), ("[rel=nofollow]", "a1"),
    ("[rel=nofollow s]", ""), ("[ title ~= \"b-c\" ]", "p3"), ("p[title][id=p3]", "p3"),
    ("[id^=p]:not([title])", "p1 p2 p4"),
  ])
  func `selects by attributes, kept in the tree or not`(selector: String, ids: String) throws {
    #expect(try MarkupTests.ids(selector) == ids.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("article p", "p1 p2 p3"), ("body > p", ""), ("body>aside>p", "p4"), ("h1 + p", "p1"),
    ("h1 ~ p", "p1 p2 p3"), ("p + x-note", "x1"), ("x-note ~ p", "p3"), ("p + p", "p2"),
    ("article > p > b i", "i1"), ("html body article p a", "a1"), ("li + li + li", "l3 l4 l5"),
    ("h1 + p ~ p", "p2 p3"), ("article ~ aside > p", "p4"), ("ul ~ article", ""),
    ("body > article p + p i", "i1"),
  ])
  func `selects by where elements stand`(selector: String, expected: String) throws {
    #expect(try ids(selector).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("li:first-child", "l1"), ("li:last-child", "l5"), ("aside > :only-child", "p4"),
    ("li:nth-child(odd)", "l1 l3 l5"), ("li:nth-child(even)", "l2 l4"), ("li:nth-child(2)", "l2"),
    ("li:nth-child(3n)", "l3"), ("li:nth-child( 2n + 1 )", "l1 l3 l5"),
    ("li:nth-child(-n+2)", "l1 l2"), ("li:nth-child(n+4)", "l4 l5"),
    ("li:nth-child(N)", "l1 l2 l3 l4 l5"),
    ("li:nth-child(-2n+5)", "l1 l3 l5"), ("li:nth-child(0)", ""), ("li:nth-last-child(2)", "l4"),
    ("li:nth-last-child(-n+2)", "l4 l5"), ("p:nth-of-type(2)", "p2"), ("p:nth-child(2)", "p1"),
    ("p:first-of-type", "p1 p4"), ("p:last-of-type", "p3 p4"), ("x-note:only-of-type", "x1"),
    ("p:nth-last-of-type(2)", "p2"), ("li:empty", "l1 l2"), ("i:empty", "i1"), (":root", "html"),
    ("li:nth-child(99999999999999999999)", ""),
  ])
  func `selects by place among siblings`(selector: String, expected: String) throws {
    #expect(try ids(selector).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("p:not(.lead)", "p2 p3 p4"), ("p:not(.lead, aside p)", "p2 p3"), ("p:not(article > p)", "p4"),
    (":is(h1, aside) + *", "p1"), ("article :where(a, i)", "a1 i1"), ("p:is(.lead):is(#p1)", "p1"),
    ("p:has(a)", "p1"), ("p:has(> i)", ""), ("p:has(> b > i)", "p2"), ("p:has(b i)", "p2"),
    ("p:has(article i)", ""), ("p:has(+ x-note)", "p2"), ("p:has(~ p)", "p1 p2"),
    ("h1:has(+ p a)", "h1"), ("p:has(a, b)", "p1 p2"), ("p:not(:has(*))", "p3 p4"),
    ("article:has(h1 ~ p i)", "art"), (":not(*)", ""), ("li:not(:not(:empty))", "l1 l2"),
    ("ul:has(> :nth-child(5))", "ul"),
  ])
  func `selects by what selectors hold`(selector: String, expected: String) throws {
    #expect(try ids(selector).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    (
      "", 0, "expected an element, '.class', '#id', '[attribute]' or ':pseudo-class', found the end"
    ),
    (
      "p >", 3,
      "expected an element, '.class', '#id', '[attribute]' or ':pseudo-class', found the end"
    ),
    (
      "p,, a", 2,
      "expected an element, '.class', '#id', '[attribute]' or ':pseudo-class', found ','"
    ),
    ("p.", 2, "expected a class after '.', found the end"),
    ("é.4", 3, "expected a class after '.', found '4'"),
    ("p)", 1, "expected a combinator, ',' or the end, found ')'"),
    ("[href", 5, "expected ']' or one of = ~= |= ^= $= *=, found the end"),
    ("[href!=x]", 5, "expected ']' or one of = ~= |= ^= $= *=, found '!'"),
    ("[href=4]", 6, "expected a name or a text in quotes, found '4'"),
    ("[href='x]", 6, "expected a ' that ends the string, found the end"),
    ("[href=x y]", 8, "expected ']', or 'i' to ignore case, found 'y'"),
    ("p:nth-child(x)", 12, "expected 'odd', 'even', a number or an+b such as 2n+1, found 'x'"),
    ("p:nth-child(2", 13, "expected ')' after what ':nth-child(' holds, found the end"),
    ("p:has(a:has(b))", 8, "':has()' cannot stand inside ':has()'"),
    ("p::text", 1, "'::text' is a pseudo-element, which selects no element"),
    ("svg|a", 3, "'|' is for namespaces, which HTML has not; write the name alone"),
    ("a:hover", 2, "there is no pseudo-class ':hover' for saved pages"),
  ])
  func `says what is wrong and where`(selector: String, offset: Int, message: String) {
    let error = #expect(throws: SelectorError.self) { try CSSSelector(selector) }
    #expect(error?.offset == offset)
    #expect(error?.description == message)
  }

  @Test func `refuses endless nesting`() {
    let text = String(repeating: ":not(", count: 100_000)
    let error = #expect(throws: SelectorError.self) { try CSSSelector(text) }
    #expect(error?.problem == .tooDeep(limit: 32))
  }

  @Test func `fails in little time where every ancestor could match`() throws {
    let deep = String(repeating: "<div>", count: 900) + "<span>"
    let chain = String(repeating: "div ", count: 40)
    #expect(try ids("x " + chain + "span", deep).isEmpty)
    #expect(try ids("x > " + chain + "> " + chain + "span", deep).isEmpty)
    let wide = String(repeating: "<b></b>", count: 2000)
    #expect(try ids("x ~ " + String(repeating: "b ~ ", count: 40) + "b", wide).isEmpty)
  }

  @Test func `stops at the deadline`() throws {
    let tree = try tree(String(repeating: "<p>a", count: 5000))
    let selector = try CSSSelector("div p")
    #expect(throws: QueryError.deadline) { try selector.elements(of: tree, deadline: { true }) }
  }

  @Test func `selects nothing on an empty page`() throws {
    #expect(try ids("body *", "").isEmpty)
  }
}
