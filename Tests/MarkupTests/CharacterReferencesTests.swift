import Markup
import Testing
import Text

struct CharacterReferencesTests {
  private func text(_ html: String) throws -> String {
    var parser = HTMLParser()
    return String(decoding: try parser.parse(Array(html.utf8)).bytes, as: UTF8.self)
  }

  private func title(_ value: String) throws -> String? {
    var parser = HTMLParser()
    let tree = try parser.parse(Array("<p title=\"\(value)\">".utf8))
    return tree.attributeString(try tree.node(.p), .title)
  }

  @Test(arguments: [
    ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"),
    ("&nbsp;&eacute;&Eacute;", "\u{A0}éÉ"),
    ("&hellip;&rightarrow;&copysr;", "…→℗"),
    ("&NotEqualTilde;", "\u{2242}\u{338}"),
    ("&CounterClockwiseContourIntegral;", "∳"),
    ("&copy 2026 &copy2026", "© 2026 ©2026"),
    ("&notit; &notin; &notin", "¬it; ∉ ¬in"),
    ("&hellip &nosuch; & &; &a", "&hellip &nosuch; & &; &a"),
    ("&#65;&#x42;&#X43&#68 e", "ABCD e"),
    ("&#150;&#x80;&#129;", "–€\u{81}"),
    ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&#;&#x;&#xg", "&#;&#x;&#xg"),
    ("&amp;lt;", "&lt;"),
    ("a\r\nb\rc\nd\r", "a\nb\nc\nd\n"),
    ("a\u{0}b", "ab"),
    ("&zwnj;&zwj", "\u{200C}&zwj"),
    ("&AElig&aelig", "Ææ"),
    ("&yuml;&zscr;&AElig;", "ÿ𝓏Æ"),
  ])
  func `decodes references in text`(html: String, expected: String) throws {
    #expect(try text(html) == expected)
  }

  @Test(arguments: [
    ("?a=1&copy=2", "?a=1&copy=2"),
    ("?a=1&copyb", "?a=1&copyb"),
    ("?a=1&copy;=2", "?a=1©=2"),
    ("&copy.", "©."),
    ("&copy", "©"),
    ("&amp;amp;", "&amp;"),
    ("a\r\nb\u{0}", "a\nb\u{FFFD}"),
  ])
  func `leaves names that run on in attributes`(value: String, expected: String) throws {
    #expect(try title(value) == expected)
  }

  @Test func `decodes titles but not verbatim text`() throws {
    #expect(try text("<title>a &amp; b</title><xmp>&amp;</xmp>") == "a & b&amp;")
  }
}
