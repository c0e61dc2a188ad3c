internal import CWeights
internal import Learning

/// The learned judgement of which blocks are a page's article.
struct ContentModel {
  /// The model that comes with this library.
  static let current = ContentModel()

  private let weights: ContentWeights

  private init() {
    let bytes = Array(UnsafeBufferPointer(start: content_weights(), count: content_weights_size()))
    guard let weights = ContentWeights(bytes: bytes[...]) else {
      preconditionFailure("the weights that come with this library are not whole")
    }
    self.weights = weights
  }

  /// What the model knows of each block of a page.
  func features(_ survey: ContentSurvey) -> FeatureTable { FeatureReader(survey, weights).read() }

  /// The log odds of each block, in units of `Forest.unit`.
  func scores(_ features: FeatureTable) -> [Int32] { weights.forest.scores(features) }

  /// How good the extraction of a page with these measures is.
  func assessment(of page: PageMeasures) -> ContentAssessment { ContentAssessment(page, weights) }

  /// Pages of fewer or more blocks are unlike all that it was trained on, and the features of
  /// millions would fill the memory; the rules judge them alone.
  static let blocks = 12...20_000

  /// Whether the rules' verdict on a block is open. The headline is a field of its own, what is
  /// called a caption goes with its picture, and links alone outside the element that holds the
  /// article lead to others: nearly half of all blocks.
  static func judges(_ index: Int, _ survey: ContentSurvey) -> Bool {
    let block = survey.scanner.blocks[index]
    switch survey.rules[index] {
    case .left(.title): return false
    case .left(.outside): return block.linkDensity < 0.95 || block.mass > 0
    case .left(.caption):
      return block.role == .heading || block.role == .listItem
        || !survey.root.allEvidence(block.node).contains(.caption)
    default: return true
    }
  }

  /// The verdict on a block with this score, of which the rules say `rule`. It is kept from
  /// `threshold` on.
  static func verdict(
    on block: TextBlock, rule: BlockVerdict, score: Int32, threshold: Int32
  ) -> BlockVerdict {
    guard score >= threshold else { return rule.kind == nil ? rule : .left(.unlikely) }
    return rule.kind == nil ? .kept(kind(of: block)) : rule
  }

  /// What a block is by the elements around it.
  private static func kind(of block: TextBlock) -> ContentBlock.Kind {
    switch block.role {
    case .table where block.mass > 0: .paragraph
    case .caption: .paragraph
    default: block.role.kind
    }
  }
}
