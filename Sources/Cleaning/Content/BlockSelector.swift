internal import Markup
internal import Text

/// Decides block by block what belongs to the article.
struct BlockSelector {
  private let tree: HTMLTree
  private let scanner: BlockScanner
  private let blocks: [TextBlock]
  private let text: [UInt8]
  private let root: ContentRoot
  private let range: Range<Int>
  private var chosen: [(index: Int, kind: ContentBlock.Kind)] = []

  init(_ tree: HTMLTree, _ scanner: BlockScanner, _ root: ContentRoot, _ article: Int) {
    self.tree = tree
    self.scanner = scanner
    blocks = scanner.blocks
    text = scanner.text
    self.root = root
    range = root.blocks(article)
  }

  /// Indices of the article's blocks with what they are, in order.
  mutating func select() -> [(index: Int, kind: ContentBlock.Kind)] {
    guard !range.isEmpty else { return [] }
    let title = titleBlock(before: range)
    addStandfirst(range, title)
    for index in range {
      if let kind = kind(of: index, title: title) { chosen.append((index, kind)) }
    }
    trim()
    return chosen
  }

  /// The last main heading before the first sentences.
  private func titleBlock(before range: Range<Int>) -> Int? {
    let first = range.first { blocks[$0].mass > 0 } ?? range.lowerBound
    return (0..<first).last { blocks[$0].role == .heading1 }
      ?? (0..<first).last { blocks[$0].role == .heading }
  }

  /// Sentences between the headline and the body are the introduction.
  private mutating func addStandfirst(_ range: Range<Int>, _ title: Int?) {
    guard let title, title < range.lowerBound, range.lowerBound - title < 40 else { return }
    for index in (title + 1)..<range.lowerBound {
      let block = blocks[index]
      let evidence = root.allEvidence(block.node)
      guard evidence.isDisjoint(with: Evidence.excluded.union([.caption, .byline])),
        block.role == .paragraph || block.role == .heading, block.linkDensity < 0.3,
        block.words >= 8, !block.isDateLike,
        block.endsSentence || evidence.contains(.standfirst)
      else { continue }
      chosen.append((index, .standfirst))
    }
  }

  private func kind(of index: Int, title: Int?) -> ContentBlock.Kind? {
    let block = blocks[index]
    let evidence = root.allEvidence(block.node)
    guard evidence.isDisjoint(with: Evidence.excluded) else { return nil }
    if evidence.contains(.byline) && block.words < 30 { return nil }
    if block.role == .caption || evidence.contains(.caption) || isUnderPicture(block) { return nil }
    if index == title || isTitle(block, title) { return nil }
    switch block.role {
    case .heading1, .heading: return heading(block)
    case .listItem: return listItem(block)
    case .table: return cell(block)
    case .code: return .code
    case .quote: return paragraph(block) == nil ? nil : .quote
    case .paragraph, .caption: return paragraph(block)
    }
  }

  /// Whether a short block shares the smallest element around it that has a picture with the
  /// picture alone: a caption, whatever it is called.
  private func isUnderPicture(_ block: TextBlock) -> Bool {
    guard block.words < 30, block.role == .paragraph else { return false }
    var node = tree.parent(block.node)
    for _ in 0..<3 where node > 0 {
      if scanner.hasImage(below: node) { return root.blocks(node).count <= 2 }
      node = tree.parent(node)
    }
    return false
  }

  private func isTitle(_ block: TextBlock, _ title: Int?) -> Bool {
    guard let title, block.words < 40 else { return false }
    return text[block.span.range].elementsEqual(text[blocks[title].span.range])
  }

  private func heading(_ block: TextBlock) -> ContentBlock.Kind? {
    block.linkDensity > 0.5 ? nil : .heading
  }

  private func listItem(_ block: TextBlock) -> ContentBlock.Kind? {
    if block.linkDensity > 0.4 { return nil }
    return block.words >= 3 ? .listItem : nil
  }

  private func cell(_ block: TextBlock) -> ContentBlock.Kind? {
    if block.mass > 0 { return .paragraph }
    return block.linkDensity > 0.3 ? nil : .table
  }

  private func paragraph(_ block: TextBlock) -> ContentBlock.Kind? {
    if block.linkDensity > 0.6 { return nil }
    if block.boldBytes == block.span.count && block.words < 15 && !block.endsSentence {
      return .heading
    }
    if block.isDateLike { return nil }
    if block.words >= 10 || block.endsSentence { return .paragraph }
    return tree.tag(block.node) == .p && block.linkBytes == 0 && block.words > 2 ? .paragraph : nil
  }

  /// Removes what hangs loose at the ends: headings without text, lines after the last sentence.
  private mutating func trim() {
    let isStrong: (Int) -> Bool = { [blocks] in
      blocks[$0].mass > 0 && (blocks[$0].stops > 0 || blocks[$0].words >= 20)
    }
    guard let last = chosen.lastIndex(where: { isStrong($0.index) || $0.kind == .listItem }) else {
      return
    }
    chosen.removeSubrange((last + 1)...)
    if let first = chosen.firstIndex(where: { isStrong($0.index) }) {
      chosen = Array(
        chosen[..<first].filter { $0.kind == .standfirst || $0.kind == .listItem }
          + chosen[first...])
    }
    var kept: [(index: Int, kind: ContentBlock.Kind)] = []
    for (place, item) in chosen.enumerated() {
      let next = place + 1 < chosen.count ? chosen[place + 1].kind : .heading
      if item.kind == .heading && next == .heading { continue }
      kept.append(item)
    }
    chosen = kept
  }
}
