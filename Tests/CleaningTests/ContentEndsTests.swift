import Cleaning
import Markup
import Testing
import Text

/// The blocks of a page as text.
private func blocks(_ html: String) throws -> [String] {
  var parser = HTMLParser()
  let content = ContentExtractor().extract(try parser.parse(Array(html.utf8)))
  return content.blocks.map { String(decoding: content.text[$0.span.range], as: UTF8.self) }
}

private let first =
  "The council voted on Monday to rebuild the bridge, which was closed after the flood in March."
private let second =
  "Work will begin in the autumn, the mayor said, and traffic should return by the end of next year."

@Suite struct ContentEndsTests {
  @Test(arguments: [
    "___", "© 2026 The Harbour News. All rights reserved.", "Copyright Harbour News",
    "Reporting by Ines Roth; editing by Bo Lind", "(Mit Material von dpa)", "dpa/lno", "(AFP)",
    "Ines Roth and Bo Lind contributed to this report.", "Source: Harbour News Agency",
    "Ines Roth writes about bridges. She lives by the harbour with two dogs.",
  ])
  func `leaves out what follows the last words of the article`(line: String) throws {
    let html =
      "<body><main><p class=byline>By Ines Roth</p><p>\(first)<p>\(second)<p>\(line)</main>"
    #expect(try blocks(html) == [first, second])
  }

  @Test(arguments: [
    "The copyright of the song lapsed in March.", "Reporting is what they do.",

  ])
  func `keeps last words that only look like a signature`(line: String) throws {
    let html = "<body><main><p>\(first)<p>\(second)<p>\(line)</main>"
    #expect(try blocks(html) == [first, second, line])
  }
}
