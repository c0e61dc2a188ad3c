public import Markup
internal import Text

/// Finds the main content of a page: the article as a reader would want it.
public struct ContentExtractor: Sendable {
  /// An extractor.
  public init() {}

  /// The main content of `tree`; empty where the page shows no article.
  public func extract(_ tree: HTMLTree) -> Content {
    var scanner = BlockScanner(tree)
    scanner.scan()
    let root = ContentRoot(tree, scanner)
    var selector = BlockSelector(tree, scanner, root)
    return assemble(selector.select(), scanner)
  }

  private func assemble(
    _ chosen: [(index: Int, kind: ContentBlock.Kind)], _ scanner: BlockScanner
  ) -> Content {
    var content = Content()
    var links = scanner.links[...]
    var linked = 0
    for (index, kind) in chosen {
      let block = scanner.blocks[index]
      if !content.text.isEmpty { content.text += [0x0A, 0x0A] }
      let start = content.text.count
      content.text += scanner.text[block.span.range]
      content.blocks.append(
        ContentBlock(kind: kind, span: Span(start, content.text.count), node: block.node))
      linked += block.linkBytes
      links = links.drop { $0.span.start < block.span.start }
      while let link = links.first, block.span.contains(link.span) {
        let span = link.span.moved(by: start - block.span.start)
        content.links.append(ContentLink(span: span, node: link.node))
        links.removeFirst()
      }
    }
    content.linkDensity =
      content.text.isEmpty ? 0 : Double(linked) / Double(content.text.count)
    return content
  }
}
