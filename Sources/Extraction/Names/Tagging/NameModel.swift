package import Learning

/// All that the tagger of names has learned, and the gazetteers with which it has.
package struct NameModel: Sendable, Equatable {
  let vocabulary: NameVocabulary
  let weights: ChainWeights

  package init(_ vocabulary: NameVocabulary, _ weights: ChainWeights) {
    self.vocabulary = vocabulary
    self.weights = weights
  }

  private static let mark = Array("names1\n".utf8)

  /// The model as bytes: a mark; the number of sets of flags and the sets, four bytes each, the
  /// lowest first; the table of phrases; the weights.
  package var bytes: [UInt8] {
    let sets = [UInt32(vocabulary.flagSets.count)] + vocabulary.flagSets.map(\.rawValue)
    let numbers = sets.flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    return Self.mark + numbers + vocabulary.phrases.bytes + weights.bytes
  }

  /// The model that `bytes` hold; `nil` where they are something else, or too few, or too many.
  package init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark) else { return nil }
    var rest = bytes[Self.mark.count...]
    guard let count = rest.take(UInt32.self), rest.count >= Int(count) * 4 else { return nil }
    let sets = (0..<count).map { _ in NameFlags(rawValue: rest.take(UInt32.self) ?? 0) }
    guard let phrases = NameTable(takenFrom: &rest, below: sets.count),
      let weights = ChainWeights(takenFrom: &rest), rest.isEmpty,
      weights.labels == NameLabel.count
    else { return nil }
    self.init(NameVocabulary(flagSets: sets, phrases: phrases), weights)
  }
}
