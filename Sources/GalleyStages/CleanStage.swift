internal import Cleaning
public import GalleyCore
internal import Markup
internal import Text

/// Finds the main content of a page.
public struct CleanStage: Stage {
  /// What it is.
  public static let spec = ComponentSpec(
    "clean", "Finds the main content of a page and cuts it into blocks.", reads: [.page],
    provides: [.text, .blocks, .field("links"), .field("images")],
    example: "clean: { keep: [captions], remove: [\"aside, .advert\"] }")

  let extractor: ContentExtractor
  private let options: Options

  /// A stage that chooses the content as the options say.
  public init(_ options: Options) throws {
    guard options.minimumWords >= 0 else {
      throw OptionError("'minimum_words' is negative", at: .value("minimum_words"))
    }
    self.options = options
    extractor = ContentExtractor(options.content)
  }

  /// Sets text, blocks, links and pictures; a given text is kept as it is.
  public func process(_ document: inout Document) throws -> Verdict {
    if let tree = try document.markup() {
      let removed = try removed(from: &document)
      let content = try extractor.extract(
        tree, without: removed, checkpoint: document.checkDeadline)
      try set(content, tree, &document)
    } else if let lines = document.plainText() {
      set(PlainText(lines, keeping: options.keep), &document)
    }
    if document.text.isEmpty { document.warn("no_content") }
    try document.checkDeadline()
    return document.statistics.words < options.minimumWords ? .drop(reason: "too_short") : .keep
  }

  /// The elements of the page that are not read, in document order.
  func removed(from document: inout Document) throws -> [Int] {
    var removed: Set<Int> = []
    for selector in options.remove { removed.formUnion(try document.elements(selector)) }
    return removed.sorted()
  }

  private func set(_ text: PlainText, _ document: inout Document) {
    document.setText(text.text, blocks: text.blocks)
    for caption in text.captions {
      add(.init(caption: caption.caption, credit: caption.credit), &document)
    }
  }

  private func set(_ content: Content, _ tree: HTMLTree, _ document: inout Document) throws {
    let paths = NodePaths(tree)
    let blocks = try content.blocks.enumerated().map { number, block in
      if number & 0xFF == 0xFF { try document.checkDeadline() }
      return Block(block, tree, paths)
    }
    document.setText(content.text, blocks: blocks, runs: content.runs)
    document.statistics.linkDensity = content.linkDensity
    document.statistics.articleScore = content.assessment.articleScore
    document.statistics.confidence = content.assessment.confidence
    document.setProvenance("text", content.source.rawValue)
    let base = tree.baseAddress(url: document.metadata.url)
    document.metadata.links = content.links.compactMap { link in
      guard let url = tree.attributeString(link.node, .href), !url.isEmpty else { return nil }
      return .init(
        url: WebAddress.resolve(url, base: base), span: link.span,
        rel: tree.attributeString(link.node, .rel))
    }
    for figure in content.figures {
      let url = figure.image.flatMap { tree.attributeString($0, .src) } ?? ""
      guard !url.isEmpty || figure.image == nil else { continue }
      add(
        .init(
          url: url.isEmpty ? nil : WebAddress.resolve(url, base: base), caption: figure.caption,
          credit: figure.credit), &document)
    }
    if options.comments == .separate { setComments(content.comments, &document) }
  }

  private func setComments(_ comments: [String], _ document: inout Document) {
    document.extra.removeAll { $0.key == "comments" }
    guard !comments.isEmpty else { return }
    document.extra.append(.init("comments", .list(comments.map { .string($0) })))
  }

  /// Adds a picture, or what is new about one that is known by its address.
  private func add(_ image: Metadata.Image, _ document: inout Document) {
    let known = document.metadata.images.firstIndex {
      image.url == nil ? $0 == image : $0.url == image.url
    }
    guard let known else {
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
  init(_ block: ContentBlock, _ tree: borrowing HTMLTree, _ paths: borrowing NodePaths) {
    let place = block.node.map { Place(xpath: paths.xpath($0), line: tree.line($0)) }
    self.init(Kind(block.kind), block.span, level: block.level, rows: block.rows, place: place)
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
