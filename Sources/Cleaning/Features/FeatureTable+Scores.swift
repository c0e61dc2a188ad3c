package import Learning

extension FeatureTable {
  /// Sets a learned score of each block, and those of its neighbours two and one before and one and
  /// two behind, in the five features from `first`.
  package mutating func fill(_ first: BlockFeature, _ scores: [Float]) {
    let values = scores.map { UInt8(max(1, min(Float(FeatureScale.top), ($0 * 6 + 32).rounded()))) }
    for (place, offset) in [0, -2, -1, 1, 2].enumerated() {
      for row in values.indices where values.indices.contains(row + offset) {
        self[row, first.rawValue + place] = values[row + offset]
      }
    }
  }
}
