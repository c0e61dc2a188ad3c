/// Names of a text while rules still change them: a label for each token.
struct NameDraft {
  private(set) var labels: [UInt8]

  init(count: Int) { labels = Array(repeating: NameLabel.outside, count: count) }

  func kind(_ i: Int) -> NameKind? { labels.indices.contains(i) ? NameLabel.kind(labels[i]) : nil }

  /// The tokens of the name that a token belongs to.
  func name(at i: Int) -> Range<Int>? {
    guard kind(i) != nil else { return nil }
    var (first, last) = (i, i)
    while NameLabel.role(labels[first]) == .inside || NameLabel.role(labels[first]) == .last {
      first -= 1
    }
    while NameLabel.role(labels[last]) == .inside || NameLabel.role(labels[last]) == .begin {
      last += 1
    }
    return first..<last + 1
  }

  /// Makes tokens a name; others that share tokens with it are none any more.
  mutating func claim(_ tokens: Range<Int>, _ kind: NameKind) {
    drop(tokens)
    for (i, label) in zip(tokens, NameLabel.labels([(0..<tokens.count, kind)], count: tokens.count))
    {
      labels[i] = label
    }
  }

  /// Makes names none that share tokens with these.
  mutating func drop(_ tokens: Range<Int>) {
    for i in tokens {
      if let name = name(at: i) { for k in name { labels[k] = NameLabel.outside } }
    }
  }

  /// The names in order.
  var names: [(tokens: Range<Int>, kind: NameKind)] {
    labels.indices.compactMap { i in
      guard let kind = kind(i), let role = NameLabel.role(labels[i]),
        role == .begin || role == .only,
        let tokens = name(at: i)
      else { return nil }
      return (tokens, kind)
    }
  }
}
