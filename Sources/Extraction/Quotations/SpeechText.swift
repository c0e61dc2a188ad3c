internal import Text

/// A word as a number.
typealias WordKey = UInt64

/// A paragraph as the grammar of reported speech reads it: words and marks, where a quotation is one
/// token.
struct SpeechText {
  let text: [UInt8]
  let lexicon: SpeechLexicon
  /// With `end` behind the last.
  private(set) var tokens: [WordToken] = []
  /// Sentences as ranges of tokens. A quotation of several sentences lies in the first and the last.
  private(set) var sentences: [Range<Int>] = []
  /// How many quotations there are up to each token, with it.
  private var quotationCounts: [Int] = []
  private var scratch: [WordToken] = []

  init(_ text: [UInt8], _ lexicon: SpeechLexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// Reads a paragraph.
  ///
  /// - Parameters:
  ///   - stretches: What stands between marks, in the order of the text.
  ///   - breaks: Where sentences begin, in the order of the text.
  ///   - checkpoint: Called now and then.
  mutating func read(
    _ paragraph: Span, _ stretches: [MarkedStretch], breaks: ArraySlice<Int>,
    checkpoint: () throws -> Void
  ) rethrows {
    try lexicon.words.read(text, paragraph, into: &scratch, checkpoint: checkpoint)
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    quotationCounts.removeAll(keepingCapacity: true)
    var (next, quotation, first) = (breaks.startIndex, 0, 0)
    var at = 0
    while at < scratch.count - 1 {
      var token = scratch[at]
      while quotation < stretches.count, stretches[quotation].outer.end <= token.start {
        quotation += 1
      }
      let isSentenceStart = next < breaks.endIndex && breaks[next] <= token.start
      if isSentenceStart, tokens.count > first {
        sentences.append(first..<tokens.count)
        first = tokens.count
      }
      if quotation < stretches.count, stretches[quotation].outer.start <= token.start {
        let span = stretches[quotation].outer
        token = Self.quotation(quotation, span, isGlued: token.isGlued)
        while at < scratch.count - 1, scratch[at].start < span.end { at += 1 }
      } else {
        at += 1
      }
      token.startsSentence = tokens.count == first
      tokens.append(token)
      if tokens.count & 0xFFF == 0 { try checkpoint() }
      quotationCounts.append(
        (quotationCounts.last ?? 0) + (token.value <= Self.firstQuotation ? 1 : 0))
      while next < breaks.endIndex, breaks[next] < token.end { next += 1 }
    }
    if tokens.count > first { sentences.append(first..<tokens.count) }
    tokens.append(.end)
    skipDateline()
  }

  /// How many tokens a dateline may have: "PORT HOLM, 14 May (Bergen News) — ".
  private static let longestDateline = 16

  /// Lets the first sentence begin behind a dateline.
  private mutating func skipDateline() {
    guard let sentence = sentences.first, isCapitals(0) else { return }
    let end = min(sentence.upperBound - 1, Self.longestDateline)
    guard let dash = (0..<max(0, end)).first(where: { isMark($0, "-") && !isInside($0, "-") })
    else {
      return
    }
    sentences[0] = dash + 1..<sentence.upperBound
    tokens[dash + 1].startsSentence = true
  }

  /// The value of the token of the first stretch; those of others lie below. No mark has one so low.
  private static let firstQuotation = -0x11_0000

  private static func quotation(_ index: Int, _ span: Span, isGlued: Bool) -> WordToken {
    WordToken(
      kind: .mark, start: span.start, end: span.end, isGlued: isGlued, value: firstQuotation - index
    )
  }

  /// Whether there is a quotation in a range of tokens.
  func hasQuotation(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let before = range.lowerBound > 0 ? quotationCounts[range.lowerBound - 1] : 0
    return quotationCounts[range.upperBound - 1] > before
  }

  /// The number of the stretch that token `i` stands for.
  func quotation(_ i: Int) -> Int? {
    let value = token(i).value
    return token(i).kind == .mark && value <= Self.firstQuotation
      ? Self.firstQuotation - value : nil
  }
}

// MARK: Asking tokens

extension SpeechText {
  func token(_ i: Int) -> WordToken { i >= 0 && i < tokens.count ? tokens[i] : .end }

  func has(_ i: Int, _ kind: SpeechSense.Kind) -> Bool { value(i, kind) != nil }

  func hasAny(_ i: Int, _ mask: UInt64) -> Bool { token(i).mask & mask != 0 }

  func value(_ i: Int, _ kind: SpeechSense.Kind) -> Int? {
    let token = token(i)
    guard token.mask & kind.mask != 0 else { return nil }
    return lexicon.words.sense(kind, of: token)?.value
  }

  func isWord(_ i: Int) -> Bool { token(i).kind == .word }

  func isMark(_ i: Int, _ mark: Unicode.Scalar) -> Bool {
    let token = token(i)
    return token.kind == .mark && token.value == -Int(mark.value)
  }

  /// A mark that stands in the middle of a word.
  func isInside(_ i: Int, _ mark: Unicode.Scalar) -> Bool {
    isMark(i, mark) && token(i).isGlued && token(i + 1).isGlued && token(i + 1).kind != .end
  }

  /// "'s" behind a noun: the mark's token.
  func isPossessive(_ i: Int) -> Bool {
    guard isInside(i, "'"), isWord(i + 1) else { return false }
    let word = token(i + 1)
    return word.end - word.start == 1 && text[word.start] | 0x20 == 0x73
  }

  /// Whether token `i` is a word of one letter, such as an initial.
  func isLetter(_ i: Int) -> Bool {
    let token = token(i)
    return token.kind == .word && token.end - token.start == 1
  }

  func ends(_ i: Int, withAnyOf endings: [[UInt8]]) -> Bool {
    let token = token(i)
    return endings.contains { ending in
      let start = token.end - ending.count
      guard start > token.start + 1 else { return false }
      return ending.indices.allSatisfy { text[start + $0] | 0x20 == ending[$0] | 0x20 }
    }
  }

  /// The bytes of token `i`.
  func bytes(_ i: Int) -> ArraySlice<UInt8> { text[token(i).start..<token(i).end] }

  /// A number for the bytes of token `i` (FNV-1a, 64 bits), by which names are told apart.
  func key(_ i: Int) -> WordKey {
    bytes(i).reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ WordKey($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// The bytes of token `i` in lower case.
  func lowered(_ i: Int) -> [UInt8] {
    var lowered: [UInt8] = []
    CaseFolding.appendLowercased(bytes(i), to: &lowered)
    return lowered
  }

  /// Whether token `i` is a word of capitals alone: "KCNA".
  func isAcronym(_ i: Int) -> Bool {
    let bytes = bytes(i)
    return bytes.count <= Self.longestAcronym && isCapitals(i)
  }

  private static let longestAcronym = 6

  /// Whether token `i` is a word of several capitals.
  func isCapitals(_ i: Int) -> Bool {
    let bytes = bytes(i)
    return token(i).kind == .word && bytes.count > 1 && bytes.allSatisfy { 0x41...0x5A ~= $0 }
  }

  /// Bytes of tokens.
  func span(_ range: Range<Int>) -> Span {
    Span(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
  }
}
