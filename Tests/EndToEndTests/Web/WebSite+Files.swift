import Foundation

extension WebSite {
  static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]

  /// An article with its number.
  static func html(_ number: Int) -> String {
    let day = days[number % days.count]
    let sentences = (0..<12).map {
      "On \(day) the harbour counted \(number * 7 + $0) boats, which is \($0 + 2) more than in the "
        + "week before, and the master of the harbour wrote the number into his book."
    }
    return """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Boats of day \(number)</title>
      </head><body><nav><a href="/">Home</a></nav><article><h1>Boats of day \(number)</h1>
      <p>\(sentences[0..<6].joined(separator: " "))</p>
      <p>\(sentences[6...].joined(separator: " "))</p></article></body></html>
      """
  }

  /// Writes the site: articles, listings, robots files, and what is wrong on purpose.
  func writeFiles() throws {
    for number in 0..<pages { try folder.write("site/articles/\(number).html", Self.html(number)) }
    for number in 0..<10 { try folder.write("other/a\(number).html", Self.html(90_000 + number)) }
    for number in 0..<3 { try folder.write("site/private/\(number).html", Self.html(number)) }
    try folder.write("site/private/open.html", Self.html(77_000))
    try folder.write("site/compressed/0.html", Self.html(78_000))
    try folder.write(
      "site/paper.pdf", Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 0, count: 4000))
    try folder.write(
      "site/robots.txt",
      "User-agent: *\nDisallow: /private/\nAllow: /private/open\nDisallow: /*?print\n\n"
        + "User-agent: other-bot\nDisallow: /\n\nSitemap: \(root)/sitemap.xml\n")
    try folder.write("site/charsets/latin1.html", latin1())
    try folder.write("site/bomb/0.html", try bomb())
    try writeListings()
  }

  /// The first half of the articles is in two sitemaps, one of them compressed; the rest is for a
  /// list. The feeds name the first articles once more.
  private func writeListings() throws {
    let half = pages / 2
    let first = sitemap((0..<half / 2).map { article($0) })
    let second = sitemap((half / 2..<half).map { article($0) })
    try folder.write("site/sitemap-1.xml", first)
    try folder.write("site/sitemap-2.xml.gz", try compressed(Array(second.utf8)))
    try folder.write(
      "site/sitemap.xml",
      "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
        + "<sitemap><loc>\(root)/sitemap-1.xml</loc></sitemap>"
        + "<sitemap><loc>\(root)/sitemap-2.xml.gz</loc></sitemap>"
        + "<sitemap><loc>\(root)/sitemap-news.xml</loc></sitemap>"
        + "<sitemap><loc>\(root)/sitemap-missing.xml</loc></sitemap></sitemapindex>")
    try folder.write(
      "site/sitemap-news.xml",
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
        + "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url>"
        + "<loc>\(root)/private/open.html</loc><news:news><news:publication>"
        + "<news:language>en</news:language></news:publication>"
        + "<news:publication_date>2024-06-25</news:publication_date><news:title>Open</news:title>"
        + "</news:news></url><url><loc>\(root)/private/0.html</loc></url></urlset>")
    try folder.write(
      "site/feed.rss",
      "<rss version=\"2.0\"><channel><item><title>Day 0</title><link>\(article(0))</link></item>"
        + "<item><title>Compressed</title><link>\(root)/compressed/0.html</link>"
        + "<pubDate>Tue, 25 Jun 2024 08:00:00 GMT</pubDate></item></channel></rss>")
    try folder.write(
      "site/feed.atom",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Day 1</title>"
        + "<link href=\"/articles/1.html\"/></entry></feed>")
  }

  private func sitemap(_ urls: [String]) -> String {
    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
      + urls.map { "<url><loc>\($0)</loc></url>" }.joined(separator: "\n") + "</urlset>"
  }

  /// A page in another encoding than the server says.
  private func latin1() -> [UInt8] {
    let text =
      "<!doctype html><html lang=fr><head><meta charset=iso-8859-1><title>L'\u{E9}t\u{E9}</title></head>"
      + "<body><article><h1>L'\u{E9}t\u{E9}</h1><p>Le march\u{E9} a rouvert apr\u{E8}s la temp\u{EA}te, "
      + "et les p\u{EA}cheurs y ont apport\u{E9} leurs premi\u{E8}res prises.</p></article></body></html>"
    return text.unicodeScalars.map { UInt8($0.value) }
  }

  /// Forty megabytes that are forty kilobytes.
  private func bomb() throws -> [UInt8] {
    try compressed(Array("<html><body><p>".utf8) + [UInt8](repeating: 0x61, count: 40_000_000))
  }

  private func compressed(_ bytes: [UInt8]) throws -> [UInt8] {
    let name = try folder.write(UUID().uuidString, bytes)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-n", name]
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: URL(fileURLWithPath: name + ".gz")))
  }
}
