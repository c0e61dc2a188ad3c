internal import Text

/// Sums over the blocks of a page, so that those of any stretch are two look-ups.
struct BlockSums {
  /// What a stretch of blocks holds.
  struct Total {
    var blocks = 0
    var words = 0
    var bytes = 0
    var linkBytes = 0
    var mass = 0
    var long = 0
    var kept = 0
  }

  private var totals: [Total]

  init(_ blocks: [TextBlock], _ verdicts: [BlockVerdict]) {
    var total = Total()
    totals = [total]
    totals.reserveCapacity(blocks.count + 1)
    for (block, verdict) in zip(blocks, verdicts) {
      let mass = block.mass
      total.blocks += 1
      total.words += block.words
      total.bytes += block.span.count
      total.linkBytes += block.linkBytes
      total.mass += mass
      total.long += mass > 0 && block.words >= 12 ? 1 : 0
      total.kept += verdict.kind == nil ? 0 : 1
      totals.append(total)
    }
  }

  /// The whole page.
  var all: Total { totals[totals.count - 1] }

  /// What the blocks of a range hold.
  subscript(range: Range<Int>) -> Total {
    let low = totals[range.lowerBound]
    let high = totals[range.upperBound]
    return Total(
      blocks: high.blocks - low.blocks, words: high.words - low.words,
      bytes: high.bytes - low.bytes, linkBytes: high.linkBytes - low.linkBytes,
      mass: high.mass - low.mass, long: high.long - low.long, kept: high.kept - low.kept)
  }
}
