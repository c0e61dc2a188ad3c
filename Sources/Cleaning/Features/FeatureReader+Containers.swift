internal import Markup
internal import Text

extension FeatureReader {
  /// What surrounds each block: elements, their names and tags, and the elements that hold most of
  /// the page's sentences.
  mutating func readContainers() {
    let holders = holders()
    let articles = tree.nodes(tagged: .article)
    for index in judged {
      readLevels(index)
      readEvidence(index)
      for (offset, range) in holders.enumerated() {
        set(index, .fromHalf, plus: offset, distance(index, to: range))
      }
      let before = articles.count { $0 <= blocks[index].node }
      set(index, .articlesBefore, FeatureScale.count(before))
    }
  }

  private func distance(_ block: Int, to range: Range<Int>) -> UInt8 {
    if range.contains(block) { return FeatureScale.distance(0) }
    let away = block < range.lowerBound ? block - range.lowerBound : block - range.upperBound + 1
    return FeatureScale.distance(away)
  }

  /// The blocks of the smallest elements with half, three quarters and nine tenths of the mass, and
  /// of the article as the rules see it.
  private func holders() -> [Range<Int>] {
    var node = 0
    var found = [0, 0, 0]
    descent: while true {
      for (place, percent) in [50, 75, 90].enumerated()
      where sums[survey.root.blocks(node)].mass * 100 >= sums.all.mass * percent {
        found[place] = node
      }
      for child in tree.children(node)
      where sums[survey.root.blocks(child)].mass * 2 > sums.all.mass {
        node = child
        continue descent
      }
      break
    }
    return found.map(survey.root.blocks) + [survey.root.blocks(survey.article)]
  }

  /// The nearest elements that hold more blocks than the one inside them.
  private mutating func readLevels(_ index: Int) {
    var node = blocks[index].node
    var range = survey.root.blocks(node)
    var level = range.count > 1 ? 0 : -1
    while level < 4 {
      if level >= 0 { readLevel(index, level, range) }
      level += 1
      repeat { node = tree.parent(node) } while node > 0 && survey.root.blocks(node) == range
      guard node >= 0 else { return }
      range = survey.root.blocks(node)
      if node == 0 { level = max(level, 3) }
      if level == 4 { return }
    }
  }

  private mutating func readLevel(_ index: Int, _ level: Int, _ range: Range<Int>) {
    let total = sums[range]
    let first = level * 5
    set(index, .around1Blocks, plus: first, FeatureScale.count(total.blocks))
    set(index, .around1Blocks, plus: first + 1, FeatureScale.count(total.words))
    set(index, .around1Blocks, plus: first + 2, FeatureScale.share(total.linkBytes, total.bytes))
    set(index, .around1Blocks, plus: first + 3, FeatureScale.share(total.mass, sums.all.mass))
    set(index, .around1Blocks, plus: first + 4, FeatureScale.share(total.long, total.blocks))
  }

  private static let all: [(Evidence, BlockFeature)] = [
    (.boilerplate, .boilerplate), (.region, .region), (.comments, .comments), (.hidden, .hidden),
    (.caption, .caption), (.credit, .credit), (.byline, .byline), (.standfirst, .standfirst),
    (.body, .body),
  ]

  private static let near: [(Evidence, BlockFeature)] = [
    (.boilerplate, .nearBoilerplate), (.region, .nearRegion), (.caption, .nearCaption),
    (.byline, .nearByline), (.standfirst, .nearStandfirst), (.body, .nearBody),
  ]

  private mutating func readEvidence(_ index: Int) {
    var around: Evidence = []
    var nearest: Evidence = []
    var steps = 0
    var boilerplate: Int?
    var node = blocks[index].node
    while node > 0 {
      let evidence = survey.scanner.evidence[node]
      around.formUnion(evidence)
      if steps < 3 { nearest.formUnion(evidence) }
      if evidence.contains(.boilerplate) { boilerplate = boilerplate ?? steps }
      if let feature = Self.region(tree.tag(node)) { set(index, feature, 1) }
      steps += 1
      node = tree.parent(node)
    }
    for (evidence, feature) in Self.all {
      set(index, feature, FeatureScale.flag(around.contains(evidence)))
    }
    for (evidence, feature) in Self.near {
      set(index, feature, FeatureScale.flag(nearest.contains(evidence)))
    }
    set(index, .stepsToBoilerplate, FeatureScale.count(boilerplate ?? 1 << 14))
    set(index, .depth, UInt8(min(FeatureScale.top, steps)))
    if blocks[index].linkBytes == blocks[index].span.count { set(index, .inLink, 1) }
  }

  private static func region(_ tag: Tag) -> BlockFeature? {
    switch tag {
    case .aside: .inAside
    case .footer: .inFooter
    case .nav: .inNav
    case .header: .inHeader
    case .form: .inForm
    case .section: .inSection
    case .article: .inArticle
    case .main: .inMain
    case .table: .inTable
    case .ul, .ol, .dl, .menu: .inList
    case .blockquote: .inQuote
    case .figure: .inFigure
    case .details: .inDetails
    default: nil
    }
  }
}
