import Markup
import Testing

private func tree(_ html: String) throws -> HTMLTree {
  var parser = HTMLParser()
  return try parser.parse(Array(html.utf8))
}

struct HTMLTreeContentTests {
  @Test(arguments: [
    ("<div> a <b> b</b>c\n d </div>", "a bc d"), ("<div><p>a</p> <p>b</p></div>", "a\nb"),
    ("<div>a<br><br>b</div>", "a\nb"), ("<div>a<hr>b</div>", "a\nb"),
    ("<div><table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc"),
    ("<div><table><tr><td><td>a<td> <td>b<td></table>", "\ta\t\tb"),
    (
      "<div><table><tr><td> <p>a</p><p>b<br>c</p> <td><p>d</p><tr><td>e</table>f",
      "a b c\td\ne\nf"
    ),
    ("<div>a<table><caption>b<tr><td><td>c</table><p>d<br>e", "a\nb\n\tc\nd\ne"),
    ("<div>a&nbsp; b</div>", "a b"),
    ("<div><pre>a\n  b</pre>c</div>", "a\n  b\nc"), ("<div></div>", ""),
    ("<div>a<noscript>x</noscript>b</div>", "ab"), ("<div><ul><li>a<li>b</ul>c</div>", "a\nb\nc"),
  ])
  func `text is what a reader sees`(html: String, expected: String) throws {
    let tree = try tree(html)
    let text = tree.readableText(try tree.node(.div))
    #expect(String(decoding: text, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    "<div><p class=\"a b\" data-x=\"1\">a &amp; b</p><br><x-y></x-y></div>",
    "<div title=\"&quot;&lt;&amp;\">&lt;p&gt;<img src=\"a?b=1&amp;c=2\"></div>",
  ])
  func `HTML is written as it was read`(html: String) throws {
    let tree = try tree(html)
    let node = try tree.node(.div)
    #expect(String(decoding: tree.outerHTML(node), as: UTF8.self) == html)
    let inner = String(decoding: tree.innerHTML(node), as: UTF8.self)
    #expect(html.hasSuffix(">" + inner + "</div>"))
  }

  @Test func `HTML that was written is read as the same tree`() throws {
    let tree = try tree("<p>a<b>b<i>c</b>d<table><td>e</table><li>f")
    let again = try MarkupTests.tree(String(decoding: tree.outerHTML(0), as: UTF8.self))
    #expect(again.outline(0) == tree.outline(0))
  }

  @Test func `a tree without some elements keeps the rest in its place`() throws {
    let whole = try tree("<div id=a><p>1</p>\n<p>2<b>x</b></p><p>3</p></div><hr>")
    let paragraphs = whole.nodes(tagged: .p)
    let cut = whole.removing([paragraphs[0], whole.nodes(tagged: .b)[0], paragraphs[0]])
    #expect(cut.tree.outline(0) == "html(body(div(\"\n\" p(\"2\") p(\"3\")) hr()))")
    let second = Int(cut.numbers[paragraphs[1]])
    #expect(cut.tree.xpath(second) == "/html/body/div/p[2]")
    #expect(cut.tree.line(second) == 2)
    #expect(cut.numbers[paragraphs[0]] == -1)
    let again = cut.tree.removing([second]).tree
    #expect(again.xpath(again.nodes(tagged: .p)[0]) == "/html/body/div/p[3]")
  }

  @Test func `a cut tree answers queries of its own`() throws {
    let whole = try tree("<p id=a><b>x</b></p><p id=b><i>y</i></p>")
    let cut = whole.removing(whole.nodes(tagged: .i)).tree
    #expect(
      try CSSSelector("p:empty").elements(of: cut).map { cut.attributeString($0, .id) } == ["b"])
    let expression = try XPathExpression("count(//p/*)")
    #expect(try XPathDocument(cut).evaluate(expression) == .number(1))
  }

  @Test func `everything and nothing can be removed`() throws {
    let whole = try tree("<p>a</p>")
    #expect(whole.removing([1]).tree.count == 1)
    #expect(whole.removing([]).tree.outline(0) == whole.outline(0))
  }

  @Test func `any attribute can be read by its name`() throws {
    let tree = try tree("<p data-kind='a&amp;b' X=1 x=2 class=c hidden></p><tr onclick=f>")
    let node = try tree.node(.p)
    #expect(tree.attributeString(node, named: "DATA-KIND") == "a&b")
    #expect(tree.attributeString(node, named: "x") == "1")
    #expect(tree.attributeString(node, named: "hidden") == "")
    #expect(tree.attributeString(node, named: "y") == nil)
    #expect(tree.attributes(node).map(\.name) == ["data-kind", "x", "class", "hidden"])
    // An element that the page leaves out has no attributes of the one that made it necessary.
    #expect(tree.attributes(try tree.node(.html)).isEmpty)
  }
}
