import Foundation
import Markup
import Testing

/// Both languages see the same tree, so that they must select the same nodes of any page.
struct QueryAgreementTests {
  private static let pages: [(name: String, tree: HTMLTree)] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "Examples/articles")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "html" }
      .compactMap { page in tree(page).map { (page.lastPathComponent, $0) } }
  }()

  private static func tree(_ page: URL) -> HTMLTree? {
    guard let data = FileManager.default.contents(atPath: page.path) else { return nil }
    let decoded = CharacterDecoder.decode(Array(data), transportCharset: nil, isHTML: true)
    var parser = HTMLParser()
    return try? parser.parse(decoded.bytes)
  }

  @Test(arguments: [
    ("p", "//p"), ("article > p", "//article/p"), ("div p a[href]", "//div//p//a[@href]"),
    ("[class]", "//*[@class]"), ("*", "//*"), ("meta[property]", "//meta[@property]"),
    (
      ".byline, h1",
      "//*[contains(concat(' ', normalize-space(@class), ' '), ' byline ')] | //h1"
    ),
    ("h1 + p, h2 + p", "//p[preceding-sibling::*[1][self::h1 or self::h2]]"),
    ("h1 ~ p", "//p[preceding-sibling::h1]"), ("p:has(> a)", "//p[a]"),
    ("p:not([class])", "//p[not(@class)]"), ("li:first-child", "//li[not(preceding-sibling::*)]"),
    ("li:nth-child(2n+1)", "//li[count(preceding-sibling::*) mod 2 = 0]"),
    ("p:last-of-type", "//p[not(following-sibling::p)]"),
    ("a[href^='https:']", "//a[starts-with(@href, 'https:')]"),
    ("[content*='a']", "//*[contains(@content, 'a')]"),
    (":empty", "//*[not(*) and not(normalize-space())]"),
    ("div:has(p ~ p)", "//div[.//p[preceding-sibling::p]]"),
  ])
  func `CSS and XPath select the same`(css: String, xpath: String) throws {
    #expect(Self.pages.count > 20)
    let selector = try CSSSelector(css)
    let expression = try XPathExpression(xpath)
    var total = 0
    for (name, tree) in Self.pages {
      let selected = try selector.elements(of: tree)
      let nodes = selected.map { XPathNode(node: $0) }
      let found = try XPathDocument(tree).evaluate(expression)
      #expect(found == .nodes(nodes), "\(name)")
      total += selected.count
    }
    #expect(total > 0 || css.contains("h2"))
  }

  @Test func `start tags give what trees keep`() {
    for (_, tree) in Self.pages {
      for node in 1..<tree.count where tree.tag(node).isElement {
        let all = tree.attributes(node)
        for name in AttributeName.allCases {
          let value = all.first { $0.name == name.spelling }?.value
          #expect(value == tree.attribute(node, name))
        }
      }
    }
  }
}
