import Foundation
import Learning
import Testing

@testable import Markup

/// Phrases that libxml2 does not see are where it would have put them.
struct PhraseTests {
  private func tree(_ page: [UInt8], foldsPhrases: Bool) throws -> HTMLTree {
    var parser = HTMLParser(foldsPhrases: foldsPhrases)
    return try parser.parse(page)
  }

  private func outline(_ tree: HTMLTree) -> [String] {
    zip(tree.tags, tree.nodes).map { tag, node in
      let content =
        tag == .text
        ? String(decoding: tree.bytes[Int(node.first)..<Int(node.end)], as: UTF8.self)
        : "\(node.first)..<\(node.end)"
      return "\(tag) \(node.parent) \(node.subtreeEnd) \(node.source) \(content)"
    }
  }

  private func expectTheSame(_ page: [UInt8]) throws {
    let (folded, whole) = (
      try tree(page, foldsPhrases: true), try tree(page, foldsPhrases: false)
    )
    #expect(folded.bytes == whole.bytes)
    #expect(folded.unexplained == 0)
    let (a, b) = (outline(folded), outline(whole))
    #expect(a == b, "\(String(decoding: page.prefix(2000), as: UTF8.self))")
  }

  @Test(arguments: [
    ("<body>a<b>c</b> d", "<body>x"),
    ("<body><p>a <a href=b><i>c</i> <img src=d></a><br>e</p>f", "<body><p>x</p>x"),
    ("<body><b><p>a</b></p>", "<body><b><p>x</b></p>"),
    ("<body><a>b<a>c</a></a>", "<body><a>x<a>x</a></a>"),
    ("<body><span>a<div>b</div></span>", "<body><span>x<div>x</div></span>"),
    ("<body><b><i>a</b></i>", "<body><b><i>x</b></i>"),
    ("<body> <span></span> ", "<body>x"),
    ("<body><svg><path/></svg>a", "<body>x"),
    ("<body><b>a", "<body><b>x"),
    ("<b>a</b>", "<b>x</b>"),
  ])
  func `writes a placeholder for phrases`(html: String, expected: String) throws {
    let written = String(decoding: HTMLTokens(Array(html.utf8)).skeleton, as: UTF8.self)
    #expect(written == "<html>" + expected + "</x>")
    try expectTheSame(Array(html.utf8))
  }

  private static let pieces = [
    "<p>", "</p>", "<div>", "</div>", "<li>", "<ul>", "</ul>", "<h2>", "</h2>", "<table>", "<tr>",
    "<td>",
    "</td>", "</table>", "<blockquote>", "<article>", "</article>", "<section id=s>", "<hr>",
    "<form>",
    "</form>", "<x-y>", "</x-y>", "<select>", "<option>", "</select>", "<dl>", "<dt>", "<dd>",
    "<center>",
    "<script>a<b></script>", "<style>b</style>", "<!-- c -->", "<iframe>d</iframe>",
    "<template>e</template>",
    "<object>f</object>", "<noscript>", "</noscript>", "<title>t</title>", "<meta name=m>",
    "<head>", "</head>",
    "<body class=k>", "</body>", "</html>", "<html lang=l>", "<frameset>",
    "<math><mi>x</mi></math>",
    "<textarea>g</textarea>", "<video>", "</video>", "<picture>", "<source>", "</picture>", "<wbr>",
    "</br>", "</img>", "\0",
  ]
  private static let phrases = [
    "<a href=h>", "</a>", "<b>", "</b>", "<i class=i>", "</i>", "<span>", "</span>", "<em>",
    "</em>", "<strong>",
    "</strong>", "<br>", "<br/>", "<img src=j>", "<time>", "</time>", "<mark>", "</mark>",
    "<small>", "</small>",
    "<font>", "</font>", "<u>", "</u>", "<tt>", "</tt>", "<svg><path/></svg>", "<svg/>", "<svg><p>",
    "<svg>",
    "</svg>", "<button>", "</button>", "<label>", "</label>", "<s>", "</s>", "<del>", "</del>",
    "text", " ",
    "\n", "a &amp; b", "&nbsp;", "<!-- h -->", "é",
  ]

  @Test(arguments: 0..<8)
  func `trees are the same without folding`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<2500 {
      var page = seed % 2 == 0 ? "<body>" : ""
      let share = Double.random(in: 0.05...0.6, using: &random)
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let pieces = Double.random(in: 0..<1, using: &random) < share ? Self.pieces : Self.phrases
        page += pieces.randomElement(using: &random)!
      }
      try expectTheSame(Array(page.utf8))
    }
  }

  @Test func `phrases may lie in phrases`() throws {
    for depth in [1, 15, 16, 17, 40] {
      let page =
        "<body><p>" + String(repeating: "<b>", count: depth) + "a"
        + String(repeating: "</b>", count: depth) + "b</p>"
      try expectTheSame(Array(page.utf8))
    }
  }

  @Test func `what is folded counts for limits`() throws {
    var limits = ParseLimits()
    limits.nodes = 50
    var parser = HTMLParser(limits: limits)
    let many = Array(("<body>" + String(repeating: "<b>a</b>", count: 40)).utf8)
    #expect(throws: MarkupError.tooManyNodes(limit: 50)) { try parser.parse(many) }
    limits.depth = 5
    var shallow = HTMLParser(limits: limits)
    let deep = Array("<body><b><i><u><s>a</s></u></i></b>".utf8)
    #expect(throws: MarkupError.tooDeep(limit: 5)) { try shallow.parse(deep) }
  }

  /// Pages (`*.html`) in and below the folder that `GALLEY_CORPORA` names.
  private static let corpus: String? = ProcessInfo.processInfo.environment["GALLEY_CORPORA"]

  @Test(.enabled(if: corpus != nil, "GALLEY_CORPORA names no folder"))
  func `trees of a corpus are the same without folding`() throws {
    let root = try #require(Self.corpus)
    for file in try FileManager.default.subpathsOfDirectory(atPath: root)
    where file.hasSuffix(".html") {
      let data = try #require(FileManager.default.contents(atPath: root + "/" + file))
      try expectTheSame(
        CharacterDecoder.decode(Array(data), transportCharset: nil, isHTML: true).bytes)
    }
  }
}
