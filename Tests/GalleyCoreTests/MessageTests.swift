import GalleyCore
import Learning
import Testing

/// What is sent to another process comes out as it went in.
struct MessageTests {
  private func bytes(_ part: some MessagePart) -> [UInt8] {
    var bytes: [UInt8] = []
    part.append(to: &bytes)
    return bytes
  }

  private func back<Part: MessagePart>(_ part: Part) throws -> Part {
    var reader = MessageReader(bytes(part))
    let back = try reader.next(Part.self)
    try reader.finish()
    return back
  }

  @Test(
    arguments: [
      .null, .boolean(true), .integer(.min), .integer(.max), .decimal(-0.0), .decimal(.infinity),
      .decimal(0.1), .string(""), .string("Zoë\u{0}\n"), .list([]),
      .list([.null, .list([.integer(1)])]),
      .object([.init("a", .object([])), .init("a", .string("twice"))]),
    ] as [Value])
  func `values`(value: Value) throws { #expect(try back(value) == value) }

  @Test func `a decimal that is no number`() throws {
    let bits = Double(bitPattern: 0x7FF8_0000_0000_1234)
    guard case .decimal(let number) = try back(Value.decimal(bits)) else {
      Issue.record("another kind")
      return
    }
    #expect(number.bitPattern == bits.bitPattern)
  }

  /// A page in which nothing is as it is by default.
  private var page: Page {
    var origin = Page.Origin(
      path: "a/ü.html", record: "7", bytes: 12, sha256: "0f", mediaType: "text/html")
    var transport = Page.Transport()
    transport.status = 200
    transport.ip = "::1"
    transport.redirects = ["x:1", "x:2"]
    transport.entityTag = "\"e\""
    transport.lastModified = "then"
    origin.transport = transport
    var facts = Page.Facts(from: "sidecar")
    (facts.url, facts.fetched, facts.published) = ("u", "f", "p")
    (facts.language, facts.title, facts.charset) = ("l", "t", "c")
    facts.authors = ["a", "b"]
    facts.wasText = true
    var weaker = Page.Facts(from: "index")
    weaker.url = "other"
    var merged = Page.Facts(from: "page")
    merged.fill(from: facts)
    merged.wasText = true
    merged.fill(from: weaker)
    var page = Page(id: "id", origin: origin, content: .html([0, 0xFF, 10]), facts: merged)
    page.extra = [.init("k", .list([.decimal(1.5)]))]
    page.warnings = ["w", "v"]
    return page
  }

  @Test func `a page with all that is in it`() throws {
    let back = try back(page)
    #expect(back.id == page.id)
    #expect(back.origin == page.origin)
    #expect(back.facts == page.facts)
    #expect(back.facts.source(of: .title) == "sidecar")
    #expect(back.extra == page.extra)
    #expect(back.warnings == page.warnings)
    #expect(bytes(back) == bytes(page))
  }

  /// What is added to a page must be sent as well.
  @Test func `nothing is in a page that is not sent`() {
    func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
    #expect(names(page) == ["id", "origin", "content", "facts", "extra", "warnings"])
    #expect(
      names(page.origin) == ["path", "record", "bytes", "sha256", "mediaType", "transport"])
    #expect(
      names(Page.Transport()) == ["status", "ip", "redirects", "entityTag", "lastModified"])
    #expect(
      names(page.facts) == [
        "url", "fetched", "published", "language", "title", "authors", "charset", "wasText", "from",
        "otherSources",
      ])
  }

  @Test(arguments: [
    Page.Content.html([1, 2]), .plainText(Array("a\nb".utf8)),
    .given([UInt8](repeating: 7, count: 70_000)),
  ])
  func `contents`(content: Page.Content) throws {
    var page = page
    page.content = content
    #expect(bytes(try back(page)) == bytes(page))
  }

  @Test func `rejects and parts of an output`() throws {
    let reject = Reject(
      id: "i", path: "p", record: nil, outcome: .dropped, stage: "s", reason: "r", message: "m")
    #expect(try back(reject) == reject)
    let part = OutputPart(
      place: "en/x", member: [1, 2, 3], records: 2, uncut: .init(bytes: [9, 9], ends: [1, 2]))
    #expect(
      try back([part, OutputPart(member: [], records: 0)]) == [
        part, OutputPart(member: [], records: 0),
      ])
  }

  @Test func `what is cut short or changed is refused or another page, and nothing else`() throws {
    let whole = bytes(page)
    for count in 0..<whole.count {
      var reader = MessageReader(Array(whole[..<count]))
      #expect(throws: MessageError.self) { try reader.next(Page.self) }
    }
    var random = SplitMix64(seed: 11)
    for _ in 0..<20_000 {
      var changed = whole
      for _ in 0...random.next() % 4 {
        changed[Int(random.next() % UInt64(changed.count))] = UInt8(
          truncatingIfNeeded: random.next())
      }
      var reader = MessageReader(changed)
      do { _ = try reader.next(Page.self) } catch { #expect(error == MessageError()) }
    }
  }
}
