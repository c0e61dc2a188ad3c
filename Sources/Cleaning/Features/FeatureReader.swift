internal import Forests
internal import Markup
internal import Text

/// Reads the features of all blocks of a page.
struct FeatureReader {
  let survey: ContentSurvey
  let tree: HTMLTree
  let blocks: [TextBlock]
  let sums: BlockSums
  private(set) var table: FeatureTable

  init(_ survey: ContentSurvey) {
    self.survey = survey
    tree = survey.tree
    blocks = survey.scanner.blocks
    sums = BlockSums(blocks, survey.verdicts)
    table = FeatureTable(rows: blocks.count, columns: BlockFeature.allCases.count)
  }

  /// The features, a row for each block.
  consuming func read() -> FeatureTable {
    guard !blocks.isEmpty else { return table }
    for index in blocks.indices { readOwn(index) }
    readWords()
    readPaths()
    readContainers()
    readPlaces()
    for index in blocks.indices { readNeighbours(index) }
    readPage()
    return table
  }

  /// Sets a feature of a block.
  @inline(__always)
  mutating func set(_ block: Int, _ feature: BlockFeature, _ value: UInt8) {
    table[block, feature.rawValue] = value
  }

  /// Sets the feature that stands some places after `feature`.
  @inline(__always)
  mutating func set(_ block: Int, _ feature: BlockFeature, plus offset: Int, _ value: UInt8) {
    table[block, feature.rawValue + offset] = value
  }

  func isKept(_ block: Int) -> Bool { survey.verdicts[block].kind != nil }

  /// What the block is by itself.
  private mutating func readOwn(_ index: Int) {
    let block = blocks[index]
    let tag = tree.tag(block.node)
    let marks = marks(block.span)
    set(index, .words, FeatureScale.count(block.words))
    set(index, .bytes, FeatureScale.count(block.span.count))
    set(index, .stops, FeatureScale.count(block.stops))
    set(index, .stopsPerWord, FeatureScale.share(block.stops * 4, block.words))
    set(index, .commasPerWord, FeatureScale.share(block.commas * 4, block.words))
    set(index, .digits, FeatureScale.share(block.digits, block.span.count))
    set(index, .bold, FeatureScale.share(block.boldBytes, block.span.count))
    set(index, .links, FeatureScale.share(block.linkBytes, block.span.count))
    set(index, .endsSentence, FeatureScale.flag(block.endsSentence))
    set(index, .endsColon, FeatureScale.flag(survey.scanner.text[block.span.end - 1] == 0x3A))
    set(index, .uppercase, FeatureScale.share(marks.uppercase, block.span.count))
    set(index, .wordLength, FeatureScale.share(block.span.count, block.words * 16))
    set(index, .role, block.role.rawValue)
    set(index, .tag, Self.kind(of: tag))
    set(index, .headingLevel, tag.isHeading ? tag.rawValue - Tag.h1.rawValue + 1 : 0)
    set(index, .startsLower, FeatureScale.flag(marks.startsLower))
    set(index, .marks, FeatureScale.count(marks.unusual))
    set(index, .mass, FeatureScale.count(block.mass))
    set(index, .ruleKept, FeatureScale.flag(isKept(index)))
    set(index, .ruleReason, Self.number(of: survey.verdicts[index]))
  }

  /// Tags in the order of how likely they hold text.
  private static func kind(of tag: Tag) -> UInt8 {
    switch tag {
    case .p: 0
    case .blockquote, .pre: 1
    case .h1, .h2, .h3, .h4, .h5, .h6: 2
    case .li, .dd, .dt: 3
    case .td, .th: 4
    case .div, .section, .article, .main, .body: 5
    case .figcaption, .figure, .caption: 6
    default: 7
    }
  }

  private static func number(of verdict: BlockVerdict) -> UInt8 {
    guard case .left(let reason) = verdict else { return 0 }
    return UInt8((BlockVerdict.Reason.allCases.firstIndex(of: reason) ?? 0) + 1)
  }

  private func marks(_ span: Span) -> (uppercase: Int, unusual: Int, startsLower: Bool) {
    var uppercase = 0
    var unusual = 0
    for byte in survey.scanner.text[span.range] where byte < 0x80 {
      if byte &- 0x41 < 26 { uppercase += 1 }
      switch byte {
      case 0x7C, 0x40, 0x2F, 0x3E, 0x3C, 0x5C, 0x5F, 0x23, 0x2B, 0x3D, 0x7E: unusual += 1
      default: break
      }
    }
    let first = survey.scanner.text[span.start]
    return (uppercase, unusual, first &- 0x61 < 26)
  }

  private mutating func readPaths() {
    let hashes = PathGroups.hashes(tree)
    readGroups(PathGroups(survey, hashes.classes), hasShare: true, first: .pathBlocks)
    readGroups(PathGroups(survey, hashes.tags), hasShare: false, first: .tagPathBlocks)
  }

  private mutating func readGroups(_ groups: PathGroups, hasShare: Bool, first: BlockFeature) {
    for index in blocks.indices {
      let group = groups.group(index)
      set(index, first, FeatureScale.count(group.blocks))
      set(index, first, plus: 1, FeatureScale.count(group.words / group.blocks))
      set(index, first, plus: 2, FeatureScale.share(group.linkBytes, group.bytes))
      set(index, first, plus: 3, FeatureScale.share(group.long, group.blocks))
      if hasShare { set(index, .pathShare, FeatureScale.share(group.words, sums.all.words)) }
      let kept = hasShare ? BlockFeature.pathKept : .tagPathKept
      set(index, kept, FeatureScale.share(group.kept, group.blocks))
    }
  }

  private mutating func readNeighbours(_ index: Int) {
    let features: [(Int, BlockFeature)] = [
      (-2, .back2Words), (-1, .back1Words), (1, .next1Words), (2, .next2Words),
    ]
    for (offset, first) in features {
      let other = index + offset
      guard blocks.indices.contains(other) else { continue }
      let block = blocks[other]
      set(index, first, FeatureScale.count(block.words))
      set(index, first, plus: 1, FeatureScale.share(block.linkBytes, block.span.count))
      set(index, first, plus: 2, block.endsSentence ? 2 : 1)
      set(index, first, plus: 3, block.role.rawValue + 1)
      set(index, first, plus: 4, isKept(other) ? 2 : 1)
      let isAlike = tree.parent(block.node) == tree.parent(blocks[index].node)
      set(index, first, plus: 5, isAlike ? 2 : 1)
    }
    for (reach, feature) in [(3, BlockFeature.window3Mass), (8, .window8Mass)] {
      let range = max(0, index - reach)..<min(blocks.count, index + reach + 1)
      let total = sums[range]
      set(index, feature, FeatureScale.share(total.mass, total.bytes))
      set(index, feature, plus: 1, FeatureScale.share(total.kept, total.blocks))
    }
  }
}
