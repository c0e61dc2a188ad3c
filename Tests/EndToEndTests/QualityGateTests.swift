import Foundation
import Testing

/// `Scripts/quality` over two pages of our own: what it measures, refuses and pins.
struct QualityGateTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 1...2 {
      try folder.write("corpora/news/html/\(number).html", Corpus.page(number))
    }
    try writeGold(title: "Harbour 2")
  }

  /// The second page's title is what a test wants it to be.
  private func writeGold(title: String) throws {
    let text = String(
      repeating: "The council of harbour 1 met on Monday and agreed on a plan. ", count: 8)
    let paragraph = text.trimmingCharacters(in: .whitespaces)
    try folder.write(
      "corpora/news/gold.jsonl",
      """
      {"id": "1", "text": "\(paragraph)", "title": "Harbour 1"}
      {"id": "2", "title": "\(title)", "with": ["council of harbour 2"], "without": ["Advertisement"]}

      """)
  }

  private func quality(_ options: String...) throws -> Ending {
    try Program.run(
      ["corpora", "--galley", Program.path, "--floors", "floors.json"] + options,
      of: sourceTree + "/Scripts/quality", in: folder)
  }

  /// The pinned floors with one measure put at `floor`.
  private func pin(_ measure: String, at floor: Double) throws {
    let pattern = "\"\(measure)\": [0-9.]+"
    let pinned = try folder.text("floors.json").replacingOccurrences(
      of: pattern, with: "\"\(measure)\": \(floor)", options: .regularExpression)
    try folder.write("floors.json", pinned)
  }

  @Test func `without floors it refuses, and with pinned ones passes`() throws {
    #expect(try quality().code == 1)
    #expect(try quality("--update").code == 0)
    let ending = try quality()
    #expect(ending.code == 0, "\(ending.error)")
    #expect(
      String(decoding: ending.output, as: UTF8.self) == """
        news      bag_f1          1.0000   floor 1.0000
        news      shingle4_f1     1.0000   floor 1.0000
        news      snippets_f1     1.0000   floor 1.0000
        news      title_exact     1.0000   floor 1.0000

        """)
  }

  @Test func `a floor that is not reached is refused, and never lowered unless that is said`()
    throws
  {
    try writeGold(title: "Something else")
    #expect(try quality("--update").code == 0)
    try pin("title_exact", at: 0.51)
    let ending = try quality("--update")
    #expect(ending.code == 1)
    #expect(ending.error == "news: title_exact is below its floor\n")
    #expect(try folder.text("floors.json").contains("\"title_exact\": 0.51"))
    #expect(try quality("--update", "--allow-regression").code == 0)
    #expect(try folder.text("floors.json").contains("\"title_exact\": 0.5\n"))
  }

  @Test func `floors rise to what is reached, and hold for the gold that they were measured on`()
    throws
  {
    #expect(try quality("--update").code == 0)
    try pin("title_exact", at: 0.4)
    #expect(try quality("--update").code == 0)
    #expect(try folder.text("floors.json").contains("\"title_exact\": 1.0"))
    try folder.write("corpora/news/gold.jsonl", try folder.text("corpora/news/gold.jsonl") + "\n")
    let ending = try quality("--update")
    #expect(ending.code == 1)
    #expect(ending.error.contains("not the one that the floors were measured on"))
  }

  @Test func `a page that is neither written nor rejected is refused`() throws {
    try folder.write("corpora/news/gold.jsonl", "{\"id\": \"3\", \"title\": \"Harbour 3\"}\n")
    let ending = try quality()
    #expect(ending.code == 1)
    #expect(ending.error == "news: neither written nor rejected: 3\n")
  }

  @Test func `a folder without sets is skipped aloud`() throws {
    let empty = try TemporaryFolder()
    let ending = try Program.run([empty.path], of: sourceTree + "/Scripts/quality", in: empty)
    #expect(ending.code == 0)
    #expect(ending.error.hasPrefix("SKIPPED: quality was not measured"))
  }
}
