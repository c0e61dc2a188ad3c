import Markup
import Testing

/// Paths of many nodes are those of each.
struct NodePathsTests {
  @Test(arguments: [
    "<p>a<p>b<b>c</b>d<b>e</b>",
    "<div><span>1</span><my-x>2</my-x><my-y>3</my-y><my-x>4</my-x></div>",
    "", "<table><tr><td>a<td>b<tr><td>c</table><p>x<br>y<br>z",
  ])
  func `as the tree has them`(page: String) throws {
    var parser = HTMLParser()
    let tree = try parser.parse(Array("<html><body>\(page)".utf8))
    let paths = NodePaths(tree)
    for node in 0..<tree.count { #expect(paths.xpath(node) == tree.xpath(node)) }
  }

  @Test func `also where elements were removed`() throws {
    var parser = HTMLParser()
    let tree = try parser.parse(Array("<html><body><p>a<div>b</div><p>c<p>d".utf8))
    let cut = tree.removing(tree.nodes(tagged: .div)).tree
    let paths = NodePaths(cut)
    for node in 0..<cut.count { #expect(paths.xpath(node) == cut.xpath(node)) }
    #expect(paths.xpath(cut.nodes(tagged: .p)[1]) == "/html/body/p[2]")
  }
}
