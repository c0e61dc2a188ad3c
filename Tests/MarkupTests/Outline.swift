import Markup
import Testing
import Text

/// A tree written as text: `html(head() body(p("text")))`.
func outline(_ html: String) throws -> String {
  var parser = HTMLParser()
  let tree = try parser.parse(Array(html.utf8))
  return tree.outline(0)
}

extension HTMLTree {
  /// The first node that is `tag`; the test fails where there is none.
  func node(_ tag: Markup.Tag) throws -> Int { try #require(first(tagged: tag)) }

  func outline(_ n: Int) -> String {
    if tag(n) == .text { return "\"\(String(decoding: bytes[text(n).range], as: UTF8.self))\"" }
    let inner = children(n).map { outline($0) }.joined(separator: " ")
    return n == 0 ? inner : "\(name(n))(\(inner))"
  }
}
