internal import Markup
internal import Text

/// Joins the blocks that are kept to a text.
struct ContentAssembler {
  private let tree: HTMLTree
  private let scanner: BlockScanner
  private var content = Content()
  private var links: ArraySlice<(span: Span, node: Int)>
  private var runs: ArraySlice<TextRun>
  private var linkedBytes = 0
  /// The table that the last block is, while cells are added to it.
  private var table: TableRows?

  init(_ tree: HTMLTree, _ scanner: BlockScanner) {
    self.tree = tree
    self.scanner = scanner
    links = scanner.links[...]
    runs = scanner.runs[...]
  }

  /// The content that the kept blocks make. A table is one block: a line a row, cells separated
  /// by tabs, the blocks of one cell by spaces.
  consuming func assemble(_ verdicts: [BlockVerdict]) -> Content {
    for (block, verdict) in zip(scanner.blocks, verdicts) {
      if let kind = verdict.kind { add(block, kind) }
    }
    finishTable()
    if !content.text.isEmpty {
      content.linkDensity = Double(linkedBytes) / Double(content.text.count)
    }
    return content
  }

  private mutating func add(_ block: TextBlock, _ kind: ContentBlock.Kind) {
    let node = kind == .table ? tree.nearest(block.node) { $0 == .table } : nil
    let continues = node != nil && table?.node == node
    if continues, let table {
      content.text.append(table.separator(before: block.node, tree))
    } else {
      finishTable()
      if !content.text.isEmpty { content.text += [0x0A, 0x0A] }
      table = node.map { TableRows($0) }
    }
    let start = content.text.count
    content.text += scanner.text[block.span.range]
    let span = Span(start, content.text.count)
    table?.add(block.node, span, tree)
    if continues {
      content.blocks[content.blocks.count - 1].span.end = span.end
    } else {
      content.blocks.append(
        ContentBlock(
          kind: kind, span: span, node: node ?? block.node,
          level: kind == .heading ? level(of: block.node) : nil))
    }
    linkedBytes += block.linkBytes
    addLinks(block, start)
    addRuns(block, start)
  }

  private mutating func finishTable() {
    guard let table else { return }
    content.blocks[content.blocks.count - 1].rows = table.rows(tree)
    self.table = nil
  }

  /// The level of the heading around a block, by its tag.
  private func level(of node: Int) -> Int? {
    tree.nearest(node, where: \.isHeading).flatMap { tree.tag($0).headingLevel }
  }

  private mutating func addLinks(_ block: TextBlock, _ start: Int) {
    links = links.drop { $0.span.start < block.span.start }
    while let link = links.first, block.span.contains(link.span) {
      let span = link.span.moved(by: start - block.span.start)
      content.links.append(ContentLink(span: span, node: link.node))
      links.removeFirst()
    }
  }

  private mutating func addRuns(_ block: TextBlock, _ start: Int) {
    runs = runs.drop { $0.span.end <= block.span.start }
    while var run = runs.first, run.span.start < block.span.end {
      // The white space around code is in its nodes, but not in the block.
      let ends = (max(run.span.start, block.span.start), min(run.span.end, block.span.end))
      run.span = Span(ends.0, ends.1).moved(by: start - block.span.start)
      content.runs.append(run)
      runs.removeFirst()
    }
  }
}
