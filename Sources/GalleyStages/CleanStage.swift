internal import Cleaning
public import GalleyCore
internal import Markup
internal import Text

/// Finds the main content of a page.
public struct CleanStage: Stage {
  /// Options of `clean`.
  public typealias Options = NoOptions

  /// What it is.
  public static let spec = ComponentSpec(
    "clean", "Finds the main content of a page and cuts it into blocks.", reads: [.page],
    provides: [.text, .blocks, .field("links"), .field("images")], example: "clean")

  let extractor = ContentExtractor()

  /// A stage.
  public init(_ options: NoOptions) {}

  /// Sets text, blocks and links; a given text is kept as it is.
  public func process(_ document: inout Document) throws -> Verdict {
    if let tree = try document.markup() {
      set(extractor.extract(tree), tree, &document)
    } else if let lines = document.plainText() {
      let (text, blocks) = PlainText.article(lines)
      document.setText(text, blocks: blocks)
    }
    if document.text.isEmpty { document.warn("no_content") }
    try document.checkDeadline()
    return .keep
  }

  private func set(_ content: Content, _ tree: HTMLTree, _ document: inout Document) {
    document.setText(
      content.text, blocks: content.blocks.map { Block($0, tree) }, runs: content.runs)
    document.statistics.linkDensity = content.linkDensity
    document.setProvenance("text", content.source.rawValue)
    let base = tree.baseAddress(url: document.metadata.url)
    document.metadata.links = content.links.compactMap { link in
      guard let url = tree.attributeString(link.node, .href), !url.isEmpty else { return nil }
      return .init(
        url: WebAddress.resolve(url, base: base), span: link.span,
        rel: tree.attributeString(link.node, .rel))
    }
    for figure in content.figures {
      guard let url = tree.attributeString(figure.image, .src), !url.isEmpty else { continue }
      add(
        .init(
          url: WebAddress.resolve(url, base: base), caption: figure.caption,
          credit: figure.credit), &document)
    }
  }

  /// Adds a picture, or what is new about one that is known by its address.
  private func add(_ image: Metadata.Image, _ document: inout Document) {
    guard let known = document.metadata.images.firstIndex(where: { $0.url == image.url }) else {
      document.metadata.images.append(image)
      return
    }
    document.metadata.images[known].caption =
      document.metadata.images[known].caption ?? image.caption
    document.metadata.images[known].credit = document.metadata.images[known].credit ?? image.credit
  }
}

extension Block {
  /// A block of a page's content with its place in the page.
  init(_ block: ContentBlock, _ tree: HTMLTree) {
    let place = block.node.map { Place(xpath: tree.xpath($0), line: tree.line($0)) }
    self.init(Kind(block.kind), block.span, place: place)
  }
}

extension Block.Kind {
  init(_ kind: ContentBlock.Kind) {
    switch kind {
    case .heading: self = .heading
    case .paragraph: self = .paragraph
    case .quote: self = .quote
    case .table: self = .table
    case .code: self = .code
    case .caption: self = .caption
    case .credit: self = .credit
    case .standfirst: self = .standfirst
    case .dateline: self = .dateline
    case .byline: self = .byline
    case .listItem: self = .listItem
    }
  }
}
