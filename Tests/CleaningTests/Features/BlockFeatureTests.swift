import Learning
import Markup
import Testing
import Text

@testable import Cleaning

@Suite struct FeatureScaleTests {
  @Test(arguments: [(0, 0), (1, 4), (2, 6), (3, 8), (7, 12), (9, 13), (50_000, 62), (1 << 20, 63)])
  func `counts are on a scale of logarithms`(count: Int, value: UInt8) {
    #expect(FeatureScale.count(count) == value)
  }

  @Test(arguments: [(0, 0, 0), (1, 2, 31), (5, 5, 63), (9, 5, 63), (-1, 5, 0)])
  func `shares are in 63rds of the whole`(part: Int, whole: Int, value: UInt8) {
    #expect(FeatureScale.share(part, whole) == value)
  }

  @Test(arguments: [(0, 32), (1, 34), (-1, 30), (100_000, 63), (-100_000, 1)])
  func `distances are around 32`(distance: Int, value: UInt8) {
    #expect(FeatureScale.distance(distance) == value)
  }
}

@Suite struct WordHashesTests {
  private func words(_ text: String) -> [UInt64] {
    WordHashes(Array(text.utf8)).hashes
  }

  @Test(arguments: [
    ("Rain fell, again.", "rain FELL again"), ("“Ja”, sagte sie", "ja sagte sie"),
    ("a-b", "a b"), ("雨、雨", "雨 雨"),
  ])
  func `words are the same whatever stands between them`(one: String, other: String) {
    #expect(words(one) == words(other))
  }

  @Test func `scripts without spaces have a word a letter`() { #expect(words("天気予報").count == 4) }

  @Test func `letters beyond ASCII belong to words`() {
    #expect(words("Über die Brücke").count == 3)
  }
}

@Suite struct FeatureReaderTests {
  private func value(_ feature: BlockFeature, _ block: Int, _ body: String) throws -> UInt8 {
    var parser = HTMLParser()
    let page = "<html><head><title>The harbour wall</title></head><body>\(body)</body></html>"
    let study = ContentStudy(try parser.parse(Array(page.utf8)))
    return study.features[block, feature.rawValue]
  }

  private let sentence = "The council said on Monday that the wall would be built again by spring."

  @Test(arguments: [
    (BlockFeature.words, "<p>one two three", UInt8(8)), (.links, "<p><a href=x>all of it</a>", 63),
    (.titleWords, "<p>the harbour", 63), (.inAside, "<aside><p>one</aside>", 1),
    (.inAside, "<main><p>one</main>", 0), (.boilerplate, "<div class=newsletter>one</div>", 1),
    (.endsColon, "<p>Read also:", 1), (.headingLevel, "<h3>One</h3>", 3),
    (.unspaced, "<p>天気予報", 21), (.startsLower, "<p>and so on", 1),
  ])
  func `sees a block`(feature: BlockFeature, body: String, expected: UInt8) throws {
    #expect(try value(feature, 0, body) == expected)
  }

  @Test func `sees how many blocks are made alike`() throws {
    let body = "<p class=a1>\(sentence)<p class=a2>\(sentence)<div>other</div>"
    #expect(try value(.pathBlocks, 0, body) == FeatureScale.count(2))
    #expect(try value(.pathBlocks, 2, body) == FeatureScale.count(1))
  }

  @Test func `sees that a line comes again`() throws {
    let body = "<p>Share this<p>\(sentence)<p>Share this"
    #expect(try value(.repeated, 0, body) == FeatureScale.count(1))
    #expect(try value(.repeated, 1, body) == 0)
  }

  @Test func `sees what the structured data has of it`() throws {
    let script = """
      <script type="application/ld+json">{"@type":"Article","articleBody":"\(sentence)"}</script>
      """
    #expect(try value(.bodyWindows, 0, "\(script)<p>\(sentence)") == 63)
    #expect(try value(.bodyWindows, 1, "\(script)<p>\(sentence)<p>Follow us on every channel") == 0)
  }

  @Test func `reads a page without text`() throws {
    var parser = HTMLParser()
    #expect(ContentStudy(try parser.parse(Array("<p></p>".utf8))).features.rows == 0)
  }
}
