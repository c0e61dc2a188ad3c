internal import Text

/// Puts the names of a text together that mean the same, by their words: a family name or a first
/// name alone is that of the person who was named in full before.
struct FullNames {
  /// The names, each with the fullest of the same.
  private(set) var mentions: [NameMention] = []
  private let text: [UInt8]
  /// The first mention by the hash of a whole name and its kind.
  private var wholes: [UInt64: Span] = [:]
  /// The last full name by the hash of the last, or first, word of a person's.
  private var parts: [UInt32: Span] = [:]

  init(_ names: [TaggedName], in text: [UInt8]) {
    self.text = text
    mentions.reserveCapacity(names.count)
    for name in names { add(name) }
  }

  private mutating func add(_ name: TaggedName) {
    var scanner = NameScanner(text, name.span)
    var words: [UInt32] = []
    while let token = scanner.next() {
      if token.shape != .mark, token.shape != .clitic { words.append(token.folded) }
    }
    let whole = words.reduce(into: PhraseHash()) { $0.add($1) }
    let key = UInt64(whole.value) << 8 | UInt64(name.kind.number)
    var full = wholes[key]
    if name.kind == .person, words.count == 1 { full = parts[words[0]] ?? full }
    let found = full ?? name.span
    if wholes[key] == nil { wholes[key] = found }
    if name.kind == .person, words.count > 1, let first = words.first, let last = words.last {
      parts[last] = found
      if parts[first] == nil { parts[first] = found }
    }
    mentions.append(NameMention(span: name.span, kind: name.kind, name: found))
  }
}
