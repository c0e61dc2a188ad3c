import Testing

@testable import GalleyIO

struct MirrorAddressTests {
  @Test(arguments: [
    ("news.example/2026/05/a.html", "https://news.example/2026/05/a.html"),
    ("news.example/index.html", "https://news.example/"),
    ("news.example/2026/index.html", "https://news.example/2026/"),
    ("http/news.example/a.html", "http://news.example/a.html"),
    ("https/news.example/a.html", "https://news.example/a.html"),
    ("news.example:8080/a.html", "https://news.example:8080/a.html"),
    ("news.example+8080/a.html", "https://news.example:8080/a.html"),
    ("News.Example/a.html", "https://news.example/a.html"),
    ("news.example/a.html.gz", "https://news.example/a.html"),
    ("news.example/story?id=5", "https://news.example/story?id=5"),
    ("news.example/story?id=5.html", "https://news.example/story?id=5"),
    ("news.example/story.php@id=5.html", "https://news.example/story.php?id=5"),
    ("news.example/story.php%3Fid=5.html", "https://news.example/story.php?id=5"),
    ("news.example/index.html?page=2", "https://news.example/?page=2"),
    ("news.example/story.php.html", "https://news.example/story.php"),
    ("news.example/name@host.html", "https://news.example/name@host.html"),
    ("news.example/what%3F.html", "https://news.example/what%3F.html"),
    ("news.example/a b/größe.html", "https://news.example/a%20b/gr%C3%B6%C3%9Fe.html"),
    ("news.example/100%.html", "https://news.example/100%25.html"),
    ("news.example/a#b.html", "https://news.example/a%23b.html"),
  ])
  func `the path of a mirrored page is its address`(path: String, url: String) {
    #expect(MirrorAddress.url(of: Array(path.utf8)) == url)
  }

  @Test(arguments: [
    "a.html", "folder/a.html", "", "https/a.html", ".example/a.html", "a..b", "news.example:x/a",
  ])
  func `a path without a host has no address`(path: String) {
    #expect(MirrorAddress.url(of: Array(path.utf8)) == nil)
  }
}
