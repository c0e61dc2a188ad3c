/// Finds blocks of a page in a text: one chain in the order of both, then what is left.
struct Alignment {
  private let gold: [String]
  private var places: [[String]: [Int]] = [:]

  init(_ gold: [String]) {
    self.gold = gold
    for at in gold.indices {
      for length in 1...3 where at + length <= gold.count {
        places[Array(gold[at..<at + length]), default: []].append(at)
      }
    }
  }

  /// A stretch of the text that a block may be.
  private struct Candidate {
    var block: Int
    var start: Int
    var end: Int
    var words: Int
  }

  /// The number of words of each block that are the text's.
  func matched(_ blocks: [[String]]) -> [Int] {
    var matched = [Int](repeating: 0, count: blocks.count)
    var isCovered = [Bool](repeating: false, count: gold.count)
    for candidate in chain(blocks.indices.flatMap { candidates($0, blocks[$0]) }) {
      matched[candidate.block] = candidate.words
      for at in candidate.start..<candidate.end { isCovered[at] = true }
    }
    for index in blocks.indices where matched[index] == 0 {
      for candidate in candidates(index, blocks[index])
      where candidate.words * 5 >= blocks[index].count * 4 {
        let range = candidate.start..<candidate.end
        guard range.allSatisfy({ !isCovered[$0] }) else { continue }
        matched[index] = candidate.words
        for at in range { isCovered[at] = true }
        break
      }
    }
    return matched
  }

  /// The stretches with most words in common, by how far the text's words are from the block's.
  private func candidates(_ block: Int, _ words: [String]) -> [Candidate] {
    let length = min(3, words.count)
    guard length > 0 else { return [] }
    var votes: [Int: Int] = [:]
    for at in 0...(words.count - length) {
      for place in (places[Array(words[at..<at + length])] ?? []).prefix(40) {
        votes[place - at, default: 0] += 1
      }
    }
    let best = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
    return best.compactMap { shift, _ in
      let start = max(0, shift)
      let end = min(gold.count, shift + words.count)
      guard start < end else { return nil }
      let same = (start..<end).count { gold[$0] == words[$0 - shift] }
      return Candidate(block: block, start: start, end: end, words: same)
    }
  }

  /// The candidates in the order of both that have most words and do not overlap: weighted
  /// intervals, with the best so far by where it ends in a Fenwick tree.
  private func chain(_ all: [Candidate]) -> [Candidate] {
    var tree = [(words: Int, last: Int)](repeating: (0, -1), count: gold.count + 2)
    var total = [Int](repeating: 0, count: all.count)
    var before = [Int](repeating: -1, count: all.count)
    var first = 0
    while first < all.count {
      let next = all[first...].firstIndex { $0.block != all[first].block } ?? all.count
      for index in first..<next {
        var at = all[index].start + 1
        while at > 0 {
          if tree[at].words > total[index] { (total[index], before[index]) = tree[at] }
          at -= at & -at
        }
        total[index] += all[index].words
      }
      for index in first..<next {
        var at = all[index].end + 1
        while at < tree.count {
          if tree[at].words < total[index] { tree[at] = (total[index], index) }
          at += at & -at
        }
      }
      first = next
    }
    guard var index = total.indices.max(by: { total[$0] < total[$1] }) else { return [] }
    var chain: [Candidate] = []
    while index >= 0 {
      chain.append(all[index])
      index = before[index]
    }
    return chain
  }
}
