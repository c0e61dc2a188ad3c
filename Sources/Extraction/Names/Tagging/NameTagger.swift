internal import Learning
package import Text

/// A stretch of a text that is a name.
package struct TaggedName: Sendable, Equatable {
  /// Where it stands, in bytes.
  package var span: Span
  package var kind: NameKind

  package init(span: Span, kind: NameKind) {
    self.span = span
    self.kind = kind
  }
}

/// Finds names by a learned model.
package struct NameTagger: Sendable {
  let model: NameModel
  private let kinds: NameFeatureKinds

  /// A tagger that reads these kinds of features.
  package init(_ model: NameModel, _ kinds: NameFeatureKinds = .all) {
    self.model = model
    self.kinds = kinds
  }

  /// The names of a text, in order, none overlapping another.
  package func names(
    in bytes: [UInt8], sentences: [Span], checkpoint: () throws -> Void
  ) rethrows -> [TaggedName] {
    let text = try NameText(bytes, sentences: sentences, model.vocabulary, checkpoint: checkpoint)
    let found = try names(in: text, checkpoint: checkpoint)
    return NameCompletion(found, in: text).names.map {
      TaggedName(span: $0.span(in: text), kind: $0.kind)
    }
  }

  /// The names that the model finds, run by run.
  func names(in text: NameText, checkpoint: () throws -> Void) rethrows -> [TokenName] {
    var reader = NameFeatures(text, kinds)
    var (scores, trace): ([SIMD16<Int32>], [SIMD16<UInt8>]) = ([], [])
    var labels: [UInt8] = []
    var names: [TokenName] = []
    for (index, run) in text.runs.enumerated() {
      if index & 0xFF == 0 { try checkpoint() }
      scores.removeAll(keepingCapacity: true)
      labels.removeAll(keepingCapacity: true)
      for i in run.tokens {
        reader.read(i, in: run)
        scores.append(model.weights.scores(reader.features))
      }
      model.weights.decode(scores[...], into: &labels, &trace)
      append(run, labels, text, to: &names)
    }
    return names
  }

  private func append(
    _ run: NameText.Run, _ labels: [UInt8], _ text: NameText, to names: inout [TokenName]
  ) {
    var start = 0
    // Names are written small only where all is.
    let isProper = text.tokens[run.sentence.tokens.lowerBound].isCapital
    for (i, label) in zip(run.tokens, labels) {
      guard let role = NameLabel.role(label), let kind = NameLabel.kind(label) else { continue }
      if role == .begin || role == .only { start = i }
      if role == .last || role == .only {
        let tokens = start..<i + 1
        if isProper, !tokens.contains(where: { text.tokens[$0].isCapital }) { continue }
        names.append(TokenName(tokens: tokens, kind: kind))
      }
    }
  }
}
