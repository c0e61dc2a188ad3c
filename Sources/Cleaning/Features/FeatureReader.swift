internal import Learning
internal import Markup
internal import Text

/// Reads the features of the blocks of a page that a model judges.
struct FeatureReader {
  let survey: ContentSurvey
  let tree: HTMLTree
  let blocks: [TextBlock]
  let sums: BlockSums
  let weights: ContentWeights
  /// The row of each block; negative for those that no model judges.
  private let rows: [Int32]
  private(set) var table: FeatureTable

  init(_ survey: ContentSurvey, _ weights: ContentWeights) {
    self.survey = survey
    self.weights = weights
    tree = survey.tree
    blocks = survey.scanner.blocks
    sums = BlockSums(blocks, survey.verdicts)
    var rows = [Int32](repeating: -1, count: blocks.count)
    for (row, index) in survey.judged.enumerated() { rows[index] = Int32(row) }
    self.rows = rows
    table = FeatureTable(rows: survey.judged.count, columns: BlockFeature.allCases.count)
  }

  /// The blocks that have a row.
  var judged: [Int] { survey.judged }

  /// The features, a row for each block that a model judges.
  consuming func read() -> FeatureTable {
    guard !judged.isEmpty else { return table }
    for index in judged { readOwn(index) }
    readWords()
    readPaths()
    readContainers()
    readPlaces()
    for index in judged { readNeighbours(index) }
    readPage()
    return table
  }

  /// Sets a feature of a block that has a row.
  @inline(__always)
  mutating func set(_ block: Int, _ feature: BlockFeature, _ value: UInt8) {
    set(block, feature, plus: 0, value)
  }

  /// Sets the feature that stands some places after `feature`.
  @inline(__always)
  mutating func set(_ block: Int, _ feature: BlockFeature, plus offset: Int, _ value: UInt8) {
    guard rows[block] >= 0 else { return }
    table[Int(rows[block]), feature.rawValue + offset] = value
  }

  /// Sets a learned score of each block that has a row, and those of its neighbours, in the five
  /// features from `first`.
  mutating func fill(_ first: BlockFeature, _ scores: [Float]) { table.fill(first, scores) }

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
    set(index, .endsColon, FeatureScale.flag(endsColon(block)))
    set(index, .unspaced, FeatureScale.share(marks.high, block.span.count))
    set(index, .uppercase, FeatureScale.share(marks.uppercase, block.span.count))
    set(index, .wordLength, FeatureScale.share(block.span.count, block.words * 16))
    set(index, .role, block.role.rawValue)
    set(index, .tag, Self.kind(of: tag))
    set(index, .headingLevel, UInt8(tag.headingLevel ?? 0))
    set(index, .startsLower, FeatureScale.flag(marks.startsLower))
    set(index, .marks, FeatureScale.count(marks.unusual))
    set(index, .mass, FeatureScale.count(block.mass))
    set(index, .ruleKept, FeatureScale.flag(isKept(index)))
    set(index, .ruleReason, Self.number(of: survey.verdicts[index]))
  }

  private func endsColon(_ block: TextBlock) -> Bool {
    survey.scanner.text[block.span.end - 1] == 0x3A
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

  private struct Marks {
    var uppercase: Int
    var unusual: Int
    /// Bytes that begin a letter of three bytes or more.
    var high: Int
    var startsLower: Bool
  }

  private func marks(_ span: Span) -> Marks {
    let counts = Self.counts
    return survey.scanner.text.withUnsafeBufferPointer { text in
      var sum: UInt64 = 0
      for at in span.range { sum &+= counts[Int(text[at])] }
      return Marks(
        uppercase: Int(sum & 0x1F_FFFF), unusual: Int(sum >> 21 & 0x1F_FFFF), high: Int(sum >> 42),
        startsLower: text[span.start] &- 0x61 < 26)
    }
  }

  /// By byte: what it adds to `uppercase`, to `unusual` and to `high`, in 21 bits each.
  private static let counts = (0...255).map { (byte: UInt8) -> UInt64 in
    let unusual = Array("|@/<>\\_#+=~".utf8).contains(byte)
    return (byte &- 0x41 < 26 ? 1 : 0) | (unusual ? 1 << 21 : 0)
      | (byte >= 0xE1 ? 1 << 42 : 0)
  }

  private mutating func readPaths() {
    var paths = ElementPaths(tree, weights.names)
    let all = blocks.map { paths.path(to: $0.node) }
    readGroups(PathGroups(survey, all.map(\.classes)), hasShare: true, first: .pathBlocks)
    readGroups(PathGroups(survey, all.map(\.tags)), hasShare: false, first: .tagPathBlocks)
    fill(.names, judged.map { paths.score(of: blocks[$0].node) })
  }

  private mutating func readGroups(_ groups: PathGroups, hasShare: Bool, first: BlockFeature) {
    for index in judged {
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
    readNeighbour(index, index - 2, .back2Words)
    readNeighbour(index, index - 1, .back1Words)
    readNeighbour(index, index + 1, .next1Words)
    readNeighbour(index, index + 2, .next2Words)
    if index > 0 {
      set(index, .back1Colon, FeatureScale.flag(endsColon(blocks[index - 1])))
    }
    readWindow(index, 3, .window3Mass)
    readWindow(index, 8, .window8Mass)
  }

  private mutating func readNeighbour(_ index: Int, _ other: Int, _ first: BlockFeature) {
    guard blocks.indices.contains(other) else { return }
    let block = blocks[other]
    set(index, first, FeatureScale.count(block.words))
    set(index, first, plus: 1, FeatureScale.share(block.linkBytes, block.span.count))
    set(index, first, plus: 2, block.endsSentence ? 2 : 1)
    set(index, first, plus: 3, block.role.rawValue + 1)
    set(index, first, plus: 4, isKept(other) ? 2 : 1)
    let isAlike = tree.parent(block.node) == tree.parent(blocks[index].node)
    set(index, first, plus: 5, isAlike ? 2 : 1)
  }

  private mutating func readWindow(_ index: Int, _ reach: Int, _ first: BlockFeature) {
    let total = sums[max(0, index - reach)..<min(blocks.count, index + reach + 1)]
    set(index, first, FeatureScale.share(total.mass, total.bytes))
    set(index, first, plus: 1, FeatureScale.share(total.kept, total.blocks))
  }
}
