internal import Text

/// A name as tokens of a text.
struct TokenName: Equatable {
  var tokens: Range<Int>
  var kind: NameKind
  /// The number of a name that a word list has at this place.
  var given: Int?

  /// Where it stands.
  func span(in text: NameText) -> Span {
    Span(text.tokens[tokens.lowerBound].start, text.tokens[tokens.upperBound - 1].end)
  }
}

extension NameText {
  /// The hash of tokens in a row.
  func phrase(_ tokens: Range<Int>) -> UInt32 {
    tokens.reduce(into: PhraseHash()) { $0.add(self.tokens[$1].folded) }.value
  }

  /// The tokens of a stretch as a name; `nil` where there are none.
  func name(at span: Span, _ kind: NameKind) -> TokenName? {
    tokens(in: span).map { TokenName(tokens: $0, kind: kind) }
  }

  /// The tokens that share text with a stretch, if there are any.
  func tokens(in span: Span) -> Range<Int>? {
    let first = tokens.partitionPoint { $0.end <= span.start }
    let end = tokens.partitionPoint { $0.start < span.end }
    return first < end ? first..<end : nil
  }
}

extension [TokenName] {
  /// The names, with `others` in place of those that they overlap; of those that a list has, none is
  /// replaced. All are in order.
  func overridden(by others: [TokenName]) -> [TokenName] {
    var (merged, rest) = ([TokenName](), self[...])
    for other in others {
      while let name = rest.first, name.tokens.upperBound <= other.tokens.lowerBound {
        merged.append(rest.removeFirst())
      }
      let same = rest.prefix { $0.tokens.lowerBound < other.tokens.upperBound }
      guard same.allSatisfy({ $0.given == nil }) else { continue }
      merged.append(other)
      rest = rest.dropFirst(same.count)
    }
    return merged + rest
  }

  /// The names, where those of several words that are mostly of one kind are all of that kind: what
  /// is meant by them seldom changes within a text (Gale, Church and Yarowsky 1992, "One sense per
  /// discourse"). A single word may be a city here and a family there.
  func agreeing(in text: NameText) -> [TokenName] {
    var counts: [UInt32: [Int]] = [:]
    let hashes = map { text.phrase($0.tokens) }
    for (name, hash) in zip(self, hashes) where name.tokens.count > 1 {
      counts[hash, default: Array<Int>(repeating: 0, count: NameKind.learned.count + 1)][
        name.kind.number] += 1
    }
    return zip(self, hashes).map { name, hash in
      guard name.tokens.count > 1, let own = counts[hash], let most = own.dropLast().max(),
        own[name.kind.number] < most, let number = own.firstIndex(of: most), name.given == nil
      else { return name }
      return TokenName(tokens: name.tokens, kind: NameKind.learned[number])
    }
  }
}
