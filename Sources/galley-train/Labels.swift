import Learning

/// Which blocks of a page are the article, by the article's text.
enum Labels {
  /// Labels a page's blocks. Where the blocks do not make up the text, nothing is known.
  static func fill(_ page: inout TrainingPage) {
    page.labels = Array(repeating: nil, count: page.blocks.count)
    page.weights = Array(repeating: 0, count: page.blocks.count)
    if page.gold.isEmpty { return fillBySnippets(&page) }
    let gold = Words.lowercased(page.gold)
    let blocks = page.blocks.map { Words.lowercased(String(decoding: $0, as: UTF8.self)) }
    let found = Alignment(gold).matched(blocks)
    let covered = zip(blocks, found).reduce(0) { $0 + ($1.1 * 2 >= $1.0.count ? $1.1 : 0) }
    guard covered * 10 >= gold.count * 6 else { return }
    let paragraphs = Float(max(1, zip(blocks, found).count { !$0.isEmpty && $1 * 2 >= $0.count }))
    for index in blocks.indices where !blocks[index].isEmpty {
      page.labels[index] = found[index] * 2 >= blocks[index].count
      // A page counts as one, whatever its length; and a short block counts too, as a paragraph.
      let words = Float(blocks[index].count) / Float(max(1, gold.count))
      page.weights[index] = min(0.5, words) + 0.3 / max(5, paragraphs)
    }
  }

  private static func fillBySnippets(_ page: inout TrainingPage) {
    for index in page.blocks.indices {
      let text = Words.squeezed(String(decoding: page.blocks[index], as: UTF8.self))
      if page.unwanted.contains(where: text.contains) { page.labels[index] = false }
      if page.wanted.contains(where: text.contains) { page.labels[index] = true }
      // Few blocks of such a page are known.
      page.weights[index] = page.labels[index] == nil ? 0 : 0.12
    }
  }
}
