package import Learning
package import Text

/// What texts with known names teach.
package struct NameLessons: Sendable {
  /// A chain for each run of the texts.
  package private(set) var chains: [ChainTrainer.Chain] = []
  /// Names that no run holds, which cannot be learned.
  package private(set) var missed = 0

  package init() {}

  /// Adds a text with its names in order, of which none overlaps another. Where `cutsNames`, the
  /// text marks some names by their first words alone, and what may be such a part teaches nothing.
  package mutating func add(
    _ bytes: [UInt8], sentences: [Span], names: [TaggedName], _ vocabulary: NameVocabulary,
    _ kinds: NameFeatureKinds, weight: Float, cutsNames: Bool = false
  ) {
    let text = NameText(bytes, sentences: sentences, vocabulary) {}
    var reader = NameFeatures(text, kinds)
    var rest = names[...]
    for run in text.runs {
      let found = take(from: &rest, in: run.tokens, text)
      if cutsNames, isCut(found, run.tokens, text) { continue }
      let features = run.tokens.map { i in
        reader.read(i, in: run)
        return reader.features
      }
      chains.append(
        ChainTrainer.Chain(
          features: features, labels: NameLabel.labels(found, count: run.tokens.count),
          weight: weight))
    }
    missed += rest.count
  }

  /// Whether a word with a capital stands right behind a name that is no name and no title.
  private func isCut(
    _ names: [(tokens: Range<Int>, kind: NameKind)], _ run: Range<Int>, _ text: NameText
  ) -> Bool {
    names.contains { name in
      let next = run.lowerBound + name.tokens.upperBound
      return next < run.upperBound && text.tokens[next].isCapital
        && text.flags[next].isDisjoint(with: [.title, .office, .demonym])
        && !names.contains { $0.tokens.lowerBound == name.tokens.upperBound }
    }
  }

  /// The names that a run holds, as tokens counted from its first.
  private mutating func take(
    from names: inout ArraySlice<TaggedName>, in run: Range<Int>, _ text: NameText
  ) -> [(tokens: Range<Int>, kind: NameKind)] {
    let tokens = text.tokens[run]
    var found: [(tokens: Range<Int>, kind: NameKind)] = []
    while let name = names.first, name.span.start < text.tokens[run.upperBound - 1].end {
      names.removeFirst()
      let own = run.filter { tokens[$0].span.overlaps(name.span) }
      guard let first = own.first, let last = own.last,
        tokens[run.lowerBound].start <= name.span.start,
        name.span.end <= tokens[run.upperBound - 1].end
      else {
        missed += 1
        continue
      }
      found.append((first - run.lowerBound..<last + 1 - run.lowerBound, name.kind))
    }
    return found
  }

  /// The chains without the features that fewer than `least` things have: they say nothing of
  /// other texts.
  package func chains(withoutRarer least: Int) -> [ChainTrainer.Chain] {
    // Hashes are counted by their upper bits, of which rows of weights take fewer.
    let shift: UInt32 = 8
    var counts = [UInt8](repeating: 0, count: 1 << (32 - shift))
    for feature in chains.lazy.flatMap(\.features).joined() {
      let slot = Int(feature >> shift)
      if counts[slot] < 255 { counts[slot] += 1 }
    }
    return chains.map { chain in
      var chain = chain
      chain.features = chain.features.map { $0.filter { counts[Int($0 >> shift)] >= least } }
      return chain
    }
  }
}
