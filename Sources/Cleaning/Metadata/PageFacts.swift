internal import Markup
internal import Text

/// What one pass over a tree finds of elements that tell about the article.
struct PageFacts {
  /// A heading or title with its text.
  struct Heading {
    var node: Int
    var text: [UInt8]
    /// The words, as `TitleKeys` compares them.
    var key: [UInt8]
  }

  let tree: HTMLTree
  /// The headings of the first rank, the first six.
  private(set) var headings: [Heading] = []
  /// Headings of the second and third rank, the first twenty.
  private(set) var subheadings: [Int] = []
  /// The document's title.
  private(set) var title: Heading?

  /// The candidates by field.
  private var candidates = [[Candidate]](repeating: [], count: Candidate.Field.allCases.count)
  private let sources: [MetadataSource]
  private var label: [UInt8]?

  /// Reads the elements of `tree`; of candidates only those from `sources` are kept.
  init(_ tree: HTMLTree, sources: [MetadataSource]) {
    self.tree = tree
    self.sources = sources
    var links: [Int] = []
    for n in 0..<tree.count {
      switch tree.tag(n) {
      case .meta: readMeta(n)
      case .h1: if headings.count < 6 { headings.append(heading(n)) }
      case .h2, .h3: if subheadings.count < 20 { subheadings.append(n) }
      case .link: links.append(n)
      case .title where title == nil: title = heading(n)
      case .html: readLanguage(n)
      default: break
      }
    }
    for link in links { readLink(link) }
  }

  /// Adds a candidate unless it is empty.
  mutating func add(_ candidate: Candidate) {
    guard !candidate.value.isEmpty, sources.contains(candidate.source) else { return }
    candidates[Int(candidate.field.rawValue)].append(candidate)
  }

  /// The candidates for `field`.
  func all(_ field: Candidate.Field) -> [Candidate] {
    candidates[Int(field.rawValue)]
  }

  private func heading(_ n: Int) -> Heading {
    let text = text(of: n)
    return Heading(node: n, text: text, key: TitleKeys.key(text))
  }

  /// The text below `n`, white space squeezed; a line break in the page is a space.
  func text(of n: Int) -> [UInt8] {
    text(in: n..<tree.subtreeEnd(n))
  }

  /// The text of the nodes in `range`.
  func text(in range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    for node in range {
      switch tree.tag(node) {
      case .text:
        let piece = tree.bytes[tree.text(node).range]
        if Self.isSetApart(text.last, piece.first) { text.append(0x20) }
        text.append(contentsOf: piece)
      case .br: text.append(0x20)
      case let tag where tag.isBlock: text.append(0x20)
      default: break
      }
    }
    return Whitespace.squeezed(text)
  }

  /// Whether elements that touch are two lines to the eye: a capital after a small letter.
  private static func isSetApart(_ last: UInt8?, _ first: UInt8?) -> Bool {
    guard let last, let first else { return false }
    return first &- 0x41 < 26 && (last &- 0x61 < 26 || last == 0x3A || last == 0x2E)
  }

  private mutating func readMeta(_ n: Int) {
    for attribute in [AttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let span = tree.rawAttribute(n, attribute), span.count <= 48 else { continue }
      let bytes = CaseFolding.lowercased(
        tree.source[Whitespace.trimmed(span, in: tree.source).range])
      let name = String(decoding: bytes, as: UTF8.self)
      if name.hasPrefix("twitter:label") { label = tree.attribute(n, .content) }
      if name.hasPrefix("twitter:data"), let content = tree.attribute(n, .content) {
        return readLabelled(content, n)
      }
      guard let meaning = MetaName.named(name) else { continue }
      guard let content = tree.attribute(n, .content) else { return }
      let isOpenGraph = name.hasPrefix("og:") || name.hasPrefix("article:")
      add(
        Candidate(
          field: meaning.field, value: References.resolved(content),
          source: isOpenGraph ? .openGraph : .meta, from: "meta:" + name, isWeak: meaning.isWeak,
          node: n))
      return
    }
  }

  /// Reads what stands under a label: names where it says "Written by", as it does in any language
  /// if what stands there has letters alone.
  private mutating func readLabelled(_ content: [UInt8], _ n: Int) {
    defer { label = nil }
    guard label != nil, !content.contains(where: { $0 < 0x80 && !Self.isOfNames($0) }) else {
      return
    }
    add(
      Candidate(
        field: .author, value: References.resolved(content), source: .meta,
        from: "meta:twitter:data1", node: n))
  }

  private static func isOfNames(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || [0x20, 0x2C, 0x2D, 0x2E, 0x27].contains(byte)
  }

  private mutating func readLanguage(_ n: Int) {
    for attribute in [AttributeName.lang, .xmlLang] {
      guard let value = tree.attribute(n, attribute) else { continue }
      add(
        Candidate(
          field: .language, value: Whitespace.squeezed(value), source: .html,
          from: "html:" + attribute.spelling, node: n))
    }
  }

  private mutating func readLink(_ n: Int) {
    guard let rel = tree.rawAttribute(n, .rel),
      CaseFolding.equalsIgnoringASCIICase(tree.source[rel.range], "canonical"),
      let address = tree.attribute(n, .href)
    else { return }
    add(
      Candidate(
        field: .canonical, value: Whitespace.squeezed(address), source: .html,
        from: "html:link", node: n))
  }
}
