import GalleyCore
import Learning
import Text

/// A document in which anything may stand anywhere: what a hostile page, a program's answer or a
/// record of somebody else may make of one.
struct RandomDocument {
  private var random: SplitMix64
  private var text: [UInt8] = []
  /// Where scalars begin, and the end.
  private var bounds: [Int] = []

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let pieces = [
    "Word", "a", " ", " ", " ", ".", "\n\n", "\n", "<", "&", "]]>", "\"", "é", "e\u{301}",
    "\u{301}",
    "北京", "😀", "\u{0}", "\u{1B}", "\r", "\t", "\u{A0}", "\u{2028}", "\u{FFFE}", "\u{FEFF}",
    "\u{85}",
    "\u{212B}", "\u{1100}\u{1161}", "_", "#", "\u{200B}", "\u{AD}", "%", "|", "=", "-->",
    "\u{E000}",
    "\u{0958}", "’", "1,000", "\u{202E}", "\u{1F469}\u{200D}\u{1F680}",
  ]

  mutating func make(_ id: Int) -> Document {
    var document = document(
      "\(number(1))-\(id)" + (number(4) == 0 ? string() : ""), path: "\(string())/\(id).html")
    text = Array(string(upTo: 60).utf8)
    bounds = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
    document.setText(text, blocks: blocks())
    for layer in ["sentence", "token", "entity", "quote", "date", "paragraph"]
    where layer == "sentence" || layer == "token" || number(3) > 0 {
      document.layers[layer] = annotations(layer == "token" ? 30 : 8, tiles: number(2) == 0)
    }
    document.metadata.links = (0..<number(4)).map { _ in .init(url: address(), span: span()) }
    describe(&document.metadata)
    return document
  }

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func string(upTo count: Int = 8) -> String {
    (0..<number(count)).map { _ in Self.pieces[number(Self.pieces.count)] }.joined()
  }

  private mutating func address() -> String {
    [
      "https://news.example/", "http://a:b/", "javascript:", "https://[::1]/", "//x",
      "https://x/?#a#",
    ][
      number(6)] + string()
  }

  private mutating func span() -> Span {
    let ends = [bounds[number(bounds.count)], bounds[number(bounds.count)]].sorted()
    return Span(ends[0], ends[1])
  }

  private mutating func blocks() -> [Block] {
    (0..<number(6)).map { _ in
      let span = span()
      let rows = (0..<number(3)).map { _ in (0..<number(3)).map { _ in self.span() } }
      return Block(
        Block.Kind.allCases[number(Block.Kind.allCases.count)], span, level: number(9) - 1,
        rows: rows)
    }
  }

  /// Annotations that lie anywhere, or side by side.
  private mutating func annotations(_ count: Int, tiles: Bool) -> [Annotation] {
    var spans = (0..<number(count)).map { _ in span() }
    if tiles {
      let cuts = ([0, text.count] + spans.map(\.start)).sorted()
      spans = zip(cuts, cuts.dropFirst()).map { Span($0, $1) }
    }
    return spans.sorted().map { span in
      Annotation(span, [.init("kind", kind()), .init("value", .string(date()))])
    }
  }

  private mutating func kind() -> Value {
    let kinds = ["person", "organization", "direct", "indirect", "punctuation", "word", "url"]
    return number(8) == 0 ? .string(string()) : .string(kinds[number(kinds.count)])
  }

  private mutating func date() -> String {
    [
      "2026", "2026-05", "2026-05-31", "2026-W22", "2026-05-31T10:30", "2026-05-31T10:30:00+0200",
      "2026-05-31T23:59:60Z", "2026-05-31T10:30:00.5+15:00", "0000-01-01", "P3D", "2026-02-30",
      "XXXX",
      "2026-05-31T10:30+02", string(),
    ][number(14)]
  }

  private mutating func describe(_ metadata: inout Metadata) {
    func maybe(_ text: String) -> String? { text.isEmpty ? nil : text }
    metadata.title = maybe(string())
    metadata.subtitle = maybe(string())
    metadata.summary = maybe(string())
    metadata.url = number(2) == 0 ? address() : nil
    metadata.urlCanonical = number(2) == 0 ? address() : nil
    metadata.publisher = .init(name: maybe(string()), domain: maybe(string()))
    metadata.authors = (0..<number(3)).map { _ in .init(name: string(), role: maybe(string())) }
    metadata.published = .init(value: date(), precision: .day, from: "x")
    metadata.modified = number(2) == 0 ? .init(value: date(), precision: .day, from: "x") : nil
    metadata.language =
      [
        nil, .init(tag: "en", from: "x"), .init(tag: "zh-Hant-TW", from: "x"),
        .init(tag: string(), from: "x"),
      ][number(4)]
    metadata.section = maybe(string())
    metadata.keywords = (0..<number(3)).map { _ in string() }
    metadata.dateline = maybe(string())
    metadata.images = (0..<number(3)).map { _ in
      .init(url: number(2) == 0 ? address() : nil, caption: maybe(string()))
    }
  }
}
