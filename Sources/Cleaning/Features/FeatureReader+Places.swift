internal import Learning
internal import Markup

extension FeatureReader {
  /// Where each block stands in the page, and the distances to what matters.
  mutating func readPlaces() {
    let kept = blocks.indices.filter(isKept)
    var mainHeadings = 0
    var last = (main: -1, heading: -1, long: -1)
    var images = survey.scanner.images[...]
    for index in blocks.indices {
      let block = blocks[index]
      let before = sums[0..<index]
      set(index, .place, FeatureScale.share(index, blocks.count))
      set(index, .wordsBefore, FeatureScale.share(before.words, sums.all.words))
      set(index, .massBefore, FeatureScale.share(before.mass, sums.all.mass))
      set(index, .mainHeadingsBefore, FeatureScale.count(mainHeadings))
      set(index, .sinceMainHeading, since(last.main, index))
      set(index, .sinceHeading, since(last.heading, index))
      set(index, .sinceLong, since(last.long, index))
      set(index, .fromFirstKept, FeatureScale.distance(index - (kept.first ?? 0)))
      set(index, .fromLastKept, FeatureScale.distance(index - (kept.last ?? blocks.count)))
      var passed = 0
      while let image = images.first, image < block.first {
        images.removeFirst()
        passed = image
      }
      if passed > 0 { set(index, .sinceImage, FeatureScale.share(8, block.first - passed)) }
      if block.role == .heading1 {
        mainHeadings += 1
        last.main = index
      }
      if block.role == .heading || block.role == .heading1 { last.heading = index }
      if isLong(index) { last.long = index }
    }
    readWhatFollows()
  }

  private func isLong(_ index: Int) -> Bool {
    blocks[index].words >= 12 && blocks[index].mass > 0
  }

  private func since(_ last: Int, _ index: Int) -> UInt8 {
    FeatureScale.count(last < 0 ? 1 << 14 : index - last)
  }

  private mutating func readWhatFollows() {
    var next = (heading: Int.max, long: Int.max)
    for index in blocks.indices.reversed() {
      set(index, .toHeading, FeatureScale.count(min(1 << 14, next.heading - index)))
      set(index, .toLong, FeatureScale.count(min(1 << 14, next.long - index)))
      if blocks[index].role == .heading || blocks[index].role == .heading1 { next.heading = index }
      if isLong(index) { next.long = index }
    }
  }

  /// What the page is as a whole.
  mutating func readPage() {
    let all = sums.all
    let article = sums[survey.root.blocks(survey.article)]
    let lists = blocks.count { $0.role == .listItem }
    let facts: [(BlockFeature, UInt8)] = [
      (.pageBlocks, FeatureScale.count(all.blocks)), (.pageMass, FeatureScale.count(all.mass)),
      (.pageLinks, FeatureScale.share(all.linkBytes, all.bytes)),
      (.pageLong, FeatureScale.count(all.long)),
      (.pageMainHeadings, FeatureScale.count(blocks.count { $0.role == .heading1 })),
      (.pageArticles, FeatureScale.count(tree.nodes(tagged: .article).count)),
      (.pageKeptShare, FeatureScale.share(article.mass, all.mass)),
      (.pageLists, FeatureScale.share(lists, all.blocks)),
    ]
    for index in judged {
      for (feature, value) in facts { set(index, feature, value) }
    }
  }
}
