import Markup
import Testing
import Text

struct HTMLTreeTests {
  private func tree(_ html: String) throws -> HTMLTree {
    var parser = HTMLParser()
    return try parser.parse(Array(html.utf8))
  }

  @Test func `numbers nodes in document order`() throws {
    let tree = try tree("<body><div><p>a</p><p>b</p></div><hr>")
    #expect(
      (0..<tree.count).map { tree.name($0) } == [
        "#document", "html", "body", "div", "p", "#text", "p", "#text", "hr",
      ])
    #expect((0..<tree.count).map { tree.parent($0) } == [-1, 0, 1, 2, 3, 4, 3, 6, 2])
    #expect((0..<tree.count).map { tree.subtreeEnd($0) } == [9, 9, 9, 8, 6, 6, 8, 8, 9])
    #expect(Array(tree.children(3)) == [4, 6])
  }

  @Test func `places implied elements where they became necessary`() throws {
    let tree = try tree("\n\n  <p>a")
    #expect(tree.sourceOffset(try tree.node(.body)) == 4)
    #expect(tree.line(try tree.node(.body)) == 3)
  }

  @Test(arguments: [10, 5000, 20_000])
  func `counts lines across blocks`(lines: Int) throws {
    let page = String(repeating: "ab\n", count: lines) + "<hr>"
    let tree = try tree(page)
    #expect(tree.line(try tree.node(.hr)) == lines + 1)
  }

  @Test func `gathers text below a node`() throws {
    let tree = try tree("<p>a <b>b</b><br>c<p>d")
    var text: [UInt8] = []
    tree.appendText(of: try tree.node(.p), to: &text)
    #expect(String(decoding: text, as: UTF8.self) == "a bc")
  }

  @Test func `spans attributes in the source`() throws {
    let tree = try tree("<a href=\"x&amp;y\">")
    let span = try #require(tree.rawAttribute(try tree.node(.a), .href))
    #expect(String(decoding: tree.source[span.range], as: UTF8.self) == "x&amp;y")
  }

  @Test func `takes the first of equal attributes`() throws {
    let tree = try tree("<p id=a ID=b>")
    #expect(tree.attributeString(try tree.node(.p), .id) == "a")
  }

  @Test func `counts siblings of one name in paths`() throws {
    let tree = try tree("<div><p>a<x-y>b</x-y></p><X-Y>c</X-Y><x-z>d</x-z><x-y></x-y></div>")
    let paths = tree.nodes(tagged: .unknown).map { tree.xpath($0) }
    #expect(
      paths == [
        "/html/body/div/p/x-y", "/html/body/div/x-y[1]", "/html/body/div/x-z",
        "/html/body/div/x-y[2]",
      ])
    #expect(tree.xpath(0) == "/")
    #expect(tree.xpath(try tree.node(.text)) == "/html/body/div/p/text()")
  }
}
