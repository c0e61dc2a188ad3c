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
  package var confidence = Forest(depth: 3)

  /// The parts together.
  package init(names: TokenWeights, words: TokenWeights, forest: Forest) {
    self.names = names
    self.words = words
    self.forest = forest
  }

  private static let mark = Array("content1\n".utf8)

  /// The weights as bytes: a mark, names, words, the size of the first forest in four bytes, both
  /// forests.
  package var bytes: [UInt8] {
    let blocks = forest.bytes
    let size = (0..<4).map { UInt8(truncatingIfNeeded: blocks.count >> ($0 * 8)) }
    return Self.mark + names.bytes + words.bytes + size + blocks + confidence.bytes
  }

  /// The weights that `bytes` hold.
  package init(bytes: ArraySlice<UInt8>) throws(Forest.FormatError) {
    guard bytes.starts(with: Self.mark) else { throw .notAForest }
    var rest = bytes.dropFirst(Self.mark.count)
    guard let names = TokenWeights(takenFrom: &rest), names.weights.count == ElementNames.slots,
      let words = TokenWeights(takenFrom: &rest), words.weights.count == WordHashes.slots,
      let size = rest.takeWord()
    else { throw .notAForest }
    self.names = names
    self.words = words
    forest = try Forest(bytes: Array(rest.prefix(Int(size))))
    confidence = try Forest(bytes: Array(rest.dropFirst(Int(size))))
  }
}
