import Testing

@testable import Markup

struct HostileInputTests {
  private func parse(
    _ page: [UInt8], limits: ParseLimits = ParseLimits()
  ) throws(MarkupError) -> HTMLTree {
    var parser = HTMLParser(limits: limits)
    return try parser.parse(page)
  }

  private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * count)
    for _ in 0..<count { bytes.append(contentsOf: text.utf8) }
    return bytes
  }

  @Test(arguments: ["<div>", "<i>", "<x-a>", "<ul><li>", "<table><tr><td>", "<font><b>"])
  func `refuses endless nesting`(opening: String) {
    let page = Self.repeated(opening, 100_000)
    #expect(throws: MarkupError.tooDeep(limit: 1024)) { try parse(page) }
  }

  @Test func `takes nesting up to the limit`() throws {
    var limits = ParseLimits()
    limits.depth = 20_000
    let tree = try parse(Self.repeated("<div>", 19_000), limits: limits)
    #expect(tree.nodes(tagged: .div).count == 19_000)
  }

  @Test(arguments: [
    ("<a>", 80_000), ("<p>", 80_000), ("</div>", 80_000), ("<", 4_194_304), ("&", 300_000),
    ("<!--", 100_000), ("<p a='", 100_000), ("</p>", 80_000), ("<br>", 80_000),
    ("<svg>", 80_000), ("<object>", 80_000), ("<script><!--", 80_000), ("<li>a", 80_000),
    ("<b><p>a</b>", 500), ("<select><option>", 80_000), ("<body a=b>", 80_000),
    ("</x></y>", 80_000), ("<title>", 80_000), ("<head><meta>", 80_000), ("\u{0}", 100_000),
    ("<![CDATA[", 80_000), ("<math><![CDATA[>", 80_000), ("&#", 100_000), ("x<a b", 80_000),
  ])
  func `survives repetition`(unit: String, count: Int) {
    do {
      let tree = try parse(Self.repeated(unit, count))
      #expect(tree.subtreeEnd(0) == tree.count)
      #expect(tree.unexplained == 0)
    } catch {
      #expect(error == .tooDeep(limit: 1024))
    }
  }

  @Test func `survives deep mismatched end tags`() throws {
    let openings = Self.repeated("<div><span><i>", 300)
    let closings = Self.repeated("</p></i></div></table></b></span>", 20_000)
    let tree = try parse(openings + closings + Array("end".utf8))
    #expect(tree.bytes.suffix(3).elementsEqual("end".utf8))
    #expect(tree.unexplained == 0)
  }

  @Test func `keeps the text of a page that is cut off anywhere`() throws {
    let page =
      Array(
        "<!DOCTYPE html><html><head><title>T&amp;t</title><script>x</script><!-- c --></head>"
          .utf8) + Array("<body class='a'><p>One &eacute; <b>two</b></p>\r\n<ul><li>3".utf8)
    for length in 0...page.count {
      let tree = try parse(Array(page.prefix(length)))
      #expect(tree.unexplained == 0)
      #expect(tree.count > 0)
    }
    #expect(try parse(Array(page.dropLast(1))).visibleText == Array("One é two\n".utf8))
  }

  @Test func `reads any bytes`() throws {
    var state: UInt64 = 88_172_645_463_325_252
    func random() -> UInt8 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    let pieces = [
      "<", ">", "/", "<p>", "</p>", "<b a=", "'", "\"", "<!--", "-->", "<script>", "</script>",
      "<svg>", "</svg>", "&amp", "&#x", ";", " ", "x", "<table>", "<td>", "</table>", "<title>",
      "<template>", "</template>", "<li>", "</ul>", "<body>", "</body>", "<html>", "<head>",
      "</head>", "\r", "\u{0}", "<br/>", "<object>", "</object>", "</br>", "<a>", "</a>", "=",
    ]
    for _ in 0..<1000 {
      var page: [UInt8] = []
      for _ in 0..<(random() % 40) {
        if random() < 20 {
          page.append(random())
        } else {
          page.append(contentsOf: pieces[Int(random()) % pieces.count].utf8)
        }
      }
      let tree = try parse(page)
      #expect(tree.unexplained == 0, "\(String(decoding: page, as: UTF8.self))")
      let decoded = CharacterDecoder.decode(page, transportCharset: nil, isHTML: true)
      #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
    }
  }

  @Test func `refuses pages over the limits`() {
    var limits = ParseLimits()
    limits.bytes = 10
    #expect(throws: MarkupError.tooLarge(limit: 10)) {
      try parse(Array("<p>12345678".utf8), limits: limits)
    }
    limits = ParseLimits()
    limits.nodes = 100
    #expect(throws: MarkupError.tooManyNodes(limit: 100)) {
      try parse(Self.repeated("<br>", 101), limits: limits)
    }
  }

  @Test func `stops at the deadline between chunks`() {
    var parser = HTMLParser()
    var asked = 0
    #expect(throws: MarkupError.deadline) {
      try parser.parse(Self.repeated("<p>a", 100_000)) {
        asked += 1
        return asked > 3
      }
    }
    #expect(asked == 4)
  }
}
