internal import Learning
internal import Glibc
internal import Markup
internal import Text

/// A page's blocks and what was decided about each.
struct ContentSurvey {
  let tree: HTMLTree
  let scanner: BlockScanner
  let root: ContentRoot
  /// The element that holds the article.
  let article: Int
  /// What each block is in the article, or why it is no part of it.
  private(set) var verdicts: [BlockVerdict]
  /// The model's score of each block; none where the rules judge alone.
  private(set) var scores: [Int32] = []
  /// What the rules alone say of each block, where the model judged; otherwise none.
  private(set) var rules: [BlockVerdict] = []

  /// The page as the rules see it, without the model's judgement.
  init(byRules tree: HTMLTree, without removed: [Int] = []) {
    self.tree = tree
    var scanner = BlockScanner(tree, without: removed)
    scanner.scan()
    self.scanner = scanner
    root = ContentRoot(tree, scanner)
    article = root.find()
    verdicts = BlockSelector(tree, scanner, root, article).select()
  }

  /// The page with the model's judgement of what the rules say and all other evidence.
  init(
    _ tree: HTMLTree, _ options: ContentOptions = .init(), without removed: [Int] = []
  ) {
    self.init(byRules: tree, without: removed)
    rules = verdicts
    if ContentModel.blocks.contains(scanner.blocks.count) { judge(options.favor) }
    verdicts = BlockKinds(self).verdicts(keeping: options.keep)
  }

  private mutating func judge(_ favor: ContentOptions.Favor) {
    let features = ContentModel.current.features(self)
    let threshold = ContentThreshold.of(features) + favor.shift
    scores = ContentModel.current.scores(features)
    for index in verdicts.indices where !ContentModel.isFixed(index, self) {
      verdicts[index] = ContentModel.verdict(
        on: scanner.blocks[index], rule: verdicts[index], score: scores[index],
        threshold: threshold)
    }
  }

  /// Bytes of shown text below which the page's structured data is asked for the article.
  private static let leastShown = 400

  /// What the kept blocks make, or the page's structured data where that is much more.
  func content() -> Content {
    let content = ContentAssembler(tree, scanner).assemble(verdicts)
    guard content.text.count < Self.leastShown, let hidden = StructuredBody.content(tree),
      hidden.text.count > 2 * content.text.count
    else { return content }
    return hidden
  }

  /// Every block with its place, and what decided about it.
  func decisions() -> [BlockDecision] {
    let isReplaced = content().source == .structuredData
    return scanner.blocks.indices.map { index in
      let block = scanner.blocks[index]
      let verdict = verdicts[index]
      let isKept = verdict.kind != nil
      return BlockDecision(
        text: Array(scanner.text[block.span.range]), node: block.node,
        xpath: tree.xpath(block.node), line: tree.line(block.node),
        verdict: isKept && isReplaced ? .left(.structuredData) : verdict, rule: rules[index],
        score: scores.isEmpty ? nil : Self.probability(scores[index]),
        cause: isKept ? nil : cause(of: block, verdict))
    }
  }

  private static func probability(_ score: Int32) -> Double {
    1 / (1 + exp(-Double(score) / Forest.unit))
  }

  /// The nearest element around a block that says what excluded it.
  private func cause(of block: TextBlock, _ verdict: BlockVerdict) -> Int? {
    var node = block.node
    while node > 0 {
      if let reason = root.evidence[node].exclusion, .left(reason) == verdict { return node }
      node = tree.parent(node)
    }
    return nil
  }
}
