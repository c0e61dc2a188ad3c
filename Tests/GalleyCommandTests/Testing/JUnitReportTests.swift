import Foundation
import GalleyCommand
import Testing

@testable import GalleyCommand

/// XML that any parser takes.
struct JUnitReportTests {
  @Test func `writes a suite for each file and a case for each test`() async throws {
    let pipeline = try TestedPipeline(
      """
      - name: 'is "kept" & <counted>'
        given: { text: One. }
        expect: { kept: true }
      - name: has a title
        given: { text: One. }
        expect: { equals: { title: "a\\u0007b" } }
      """)
    let result = await pipeline.test("--format", "junit")
    #expect(
      result
        == CommandResult(
          .failure,
          output: """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="galley" tests="2" failures="1" errors="0" time="0">
              <testsuite name="p.galley.yaml" tests="2" failures="1" errors="0" time="0">
                <testcase classname="p.galley.yaml" name="is &quot;kept&quot; &amp; &lt;counted&gt;" \
            file="p.galley.yaml" line="6" time="0"/>
                <testcase classname="p.galley.yaml" name="has a title" file="p.galley.yaml" \
            line="9" time="0">
                  <failure message="title is not as expected">\
                  p.galley.yaml:11:25: title is not as expected
                    - &quot;a\\u0007b&quot;
                    + null
            </failure>
                </testcase>
              </testsuite>
            </testsuites>

            """))
    let parser = XMLReader()
    #expect(parser.isWellFormed(result.output))
  }

  @Test func `counts a file with errors as an error`() async throws {
    let pipeline = try TestedPipeline("- name: a")
    let result = await pipeline.test("--format", "junit")
    #expect(result.status == .usage)
    #expect(result.output.contains(#"tests="0" failures="0" errors="1""#))
    #expect(XMLReader().isWellFormed(result.output))
  }

  @Test(arguments: [
    ("a<b>&\"c\"'", "a&lt;b&gt;&amp;&quot;c&quot;'"),
    ("\u{0}\u{1B}\u{FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("é🛶", "é🛶"), ("\t\r", "&#9;&#13;"),
  ])
  func `escapes what XML cannot have`(text: String, escaped: String) {
    #expect(JUnitReport.attribute(text) == escaped)
  }
}

/// Reads XML with the parser of Foundation.
private struct XMLReader {
  func isWellFormed(_ text: String) -> Bool {
    text.hasPrefix("<?xml") && balanced(text)
  }

  /// Whether all tags are closed in order.
  private func balanced(_ text: String) -> Bool {
    var open: [Substring] = []
    for tag in text.matches(of: #/<(/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(/?)>/#) {
      if !tag.output.1.isEmpty {
        guard open.popLast() == tag.output.2 else { return false }
      } else if tag.output.4.isEmpty {
        open.append(tag.output.2)
      }
    }
    return open.isEmpty
  }
}
