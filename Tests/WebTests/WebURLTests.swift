import Testing
import Web

struct WebURLTests {
  @Test(
    arguments: [
      ("HTTP://Example.ORG", "http://example.org/"),
      ("http://example.org:80/a/../b/./c?x=1#part", "http://example.org/b/c?x=1"),
      ("https://example.org:8443", "https://example.org:8443/"),
      ("  https://example.org/a b\n", "https://example.org/a%20b"),
      ("http://b\u{FC}cher.example/", "http://xn--bcher-kva.example/"),
      ("http://[::1]:81/", "http://[::1]:81/"),
      ("http://example.org/\u{E9}", "http://example.org/%c3%a9"),
      ("http://example.org?q", "http://example.org/?q"), ("http://%30/", "http://0.0.0.0/"),
      ("http://2130706433/", "http://127.0.0.1/"), ("http://0x7f.1/", "http://127.0.0.1/"),
      ("http://%31%30.1/", "http://10.0.0.1/"), ("http://EX%41mple.org/", "http://example.org/"),
    ])
  func `one address has one form`(text: String, form: String) throws {
    #expect(try WebURL(text).text == form)
  }

  @Test func `parts are those of a request`() throws {
    let url = try WebURL("https://example.org:8443/a?b")
    #expect(url.origin == "https://example.org:8443")
    #expect(url.target == "/a?b")
    #expect(url.host == "example.org")
    #expect(url.isSecure)
  }

  @Test(
    arguments: [
      ("/x", "http://example.org/x"), ("x", "http://example.org/a/x"),
      ("../x", "http://example.org/x"), ("?y", "http://example.org/a/b?y"),
      ("//other.example/z", "http://other.example/z"), ("https://o.example", "https://o.example/"),
    ])
  func `a relative address is seen from its base`(reference: String, absolute: String) throws {
    let base = try WebURL("http://example.org/a/b?c")
    #expect(try WebURL(reference, relativeTo: base).text == absolute)
  }

  @Test(
    arguments: [
      ("", .malformed), ("example", .malformed), ("http://", .malformed), ("/a", .malformed),
      ("ftp://example.org/", .scheme("ftp")), ("file:///etc/passwd", .scheme("file")),
      ("http://user:word@example.org/", .credentials), ("http://exa mple.org/", .malformed),
      ("gopher://example.org", .scheme("gopher")),
    ] as [(String, WebURL.Problem)])
  func `what is no address of the web is refused`(text: String, problem: WebURL.Problem) {
    #expect(throws: problem) { try WebURL(text) }
  }
}
