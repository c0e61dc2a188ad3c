internal import Learning
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
  /// The blocks that a model judges; the rules' verdict on the others stands.
  private(set) var judged: [Int] = []
  /// The model's score of each block; none where the rules judge alone.
  private(set) var scores: [Int32] = []
  /// How good that is; nothing of it is sure where the page is too large to be looked at.
  private(set) var assessment = ContentAssessment(confidence: 0, articleScore: 0)
  /// What the rules alone say of each block.
  let rules: [BlockVerdict]

  /// The page as the rules see it, without the model's judgement.
  init(byRules tree: HTMLTree, without removed: [Int] = []) {
    self.init(byRules: tree, without: removed, checkpoint: {})
  }

  private init(
    byRules tree: HTMLTree, without removed: [Int], checkpoint: () throws -> Void
  ) rethrows {
    self.tree = tree
    var scanner = BlockScanner(tree, without: removed)
    try scanner.scan(checkpoint: checkpoint)
    self.scanner = scanner
    root = ContentRoot(tree, scanner)
    try checkpoint()
    article = root.find()
    verdicts = try BlockSelector(tree, scanner, root, article).select(checkpoint: checkpoint)
    rules = verdicts
    judged = verdicts.indices.filter { ContentModel.judges($0, self) }
  }

  /// The page with the model's judgement of what the rules say and all other evidence.
  init(
    _ tree: HTMLTree, _ options: ContentOptions = .init(), without removed: [Int] = []
  ) {
    self.init(tree, options, without: removed, checkpoint: {})
  }

  /// The same; `checkpoint` is called now and then.
  init(
    _ tree: HTMLTree, _ options: ContentOptions, without removed: [Int],
    checkpoint: () throws -> Void
  ) rethrows {
    try self.init(byRules: tree, without: removed, checkpoint: checkpoint)
    if scanner.blocks.count <= ContentModel.blocks.upperBound {
      try checkpoint()
      let features = ContentModel.current.features(self)
      try checkpoint()
      judge(features, ContentModel.current.scores(features), shift: options.favor.shift)
      try checkpoint()
      assess(features)
    }
    try checkpoint()
    nameKinds(keeping: options.keep)
    try checkpoint()
  }

  /// Lets a model's scores of the blocks that it judges decide, where the page is one that a model
  /// can judge; the threshold is moved by `shift`.
  mutating func judge(_ features: FeatureTable, _ scores: [Int32], shift: Int32) {
    guard ContentModel.blocks.contains(scanner.blocks.count) else { return }
    self.scores = Array(repeating: Self.hopeless, count: verdicts.count)
    let threshold = ContentThreshold.of(features) + shift
    for (index, score) in zip(judged, scores) {
      self.scores[index] = score
      verdicts[index] = ContentModel.verdict(
        on: scanner.blocks[index], rule: verdicts[index], score: score, threshold: threshold)
    }
  }

  /// The score of a block that no model judges, far below even odds.
  private static let hopeless = Int32(-8 * Forest.unit)

  /// Says what the kept blocks are, and keeps `parts`.
  mutating func nameKinds(keeping parts: Set<ContentOptions.Part>) {
    verdicts = BlockKinds(self).verdicts(keeping: parts)
  }

  /// Blocks that the rules judge alone are taken for sure, nine to one.
  private mutating func assess(_ features: FeatureTable) {
    let isKept = judged.map { verdicts[$0].kind != nil }
    let sure = isKept.map { Int32(($0 ? 2.2 : -2.2) * Forest.unit) }
    let measures = PageMeasures(
      features, words: judged.map { scanner.blocks[$0].words },
      scores: scores.isEmpty ? sure : judged.map { scores[$0] }, isKept: isKept)
    assessment = ContentModel.current.assessment(of: measures)
  }

  /// Bytes of shown text below which the page's structured data is asked for the article.
  private static let leastShown = 400

  /// What the kept blocks make, or the page's structured data where that is much more.
  func content() -> Content {
    var content = ContentAssembler(tree, scanner).assemble(verdicts)
    content.assessment = assessment
    guard content.text.count < Self.leastShown, var hidden = StructuredBody.content(tree),
      hidden.text.count > 2 * content.text.count
    else { return content }
    // What a page says of itself is what it shows by script, but for what is cut or added.
    hidden.assessment = ContentAssessment(confidence: 0.9, articleScore: 0.9)
    return hidden
  }

  /// Every block with its place, and what decided about it.
  func decisions() -> [BlockDecision] {
    let isReplaced = content().source == .structuredData
    let paths = NodePaths(tree)
    return scanner.blocks.indices.map { index in
      let block = scanner.blocks[index]
      let verdict = verdicts[index]
      let isKept = verdict.kind != nil
      return BlockDecision(
        text: scanner.text(of: block), node: block.node,
        xpath: paths.xpath(block.node), line: tree.line(block.node),
        verdict: isKept && isReplaced ? .left(.structuredData) : verdict, rule: rules[index],
        score: scores.isEmpty ? nil : Forest.probability(scores[index]),
        cause: isKept ? nil : cause(of: block, verdict))
    }
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
