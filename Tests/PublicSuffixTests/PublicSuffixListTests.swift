import PublicSuffix
import Testing

struct PublicSuffixListTests {
  @Test(
    arguments: [
      // A suffix of one label, of two, of many.
      ("news.com", "news.com"), ("www.news.com", "news.com"), ("a.b.news.com", "news.com"),
      ("www.news.co.uk", "news.co.uk"), ("blog.news.k12.ak.us", "news.k12.ak.us"),
      // A suffix of which nothing is known is one label long.
      ("daily.example", "daily.example"), ("www.daily.example", "daily.example"),
      // Every label before a name, and exceptions from that.
      ("b.test.ck", "b.test.ck"), ("a.b.test.ck", "b.test.ck"), ("www.ck", "www.ck"),
      ("www.www.ck", "www.ck"), ("a.b.c.kobe.jp", "b.c.kobe.jp"), ("city.kobe.jp", "city.kobe.jp"),
      ("www.city.kobe.jp", "city.kobe.jp"),
      // Sites that private owners let others have.
      ("anna.github.io", "anna.github.io"), ("www.anna.blogspot.com", "anna.blogspot.com"),
      // Other scripts, in both forms.
      ("www.食狮.公司.cn", "食狮.公司.cn"), ("www.食狮.com.cn", "食狮.com.cn"),
      ("www.xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn"),
      ("www.вести.рф", "вести.рф"), ("www.xn--b1agj9af.xn--p1ai", "xn--b1agj9af.xn--p1ai"),
      // The dot of the root.
      ("www.news.com.", "news.com"),
    ])
  func `finds what was registered`(host: String, domain: String) {
    #expect(PublicSuffixList.registrableDomain(of: host) == domain)
  }

  @Test(arguments: [
    "", ".", "com", "co.uk", "github.io", "k12.ak.us", "ck", "test.ck", "c.kobe.jp", "公司.cn",
    "localhost", "example", "192.0.2.1", "[2001:db8::1]", ".news.com", "news..com", "a..", "рф",
  ])
  func `finds nothing where nothing was registered`(host: String) {
    #expect(PublicSuffixList.registrableDomain(of: host) == nil)
  }

  @Test func `finds every rule of the list`() {
    // First, last and what lies between them, by halves: all that a search passes.
    for host in ["x.0.bg", "x.ac", "x.zw", "x.한국", "x.museum", "x.xn--zfr164b"] {
      #expect(PublicSuffixList.registrableDomain(of: host) == host)
    }
  }
}
