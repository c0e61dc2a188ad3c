package import Learning

/// What tells how sure the judgement of a page is, and whether the page is an article at all:
/// numbers from 0 to 63 each.
package enum PageFeature: Int, CaseIterable, Sendable {
  // How sure the model is.
  case expected, doubtful, meanKept, meanLeft, leastKept
  // How far the rules agree with it.
  case agreement
  // What is kept.
  case words, blocks, sentences, shareOfMass, links, lists, tables, headings, gaps, bodyWindows
  // What the page is.
  case pageBlocks, pageMass, pageLinks, pageLong, pageMainHeadings, pageIsArticle, pageHasBody
  case descriptionCovered
}

/// Reads the features of a page from those of its blocks.
package struct PageMeasures: Sendable {
  /// The values, in the order of `PageFeature`.
  package private(set) var values = [UInt8](repeating: 0, count: PageFeature.allCases.count)

  private let blocks: FeatureTable
  private let isKept: [Bool]

  /// Measures a page whose blocks have these features, numbers of words and log odds.
  package init(_ blocks: FeatureTable, words: [Int], scores: [Int32], isKept: [Bool]) {
    self.blocks = blocks
    self.isKept = isKept
    guard blocks.rows > 0 else { return }
    measureDoubt(words, scores)
    measureKept(words)
    let page: [(PageFeature, BlockFeature)] = [
      (.pageBlocks, .pageBlocks), (.pageMass, .pageMass), (.pageLinks, .pageLinks),
      (.pageLong, .pageLong), (.pageMainHeadings, .pageMainHeadings),
      (.pageIsArticle, .pageIsArticle), (.pageHasBody, .pageHasBody),
    ]
    for (feature, column) in page { set(feature, blocks[0, column.rawValue]) }
  }

  /// The value of a feature.
  package subscript(feature: PageFeature) -> UInt8 { values[feature.rawValue] }

  private mutating func set(_ feature: PageFeature, _ value: UInt8) {
    values[feature.rawValue] = value
  }

  /// Shares by words: the F1 that the probabilities promise, what is between them, what the rules
  /// would have kept, too.
  private mutating func measureDoubt(_ words: [Int], _ scores: [Int32]) {
    var (kept, left, right, wanted, doubtful) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var (byRules, byBoth) = (0, 0)
    var least = 1.0
    for index in words.indices {
      let probability = Forest.probability(scores[index])
      let count = Double(words[index])
      wanted += count * probability
      if isKept[index] {
        kept += count
        right += count * probability
        if words[index] > 4 { least = min(least, probability) }
      } else {
        left += count
      }
      if probability > 0.15 && probability < 0.85 { doubtful += count }
      if blocks[index, BlockFeature.ruleKept.rawValue] > 0 {
        byRules += words[index]
        byBoth += isKept[index] ? words[index] : 0
      }
    }
    set(.expected, Self.share(2 * right, kept + wanted))
    set(.doubtful, Self.share(doubtful, max(1, wanted)))
    set(.meanKept, Self.share(right, kept))
    set(.meanLeft, Self.share((wanted - right) * 8, left))
    set(.leastKept, Self.share(least, 1))
    set(.agreement, Self.share(Double(2 * byBoth), kept + Double(byRules)))
  }

  private static func share(_ part: Double, _ whole: Double) -> UInt8 {
    let top = Double(FeatureScale.top)
    return whole <= 0 ? 0 : UInt8(min(top, (part / whole * top).rounded()))
  }

  /// What the kept blocks are.
  private mutating func measureKept(_ words: [Int]) {
    let blocks = blocks
    let kept = isKept.indices.filter { isKept[$0] }
    let all = kept.reduce(0) { $0 + words[$1] }
    let sum = { (weight: (Int) -> Int) in kept.reduce(0) { $0 + words[$1] * weight($1) } }
    let value = { (row: Int, feature: BlockFeature) in Int(blocks[row, feature.rawValue]) }
    let isRole = { (role: TextBlock.Role) in { value($0, .role) == Int(role.rawValue) ? 1 : 0 } }
    set(.words, FeatureScale.count(all))
    set(.blocks, FeatureScale.count(kept.count))
    set(.sentences, FeatureScale.share(sum { value($0, .endsSentence) }, all))
    set(.links, FeatureScale.share(sum { value($0, .links) }, all * FeatureScale.top))
    set(.lists, FeatureScale.share(sum(isRole(.listItem)), all))
    set(.tables, FeatureScale.share(sum(isRole(.table)), all))
    set(.headings, FeatureScale.share(kept.count { isRole(.heading)($0) > 0 }, kept.count))
    set(.bodyWindows, FeatureScale.share(sum { value($0, .bodyWindows) }, all * FeatureScale.top))
    set(.descriptionCovered, UInt8(kept.map { value($0, .descriptionCovered) }.max() ?? 0))
    set(.gaps, FeatureScale.count(zip(kept, kept.dropFirst()).count { $1 > $0 + 1 }))
    let mass = { (row: Int) in value(row, .mass) > 0 ? words[row] : 0 }
    set(
      .shareOfMass,
      FeatureScale.share(
        kept.reduce(0) { $0 + mass($1) }, words.indices.reduce(0) { $0 + mass($1) }))
  }
}
