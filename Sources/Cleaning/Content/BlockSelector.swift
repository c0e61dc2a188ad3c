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
  private var verdicts: [BlockVerdict]

  init(_ tree: HTMLTree, _ scanner: BlockScanner, _ root: ContentRoot, _ article: Int) {
    self.tree = tree
    self.scanner = scanner
    blocks = scanner.blocks
    text = scanner.text
    self.root = root
    range = root.blocks(article)
    verdicts = Array(repeating: .left(.outside), count: blocks.count)
  }

  /// What each block is in the article, or why it is no part of it.
  /// `checkpoint` is called now and then.
  consuming func select(checkpoint: () throws -> Void) rethrows -> [BlockVerdict] {
    guard !range.isEmpty else { return verdicts }
    let title = titleBlock(before: range)
    if let title { verdicts[title] = .left(.title) }
    addStandfirst(range, title)
    for index in range {
      if index & 0xFF == 0xFF { try checkpoint() }
      verdicts[index] = verdict(on: index, title: title)
    }
    trim()
    return verdicts
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
      verdicts[index] = .kept(.standfirst)
    }
  }

  private func verdict(on index: Int, title: Int?) -> BlockVerdict {
    let block = blocks[index]
    let evidence = root.allEvidence(block.node)
    if let reason = evidence.exclusion { return .left(reason) }
    if evidence.contains(.byline) && block.words < 30 { return .left(.byline) }
    if block.role == .caption || evidence.contains(.caption) || isUnderPicture(block) {
      return .left(.caption)
    }
    if index == title || isTitle(block, title) { return .left(.title) }
    switch block.role {
    case .heading1, .heading: return block.linkDensity > 0.5 ? .left(.links) : .kept(.heading)
    case .listItem: return listItem(block)
    case .table: return cell(block)
    case .code: return .kept(.code)
    case .quote: return paragraph(block).kind == nil ? paragraph(block) : .kept(.quote)
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

  private func listItem(_ block: TextBlock) -> BlockVerdict {
    if block.linkDensity > 0.4 { return .left(.links) }
    return block.words >= 3 ? .kept(.listItem) : .left(.short)
  }

  private func cell(_ block: TextBlock) -> BlockVerdict {
    if block.mass > 0 { return .kept(.paragraph) }
    return block.linkDensity > 0.3 ? .left(.links) : .kept(.table)
  }

  private func paragraph(_ block: TextBlock) -> BlockVerdict {
    if block.linkDensity > 0.6 { return .left(.links) }
    if block.boldBytes == block.span.count && block.words < 15 && !block.endsSentence {
      return .kept(.heading)
    }
    if block.isDateLike { return .left(.date) }
    if block.words >= 10 || block.endsSentence { return .kept(.paragraph) }
    let isMarked = tree.tag(block.node) == .p && block.linkBytes == 0 && block.words > 2
    return isMarked ? .kept(.paragraph) : .left(.short)
  }

  private var kept: [(index: Int, kind: ContentBlock.Kind)] {
    verdicts.enumerated().compactMap { index, verdict in verdict.kind.map { (index, $0) } }
  }

  /// Removes what hangs loose at the ends: headings without text, lines after the last sentence.
  private mutating func trim() {
    let isStrong: (Int) -> Bool = { [blocks] in
      blocks[$0].mass > 0 && (blocks[$0].stops > 0 || blocks[$0].words >= 20)
    }
    let all = kept
    guard let last = all.lastIndex(where: { isStrong($0.index) || $0.kind == .listItem }) else {
      return
    }
    for item in all[(last + 1)...] { verdicts[item.index] = .left(.after) }
    if let first = all[...last].firstIndex(where: { isStrong($0.index) }) {
      for item in all[..<first] where item.kind != .standfirst && item.kind != .listItem {
        verdicts[item.index] = .left(.before)
      }
    }
    let rest = kept
    for (place, item) in rest.enumerated() where item.kind == .heading {
      let next = place + 1 < rest.count ? rest[place + 1].kind : .heading
      if next == .heading { verdicts[item.index] = .left(.emptyHeading) }
    }
  }
}
