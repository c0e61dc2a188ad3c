internal import Compression
internal import GalleyCore
internal import JSON
internal import Markup
internal import WARC
internal import Web
internal import YAML

/// One reader of bytes that come from outside, under a name.
struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Void

  /// All of them. The journal and the manifest get a line each when they have readers.
  static let all = [
    FuzzTarget(name: "html", run: html),
    FuzzTarget(name: "charset", run: charset),
    FuzzTarget(name: "yaml") { _ = YAMLParser.read($0) },
    FuzzTarget(name: "expression", run: expression),
    FuzzTarget(name: "json", run: json),
    FuzzTarget(name: "warc", run: warc),
    FuzzTarget(name: "http", run: http),
    FuzzTarget(name: "robots", run: robots),
    FuzzTarget(name: "listing") { _ = try? PageListing($0) },
    FuzzTarget(name: "url", run: url),
  ]

  /// The one that the command line names. A function for C cannot hold it: it looks here.
  static let chosen = all.first { $0.name == CommandLine.arguments.dropFirst().first }

  @Sendable private static func html(_ bytes: [UInt8]) {
    let page = CharacterDecoder.decode(bytes, transportCharset: "utf-8", isHTML: true).bytes
    _ = HTMLParser.prefilteredSize(page)
    var parser = HTMLParser()
    guard let tree = try? parser.parse(page) else { return }
    var text: [UInt8] = []
    tree.appendText(of: 0, to: &text)
    precondition(tree.subtreeEnd(0) >= 1)
  }

  /// The first byte chooses what the transport claims.
  @Sendable private static func charset(_ bytes: [UInt8]) {
    let claims = [
      nil, "utf-8", "windows-1252", "gb18030", "big5", "euc-jp", "euc-kr", "iso-2022-jp",
      "shift_jis", "utf-16le", "utf-16be", "windows-1251", "koi8-r",
    ]
    guard let first = bytes.first else { return }
    let decoded = CharacterDecoder.decode(
      Array(bytes.dropFirst()), transportCharset: claims[Int(first & 0x7F) % claims.count],
      isHTML: first & 0x80 != 0)
    precondition(String(validating: decoded.bytes, as: UTF8.self) != nil, "not UTF-8")
  }

  @Sendable private static func expression(_ bytes: [UInt8]) {
    let source = String(decoding: bytes, as: UTF8.self)
    guard let expression = try? Expression(parsing: source) else { return }
    _ = expression.evaluate(record)
  }

  /// With values of each kind, and with numbers at the ends of what a number can be.
  private static let record: Value =
    (try? Value(
      json: Array(
        """
        {"words": 9223372036854775807, "low": -9223372036854775808, "score": 1.5e308,
        "title": "Aé😀", "tags": ["a", null, 3], "meta": {"authors": [{"name": "x"}]}}
        """.utf8))) ?? .null

  /// What is read is written, and what is written is read as the same.
  @Sendable private static func json(_ bytes: [UInt8]) {
    _ = try? JSONDocument(bytes, mode: .lenient)
    guard let document = try? JSONDocument(bytes) else { return }
    let written = JSONValue(document.root).bytes()
    guard let again = try? JSONDocument(written) else { preconditionFailure("not JSON") }
    precondition(JSONValue(again.root).bytes() == written, "another value")
  }

  @Sendable private static func warc(_ bytes: [UInt8]) {
    var reader = WARCReader(limit: 1 << 20, size: bytes.count)
    var rest = bytes[...]
    func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
      let part = rest.prefix(buffer.count)
      _ = buffer.update(fromContentsOf: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
    while let item = reader.next(fill) {
      guard case .record(let record, _) = item else { continue }
      _ = record.checkDigests()
      http(record.block)
    }
  }

  @Sendable private static func http(_ bytes: [UInt8]) {
    _ = try? HTTPMessage(bytes)?.decodedBody(limit: 1 << 20)
  }

  @Sendable private static func robots(_ bytes: [UInt8]) {
    let rules = RobotsRules(bytes, product: "galley")
    _ = rules.allow("/news/a?b=c")
    _ = PageListing(rules)
  }

  /// An address that was read is read again as itself.
  @Sendable private static func url(_ bytes: [UInt8]) {
    guard let url = try? WebURL(String(decoding: bytes, as: UTF8.self)) else { return }
    precondition((try? WebURL(url.text))?.text == url.text, "another address")
  }
}
