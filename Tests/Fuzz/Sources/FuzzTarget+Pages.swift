internal import GalleyCore
internal import Text
internal import WARC
internal import Web

@testable internal import GalleyIO
@testable internal import Markup

/// Pages, and what pages come in.
extension FuzzTarget {
  static let pages = [
    FuzzTarget(name: "html", run: html),
    FuzzTarget(name: "charset", run: charset),
    FuzzTarget(name: "selector", run: selector),
    FuzzTarget(name: "warc", run: warc),
    FuzzTarget(name: "http", run: http),
    FuzzTarget(name: "mime", run: mime),
    FuzzTarget(name: "robots", run: robots),
    FuzzTarget(name: "listing") { _ = try? PageListing($0) },
    FuzzTarget(name: "url", run: url),
  ]

  /// A tree whose nodes lie in each other, with texts and places inside of the page.
  @Sendable private static func html(_ bytes: [UInt8]) {
    let page = CharacterDecoder.decode(bytes, transportCharset: "utf-8", isHTML: true).bytes
    var parser = HTMLParser()
    guard let tree = try? parser.parse(page) else { return }
    let lines = page.count { $0 == 0x0A } + 1
    for node in 0..<tree.count {
      let (parent, end) = (tree.parent(node), tree.subtreeEnd(node))
      promise(parent < node && end > node, "a node before its parent")
      promise(end <= (parent < 0 ? tree.count : tree.subtreeEnd(parent)), "a node outside")
      promise(tree.sourceOffset(node) <= page.count, "a place behind the page")
      promise((1...lines).contains(tree.line(node)), "a line that is not there")
      promise(tree.text(node).end <= tree.bytes.count, "a text behind the text")
    }
    for script in tree.scripts {
      promise(script.span.end <= page.count, "a script behind the page")
    }
    promise(String(validating: tree.bytes, as: UTF8.self) != nil, "not UTF-8")
    promise(tree.unexplained == 0, "libxml2 saw what is no token")
  }

  /// The first byte chooses what the transport claims. What was decoded is not decoded again.
  @Sendable private static func charset(_ bytes: [UInt8]) {
    let claims = [
      nil, "utf-8", "windows-1252", "gb18030", "big5", "euc-jp", "euc-kr", "iso-2022-jp",
      "shift_jis", "utf-16le", "utf-16be", "windows-1251", "koi8-r",
    ]
    guard let first = bytes.first else { return }
    let decoded = CharacterDecoder.decode(
      Array(bytes.dropFirst()), transportCharset: claims[Int(first & 0x7F) % claims.count],
      isHTML: first & 0x80 != 0
    ).bytes
    promise(String(validating: decoded, as: UTF8.self) != nil, "not UTF-8")
    // A mark is cut off, and a text with NUL is taken for UTF-16.
    guard !decoded.starts(with: [0xEF, 0xBB, 0xBF]), !decoded.contains(0) else { return }
    let again = CharacterDecoder.decode(decoded, transportCharset: "utf-8", isHTML: false)
    promise(again.bytes == decoded, "UTF-8 is decoded to something else")
  }

  /// The first line is a selector, what follows a page.
  @Sendable private static func selector(_ bytes: [UInt8]) {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    let text = String(decoding: bytes[..<end], as: UTF8.self)
    do throws(SelectorError) {
      let selector = try CSSSelector(text)
      var parser = HTMLParser()
      guard let tree = try? parser.parse(Array(bytes[end...])) else { return }
      let found = (try? selector.elements(of: tree)) ?? []
      promise(found.allSatisfy { tree.tag($0).isElement }, "a selector finds no element")
    } catch {
      promise((0...text.utf8.count).contains(error.offset), "an error behind the selector")
    }
  }

  /// Records that follow each other inside of the file, and are read again as they are written.
  @Sendable private static func warc(_ bytes: [UInt8]) {
    var last = WARCPlace(offset: 0)
    for item in records(bytes) {
      guard case .record(let record, let place) = item else { continue }
      promise(place.offset <= bytes.count, "a record behind the file")
      promise(
        (last.offset, last.inside) <= (place.offset, place.inside), "a record before the last")
      last = place
      _ = record.checkDigests()
      http(record.block)
      let source = WebArchivePage.source(
        item, path: "a.warc", .init(mediaTypes: ["text/html"], verifiesDigests: false))
      _ = try? source?.load(.init(bytes: 1 << 20))
      guard let again = records(record.encoded).first else { fatalError("no record") }
      guard case .record(let same, _) = again, same.block == record.block else {
        fatalError("another record: \(record) is read again as \(again)")
      }
    }
  }

  private static func records(_ bytes: [UInt8]) -> [WARCItem] {
    var reader = WARCReader(limit: 1 << 20, size: bytes.count)
    var rest = bytes[...]
    var items: [WARCItem] = []
    func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
      let part = rest.prefix(buffer.count)
      _ = buffer.update(fromContentsOf: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
    while let item = reader.next(fill) { items.append(item) }
    return items
  }

  @Sendable private static func http(_ bytes: [UInt8]) {
    guard let message = HTTPMessage(bytes) else { return }
    promise(message.bodyStart <= bytes.count, "a body behind the message")
    guard let body = try? message.decodedBody(limit: 1 << 20) else { return }
    promise(body.bytes.count <= 1 << 20, "more than was asked for")
  }

  /// A page of a message is not longer than the message; its encodings are undone to the byte.
  @Sendable private static func mime(_ bytes: [UInt8]) {
    if let archive = try? WebArchive(bytes) {
      promise(archive.content.count <= bytes.count, "more than there is")
      promise(archive.url.map(WebURL.isWeb) ?? true, "no address")
      _ = archive.date.map(SavedDate.iso)
    }
    let quoted = bytes.flatMap { Array("=".utf8) + HexText.upperCase($0) }
    promise(QuotedPrintable.decode(quoted[...]) == bytes, "another text")
    guard let strict = Base64.decode(bytes[...], isStrict: true) else { return }
    promise(Base64.decode(bytes[...], isStrict: false) == strict, "two readings")
  }

  @Sendable private static func robots(_ bytes: [UInt8]) {
    let rules = RobotsRules(bytes, product: "galley")
    _ = rules.allow("/news/a?b=c")
    _ = PageListing(rules)
  }

  /// An address that was read is read again as itself.
  @Sendable private static func url(_ bytes: [UInt8]) {
    guard let url = try? WebURL(String(decoding: bytes, as: UTF8.self)) else { return }
    promise((try? WebURL(url.text))?.text == url.text, "another address")
  }
}

private enum HexText {
  static func upperCase(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
