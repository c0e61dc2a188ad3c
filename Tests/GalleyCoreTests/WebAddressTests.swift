import GalleyCore
import Testing

struct WebAddressTests {
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
    ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
    ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
    ("../../g", "http://a/g"),
  ])
  func `resolves the normal examples of RFC 3986`(reference: String, address: String) {
    #expect(WebAddress.resolve(reference, base: "http://a/b/c/d;p?q") == address)
  }

  @Test(arguments: [
    ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
    ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
    ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
    ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
    ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ("http:g", "http:g"),
  ])
  func `resolves the abnormal examples of RFC 3986`(reference: String, address: String) {
    #expect(WebAddress.resolve(reference, base: "http://a/b/c/d;p?q") == address)
  }

  @Test(arguments: [
    (" /x ", "https://news.example/a?b#c", "https://news.example/x"),
    ("x", "https://news.example", "https://news.example/x"),
    ("#s", "https://news.example/a?b#c", "https://news.example/a?b#s"),
    ("12:30-news.html", "https://news.example/a/", "https://news.example/a/12:30-news.html"),
    ("/größe", "https://news.example/a", "https://news.example/größe"),
    ("mailto:desk@news.example", "https://news.example/", "mailto:desk@news.example"),
    ("x", "/go?to=http://other.example/y", "x"),
  ])
  func `resolves what pages have`(reference: String, base: String, address: String) {
    #expect(WebAddress.resolve(reference, base: base) == address)
  }

  @Test func `a reference without a base stays as it is`() {
    #expect(WebAddress.resolve("/x", base: nil) == "/x")
  }

  @Test(arguments: [
    ("https://www.News.Example/a", "www.news.example"),
    ("http://news.example:8080/", "news.example"),
    ("https://user:secret@news.example?x", "news.example"), ("https://[::1]:80/", "[::1]"),
    ("https://wwwnews.example#x", "wwwnews.example"),
  ])
  func `the host is that of the address in lower case`(address: String, host: String) {
    #expect(WebAddress.host(of: address) == host)
  }

  @Test(
    arguments: [
      ("https://www.News.Example/a", "news.example"),
      ("http://sport.news.co.uk:8080/", "news.co.uk"),
      ("https://user:secret@news.example?x", "news.example"),
      ("http://a.github.io/", "a.github.io"),
      ("https://[::1]:80/", nil), ("http://192.0.2.1/", nil), ("http://localhost/", nil),
      ("http://co.uk/", nil),
    ] as [(String, String?)])
  func `the domain is what was registered`(address: String, domain: String?) {
    #expect(WebAddress.domain(of: address) == domain)
  }

  @Test(arguments: [
    "", "news.example/a", "/go?to=http://other.example/", "mailto:a@b.example", "://x",
  ])
  func `what is no absolute address has no host`(address: String) {
    #expect(WebAddress.host(of: address) == nil)
    #expect(WebAddress.domain(of: address) == nil)
  }
}
