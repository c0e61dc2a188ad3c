internal import CWeights
internal import Forests

/// The learned judgement of which blocks are a page's article.
struct ContentModel {
  /// The model that comes with this library.
  static let current = ContentModel()

  private let forest: Forest

  private init() {
    let bytes = UnsafeBufferPointer(start: content_forest(), count: content_forest_size())
    do {
      forest = try Forest(bytes: Array(bytes))
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The log odds of each block, in units of `Forest.unit`.
  func scores(_ features: FeatureTable) -> [Int32] { forest.scores(features) }

  /// Pages of fewer or more blocks are unlike all that it was trained on, and the features of
  /// millions would fill the memory; the rules judge them alone.
  static let blocks = 12...20_000

  /// Whether a verdict of the rules stands whatever the model says: the headline is a field of its
  /// own, captions go with their pictures, and what is not shown is not read.
  static func isFixed(_ verdict: BlockVerdict) -> Bool {
    verdict == .left(.title) || verdict == .left(.caption) || verdict == .left(.hidden)
  }

  /// The verdict on a block with this score, of which the rules say `rule`. It is kept from
  /// `threshold` on.
  static func verdict(
    on block: TextBlock, rule: BlockVerdict, score: Int32, threshold: Int32
  ) -> BlockVerdict {
    if isFixed(rule) { return rule }
    guard score >= threshold else { return rule.kind == nil ? rule : .left(.unlikely) }
    return rule.kind == nil ? .kept(kind(of: block)) : rule
  }

  /// What a block is by the elements around it.
  private static func kind(of block: TextBlock) -> ContentBlock.Kind {
    switch block.role {
    case .heading1, .heading: .heading
    case .listItem: .listItem
    case .quote: .quote
    case .code: .code
    case .table: block.mass > 0 ? .paragraph : .table
    case .paragraph, .caption: .paragraph
    }
  }
}
