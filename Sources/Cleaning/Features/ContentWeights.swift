package import Learning

/// All that the model of main content has learned.
package struct ContentWeights: Sendable {
  /// Scores of the names around a block.
  package var names: TokenWeights
  /// Scores of the words of a block.
  package var words: TokenWeights
  /// Judges blocks by their features, of which those scores are some.
  package var forest: Forest

  /// The parts together.
  package init(names: TokenWeights, words: TokenWeights, forest: Forest) {
    self.names = names
    self.words = words
    self.forest = forest
  }

  private static let mark = Array("content1\n".utf8)

  /// The weights as bytes: a mark, names, words, forest.
  package var bytes: [UInt8] { Self.mark + names.bytes + words.bytes + forest.bytes }

  /// The weights that `bytes` hold.
  package init(bytes: ArraySlice<UInt8>) throws(Forest.FormatError) {
    guard bytes.starts(with: Self.mark) else { throw .notAForest }
    var rest = bytes.dropFirst(Self.mark.count)
    guard let names = TokenWeights(takenFrom: &rest), names.weights.count == ElementNames.slots,
      let words = TokenWeights(takenFrom: &rest), words.weights.count == WordHashes.slots
    else { throw .notAForest }
    self.names = names
    self.words = words
    forest = try Forest(bytes: Array(rest))
  }
}
