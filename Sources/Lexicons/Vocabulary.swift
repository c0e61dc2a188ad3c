internal import Text

/// The tokens of a lexicon's entries: words and single marks where whole words are looked for,
/// single scalars otherwise; and white space.
struct Vocabulary: Sendable {
  private let options: Lexicon.Options
  private(set) var tokens = TokenTable()
  /// Symbols of single ASCII characters, in the case in which they stand in a text.
  private(set) var ascii = [Int32](repeating: 0, count: 128)
  /// Symbols of the folded scalars of the basic plane, where single scalars are the tokens.
  private(set) var scalars: [Int32] = []
  /// Whether a symbol begins an entry.
  private(set) var isFirst: [Bool] = []
  /// Hashes of the tokens that begin entries.
  private(set) var firsts = HashFilter()
  /// Hashes of the pairs of symbols that stand together in entries.
  private var pairs = HashFilter()
  private var hashes: [UInt64] = [0, 0]

  init(_ options: Lexicon.Options) {
    self.options = options
    if !options.wholeWords { scalars = [Int32](repeating: 0, count: 0x10000) }
  }

  /// One more than the highest symbol.
  var symbolCount: Int { tokens.symbolCount }

  /// The symbols of an entry.
  mutating func add(_ entry: [UInt8]) -> [Int32] {
    var phrase: [Int32] = []
    let span = Whitespace.trimmed(Span(0, entry.count), in: entry)
    var at = span.start
    var token: [UInt8] = []
    while at < span.end {
      at = readToken(entry, at, span.end, &token)
      phrase.append(token.isEmpty ? TokenTable.space : symbol(of: token))
    }
    return phrase
  }

  /// Reads the token at `start`, folded; white space is an empty one. Returns its end.
  private func readToken(
    _ entry: [UInt8], _ start: Int, _ end: Int, _ token: inout [UInt8]
  ) -> Int {
    token.removeAll(keepingCapacity: true)
    let first = entry.scalar(at: start)
    var at = start
    if ScalarTable.shared.isSpace(first.value) {
      while at < end, case let next = entry.scalar(at: at),
        ScalarTable.shared.isSpace(next.value)
      {
        at += next.length
      }
      return at
    }
    while at < end, case let next = entry.scalar(at: at),
      let folded = ScalarTable.shared.word(next.value)
    {
      token.append(scalar: options.ignoresCase ? folded : next.value)
      at += next.length
      if !options.wholeWords { return at }
    }
    if at == start {
      token.append(scalar: first.value)
      at += first.length
    }
    return at
  }

  private mutating func symbol(of token: [UInt8]) -> Int32 {
    let (symbol, hash) = tokens.add(token)
    guard Int(symbol) == hashes.count else { return symbol }
    hashes.append(hash)
    if !options.wholeWords {
      let scalar = token.scalar(at: 0).value
      if scalar < 0x10000 { scalars[Int(scalar)] = symbol }
    }
    return symbol
  }

  /// Prepares the tables for scanning, when all entries have been added.
  mutating func finish(_ phrases: [[Int32]]) {
    isFirst = [Bool](repeating: false, count: symbolCount)
    for phrase in phrases {
      if let first = phrase.first { isFirst[Int(first)] = true }
    }
    firsts = HashFilter(zip(hashes, isFirst).filter { $0.1 }.map { $0.0 })
    pairs = Self.pairs(phrases)
    for c in 0..<128 { ascii[c] = symbol(ofScalar: UInt32(c)) }
  }

  private static func pairs(_ phrases: [[Int32]]) -> HashFilter {
    var pairs: Set<UInt64> = []
    for phrase in phrases {
      for (first, second) in zip(phrase, phrase.dropFirst()) { pairs.insert(hash(first, second)) }
    }
    return HashFilter(pairs)
  }

  @inline(__always)
  private static func hash(_ first: Int32, _ second: Int32) -> UInt64 {
    let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    return pair &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether `second` may follow `first` in an entry; seldom true where it does in none.
  @inline(__always)
  func canFollow(_ first: Int32, _ second: Int32) -> Bool {
    pairs.passes(Self.hash(first, second))
  }

  /// The symbol of a scalar that is a token of its own; zero where it is not known.
  func symbol(ofScalar c: UInt32) -> Int32 {
    if ScalarTable.shared.isSpace(c) { return TokenTable.space }
    let folded = options.ignoresCase ? ScalarTable.shared.word(c) ?? c : c
    return tokens.symbol(ofScalar: folded)
  }
}
