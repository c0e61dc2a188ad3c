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
  /// The row of the table cell that was added last.
  private var row: Int?

  init(_ tree: HTMLTree, _ scanner: BlockScanner) {
    self.tree = tree
    self.scanner = scanner
    links = scanner.links[...]
    runs = scanner.runs[...]
  }

  /// The content that the kept blocks make. A table is one block: a line a row, cells separated
  /// by tabs.
  consuming func assemble(_ verdicts: [BlockVerdict]) -> Content {
    for (block, verdict) in zip(scanner.blocks, verdicts) {
      if let kind = verdict.kind { add(block, kind) }
    }
    if !content.text.isEmpty {
      content.linkDensity = Double(linkedBytes) / Double(content.text.count)
    }
    return content
  }

  private mutating func add(_ block: TextBlock, _ kind: ContentBlock.Kind) {
    let isCell = kind == .table
    let table = isCell ? ancestor(of: block.node, .table) : nil
    let continues = table != nil && content.blocks.last.map { $0.node == table } == true
    if continues {
      content.text.append(ancestor(of: block.node, .tr) == row ? 0x09 : 0x0A)
    } else if !content.text.isEmpty {
      content.text += [0x0A, 0x0A]
    }
    let start = content.text.count
    content.text += scanner.text[block.span.range]
    if continues {
      content.blocks[content.blocks.count - 1].span.end = content.text.count
    } else {
      content.blocks.append(
        ContentBlock(
          kind: kind, span: Span(start, content.text.count), node: table ?? block.node))
    }
    row = isCell ? ancestor(of: block.node, .tr) : nil
    linkedBytes += block.linkBytes
    addLinks(block, start)
    addRuns(block, start)
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

  private func ancestor(of node: Int, _ tag: Tag) -> Int? {
    var node = node
    while node > 0 {
      if tree.tag(node) == tag { return node }
      node = tree.parent(node)
    }
    return nil
  }
}
