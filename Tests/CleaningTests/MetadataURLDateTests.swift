import Testing

@testable import Cleaning

struct MetadataURLDateTests {
  @Test(arguments: [
    ("https://paper.example/2024/06/25/fire", "2024-06-25"),
    ("https://paper.example/news/2024-06-25-fire.html", "2024-06-25"),
    ("https://paper.example/news/fire-20240625.html", "2024-06-25"),
    ("https://paper.example/2024/jun/25/fire", "2024-06-25"),
    ("https://paper.example/news/25-06-2024-fire", "2024-06-25"),
    ("https://archive.example/20250101/https://paper.example/2024/06/25/fire", "2024-06-25"),
  ])
  func `reads dates in paths`(address: String, expected: String) {
    #expect(URLDate.date(in: Array(address.utf8))?.value == expected)
  }

  @Test(arguments: [
    "https://paper.example/article/1202406251", "https://paper.example/a?d=2024-06-25",
    "https://paper.example/2024/fire", "https://paper.example/2024/jun24/fire",
    "https://20240625.example/",
    "https://paper.example/25-06-24",
  ])
  func `takes nothing else for a date`(address: String) {
    #expect(URLDate.date(in: Array(address.utf8)) == nil)
  }
}
