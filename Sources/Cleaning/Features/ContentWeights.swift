package import Learning

/// All that the model of main content has learned.
package struct ContentWeights: Sendable {
  /// Scores of the names around a block.
  package var names: TokenWeights
  /// Scores of the words of a block.
  package var words: TokenWeights
  /// Judges blocks by their features, of which those scores are some.
  package var forest: Forest
  /// Judges by `PageFeature`s how near to the article's text the kept blocks of a page are: the log
  /// odds of their F1.
  package var confidence = Forest()

  /// The parts together.
  package init(names: TokenWeights, words: TokenWeights, forest: Forest) {
    self.names = names
    self.words = words
    self.forest = forest
  }

  /// Weights that have learned nothing.
  static let none = ContentWeights(
    names: TokenWeights(Array(repeating: 0, count: ElementNames.slots), bias: 0),
    words: TokenWeights(Array(repeating: 0, count: WordHashes.slots), bias: 0), forest: Forest())

  private static let mark = Array("content2\n".utf8)

  /// The weights as bytes: a mark, names, words, both forests.
  package var bytes: [UInt8] {
    Self.mark + names.bytes + words.bytes + forest.bytes + confidence.bytes
  }

  /// The weights that `bytes` hold; `nil` where they are others, or too few, or too many.
  package init?(bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: Self.mark) else { return nil }
    var rest = bytes.dropFirst(Self.mark.count)
    guard let names = TokenWeights(takenFrom: &rest), names.weights.count == ElementNames.slots,
      let words = TokenWeights(takenFrom: &rest), words.weights.count == WordHashes.slots,
      let forest = Forest(takenFrom: &rest), let confidence = Forest(takenFrom: &rest),
      rest.isEmpty, forest.columns <= BlockFeature.allCases.count,
      confidence.columns <= PageFeature.allCases.count
    else { return nil }
    self.init(names: names, words: words, forest: forest)
    self.confidence = confidence
  }
}
