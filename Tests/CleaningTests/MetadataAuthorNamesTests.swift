import Testing

@testable import Cleaning

struct MetadataAuthorNamesTests {
  @Test(arguments: [
    ("Ada Byron", ["Ada Byron"]),
    ("By Ada Byron", ["Ada Byron"]),
    ("ByAda Byron", ["Ada Byron"]),
    ("Von Ada Byron und Max Ernst Muster", ["Ada Byron", "Max Ernst Muster"]),
    ("Par Ada Byron et Max Muster", ["Ada Byron", "Max Muster"]),
    ("Written by: Ada Byron, Max Muster and Eva Roe", ["Ada Byron", "Max Muster", "Eva Roe"]),
    ("Ein Gastbeitrag von Ada Byron", ["Ada Byron"]),
    ("Ada Byron | The Example Paper", ["Ada Byron"]),
    ("Ada Byron (Agency)", ["Ada Byron"]),
    ("Ada Byron in Berlin", ["Ada Byron"]),
    ("Ada Byron, PhD", ["Ada Byron"]),
    ("Ada Byron ada@paper.example", ["Ada Byron"]),
    ("Ada Byron June 25, 2024", ["Ada Byron"]),
    ("Dan Muster", ["Dan Muster"]),
    ("Christoph von Muster", ["Christoph von Muster"]),
    ("Ada Byron Follow Share", ["Ada Byron"]),
    ("https://paper.example/ada", []),
    ("@ada", []),
    ("", []),
  ])
  func `takes bylines apart`(text: String, expected: [String]) {
    #expect(AuthorNames(Array(text.utf8)).people.map(\.name) == expected)
  }

  @Test func `makes a post the role of the name before it`() {
    #expect(
      AuthorNames(Array("Ada Byron, Science Editor".utf8)).people
        == [PersonName(name: "Ada Byron", role: "Science Editor")])
  }
}
