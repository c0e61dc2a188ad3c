import GalleyCore
import Testing
import Text

struct KeywordsStageTests {
  private static let text = "Farmers grow kelp. Kelp is food. In Port Ellery kelp is cut in May."

  @Test func `adds keywords in the order of the text`() throws {
    let document = try Surroundings().run(Self.text, "segment", "keywords: { count: 2 }")
    #expect(document.words("keyword") == ["kelp", "Port Ellery"])
    let keyword = try #require(document.layers["keyword"]?.first)
    #expect(
      keyword.attributes == [
        .init("keyword", .string("kelp")), .init("rank", .integer(1)),
        .init("score", .decimal(1)), .init("count", .integer(3)),
      ])
  }

  @Test func `takes the options`() throws {
    let document = try Surroundings().run(Self.text, "segment", "keywords: { longest: 1 }")
    #expect(document.words("keyword")?.contains("Port Ellery") == false)
    #expect(try Surroundings().run("", "segment", "keywords").layers["keyword"] == [])
  }

  @Test func `weighs by the frequencies of a file`() throws {
    let around = Surroundings(files: ["stages/lists/df.tsv": "1000\r\nKelp\t999\r\nport\t3\n\n"])
    let document = try around.run(
      Self.text, "segment", "keywords: { count: 2, frequencies: lists/df.tsv }")
    #expect(document.words("keyword") == ["Farmers", "Port Ellery"])
  }

  @Test(arguments: [
    ("", "1:1: expected the number of documents on the first line"),
    ("word\t3", "1:1: expected the number of documents on the first line"),
    ("0\nword\t3", "1:1: expected the number of documents on the first line"),
    ("10\nword", "2:1: expected a word, a tab and a number"),
    ("10\n\t3", "2:1: expected a word, a tab and a number"),
    ("10\nfähre\tx", "2:7: expected a number from 0 to 10"),
    ("10\n\nword\t11", "3:6: expected a number from 0 to 10"),
    ("10\nword\t-1", "2:6: expected a number from 0 to 10"),
    ("10\nword\t", "2:6: expected a number from 0 to 10"),
  ])
  func `says what is wrong in a file and where`(content: String, problem: String) throws {
    let around = Surroundings(files: ["stages/df.tsv": content])
    #expect(
      try around.problems("keywords: { frequencies: df.tsv }") == ["stages/df.tsv:" + problem])
  }

  @Test(arguments: [
    ("count: 0", "'count' must be from 1 to 1000"),
    ("longest: 6", "'longest' must be from 1 to 5"),
    ("frequencies: none.tsv", "files cannot be read here"),
  ])
  func `refuses options that mean nothing`(options: String, message: String) {
    #expect { try stage("keywords: { \(options) }") } throws: { "\($0)".contains(message) }
  }
}
