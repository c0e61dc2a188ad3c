internal import Markup
internal import Text

/// What one pass over a tree finds of elements that tell about the article.
struct PageFacts {
  let tree: HTMLTree
  var candidates: [Candidate] = []
  /// Elements in document order.
  var headings: [Int] = []
  /// Headings of the second and third rank, the first twenty.
  var subheadings: [Int] = []
  var title: Int?

  init(_ tree: HTMLTree) {
    self.tree = tree
    var links: [Int] = []
    for n in 0..<tree.count {
      switch tree.tag(n) {
      case .meta: readMeta(n)
      case .h1: headings.append(n)
      case .h2, .h3: if subheadings.count < 20 { subheadings.append(n) }
      case .link: links.append(n)
      case .title where title == nil: title = n
      case .html: readLanguage(n)
      default: break
      }
    }
    for link in links { readLink(link) }
  }

  /// Adds a candidate unless it is empty.
  mutating func add(_ candidate: Candidate) {
    if !candidate.value.isEmpty { candidates.append(candidate) }
  }

  /// The candidates for `field`.
  func all(_ field: Candidate.Field) -> [Candidate] {
    candidates.filter { $0.field == field }
  }

  /// The text below `n`, white space squeezed; a line break in the page is a space.
  func text(of n: Int) -> [UInt8] {
    var text: [UInt8] = []
    for node in n..<tree.subtreeEnd(n) {
      switch tree.tag(node) {
      case .text: text.append(contentsOf: tree.bytes[tree.text(node).range])
      case .br: text.append(0x20)
      case let tag where tag.isBlock: text.append(0x20)
      default: break
      }
    }
    return Whitespace.squeezed(text)
  }

  private mutating func readMeta(_ n: Int) {
    for attribute in [AttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let span = tree.rawAttribute(n, attribute), span.count <= 48 else { continue }
      let bytes = CaseFolding.lowercased(
        tree.source[Whitespace.trimmed(span, in: tree.source).range])
      let name = String(decoding: bytes, as: UTF8.self)
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
