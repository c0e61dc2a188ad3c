internal import Learning
internal import Markup
internal import Text

extension FeatureReader {
  /// What the words of each block have in common with the page, its title and its description.
  mutating func readWords() {
    let words = WordHashes(survey.scanner.text, blocks.lazy.map { $0.span })
    let ranges = words.ranges
    var once = WordFilter(size: 14)
    var twice = WordFilter(size: 14)
    var texts = HashIndex(capacity: blocks.count)
    let numbers = ranges.map { texts.number(of: Self.whole(words, $0)) }
    var seen = [Int](repeating: 0, count: texts.count)
    for (index, (block, range)) in zip(blocks, ranges).enumerated() {
      seen[numbers[index]] += 1
      guard block.mass > 0 else { continue }
      for at in range where words.lengths[at] > 3 && !once.insert(words.hashes[at]) {
        twice.insert(words.hashes[at])
      }
    }
    for index in judged {
      let range = ranges[index]
      let isLong = blocks[index].mass > 0
      var known = 0
      var long = 0
      for at in range where words.lengths[at] > 3 {
        long += 1
        if isLong ? twice.contains(words.hashes[at]) : once.contains(words.hashes[at]) {
          known += 1
        }
      }
      set(index, .frequentWords, FeatureScale.share(known, long))
      set(index, .repeated, FeatureScale.count(seen[numbers[index]] - 1))
    }
    let title = pageTitle()
    compare(words, ranges, with: title, first: .titleWords)
    compare(words, ranges, with: metaContent("description"), first: .descriptionWords)
    readBody(words, ranges)
    fill(.vocabulary, judged.map { vocabulary(words, ranges[$0]) })
  }

  /// The learned score of a block's words.
  private func vocabulary(_ words: WordHashes, _ range: Range<Int>) -> Float {
    var sum: Int32 = 0
    for at in range { sum &+= Int32(weights.words.weights[words.slot(at)]) }
    return weights.words.score(sum: sum, count: Int32(range.count))
  }

  private static func whole(_ words: WordHashes, _ range: Range<Int>) -> UInt64 {
    words.hashes[range].reduce(TokenTable.seed) { $0 &* 31 &+ $1 }
  }

  /// Shares of a block's words that a line of the head has, and of its words that the block has.
  private mutating func compare(
    _ words: WordHashes, _ ranges: [Range<Int>], with line: [UInt8], first: BlockFeature
  ) {
    let own = WordHashes(line)
    guard !own.hashes.isEmpty else { return }
    var filter = WordFilter(size: 13)
    var distinct = 0
    for hash in own.hashes where filter.insert(hash) { distinct += 1 }
    for index in judged {
      let range = ranges[index]
      let shared = range.count { filter.contains(words.hashes[$0]) }
      set(index, first, FeatureScale.share(shared, range.count))
      set(index, first, plus: 1, FeatureScale.share(shared, distinct))
    }
  }

  /// Shares of a block's windows of three words that the article in the structured data has.
  private mutating func readBody(_ words: WordHashes, _ ranges: [Range<Int>]) {
    let isArticle = dataMentions(Self.article)
    let isNews = isArticle && dataMentions(Self.newsArticle)
    let body = StructuredBody.paragraphs(tree)
    for index in judged {
      set(index, .pageIsArticle, FeatureScale.flag(isArticle))
      set(index, .pageIsNews, FeatureScale.flag(isNews))
      set(index, .pageHasBody, FeatureScale.flag(!body.isEmpty))
    }
    guard !body.isEmpty else { return }
    // Windows reach from one paragraph into the next.
    let own = WordHashes(Array(body.joined(separator: [0x0A])))
    var filter = WordFilter(size: 17)
    for at in 0..<max(0, own.hashes.count - 2) { filter.insert(own.window(at)) }
    for index in judged where ranges[index].count >= 3 {
      let windows = ranges[index].dropLast(2)
      let shared = windows.count { filter.contains(words.window($0)) }
      set(index, .bodyWindows, FeatureScale.share(shared, windows.count))
    }
  }

  private static let article = Array("Article".utf8)
  private static let newsArticle = Array("NewsArticle".utf8)

  private func dataMentions(_ word: [UInt8]) -> Bool {
    tree.scripts.contains {
      $0.kind == .jsonLD && tree.source[$0.span.range].firstOffset(of: word[...]) != nil
    }
  }

  private func pageTitle() -> [UInt8] {
    var title = metaContent("og:title")
    if title.isEmpty, let node = tree.first(tagged: .title) {
      tree.appendText(of: node, to: &title)
    }
    return title
  }

  /// What a `meta` element of this name, or of this name as Open Graph spells it, says.
  private func metaContent(_ name: String) -> [UInt8] {
    for node in 0..<tree.count where tree.tag(node) == .meta {
      for attribute in [AttributeName.property, .name] {
        guard let span = tree.rawAttribute(node, attribute) else { continue }
        let value = tree.source[span.range]
        guard value.elementsEqual(name.utf8) || value.elementsEqual("og:\(name)".utf8) else {
          continue
        }
        return tree.attribute(node, .content) ?? []
      }
    }
    return []
  }
}
