import Text

/// How well mentions are put together that mean one thing: B-cubed, in percent (A. Bagga and
/// B. Baldwin, "Algorithms for Scoring Coreference Chains", 1998).
///
/// The precision of a mention is the part of its predicted cluster that its gold cluster holds, its
/// recall is the part of its gold cluster that its predicted cluster holds. Mentions are the same
/// where their spans are equal. A predicted mention that is none has a precision of 0, a gold
/// mention that was not predicted a recall of 0; both make their clusters larger.
struct BCubed: Equatable, Sendable {
  /// A mention, and the thing that it means.
  typealias Mention<Cluster: Hashable> = (span: Span, cluster: Cluster)

  private var precisionSum = 0.0
  private var recallSum = 0.0
  private(set) var goldCount = 0
  private(set) var predictedCount = 0

  /// The score of no article.
  init() {}

  /// The score of one article. Of mentions with one span the first counts.
  init<Gold, Predicted>(gold: [Mention<Gold>], predicted: [Mention<Predicted>]) {
    let goldClusters = Self.clusters(gold)
    let predictedClusters = Self.clusters(predicted)
    goldCount = goldClusters.count
    predictedCount = predictedClusters.count

    let goldSizes = Self.sizes(goldClusters.values)
    let predictedSizes = Self.sizes(predictedClusters.values)
    // In the order of the text, so that sums of fractions are the same in each run.
    let pairs = goldClusters.sorted { $0.key < $1.key }
      .compactMap { span, gold in predictedClusters[span].map { Pair(gold: gold, predicted: $0) } }
    let shared = Self.sizes(pairs)
    for pair in pairs {
      let count = Double(shared[pair] ?? 0)
      precisionSum += count / Double(predictedSizes[pair.predicted] ?? 0)
      recallSum += count / Double(goldSizes[pair.gold] ?? 0)
    }
  }

  /// Of all predicted mentions.
  var precision: Double { percent(precisionSum, predictedCount) }

  /// Of all gold mentions.
  var recall: Double { percent(recallSum, goldCount) }

  /// Harmonic mean of precision and recall.
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// Adds the mentions of other articles.
  static func += (score: inout BCubed, other: BCubed) {
    score.precisionSum += other.precisionSum
    score.recallSum += other.recallSum
    score.goldCount += other.goldCount
    score.predictedCount += other.predictedCount
  }

  /// What a mention means in both lists.
  private struct Pair<Gold: Hashable, Predicted: Hashable>: Hashable {
    var gold: Gold
    var predicted: Predicted
  }

  private static func clusters<Cluster>(_ mentions: [Mention<Cluster>]) -> [Span: Cluster] {
    Dictionary(mentions.map { ($0.span, $0.cluster) }) { first, _ in first }
  }

  private static func sizes<Cluster: Hashable>(_ clusters: some Sequence<Cluster>) -> [Cluster: Int]
  {
    clusters.reduce(into: [:]) { sizes, cluster in sizes[cluster, default: 0] += 1 }
  }

  /// Where nothing is wanted and nothing is predicted, all is right.
  private func percent(_ sum: Double, _ count: Int) -> Double {
    guard count > 0 else { return goldCount + predictedCount == 0 ? 100 : 0 }
    return 100 * sum / Double(count)
  }
}
