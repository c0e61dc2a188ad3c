internal import Text

/// The search for acronyms in one sentence after the other.
struct AcronymSearch {
  let text: [UInt8]
  let lexicon: AcronymLexicon
  /// The sentence that is looked at.
  var sentence = Span(0, 0)
  private(set) var found: [Acronym] = []

  /// How far a form or a bracket may reach, in bytes, so that the time stays linear.
  static let reach = 400

  init(text: [UInt8], lexicon: AcronymLexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// Looks for the long form of `short` among the words before `end`; whether there is one. Where
  /// no bracket says that there is one, it must fit strictly.
  mutating func findLong(
    before end: Int, from start: Int, of short: ShortForm, isStrict: Bool = false
  ) -> Bool {
    let window = window(from: start, to: end, words: Self.mostWords(short))
    let long = LongForm(text, window, lexicon, limit: .max)
    let forms = [short, short.repeated].compactMap { $0 }
    let matches = forms.compactMap { AcronymAlignment($0, long, .end) }
    guard let match = matches.min(by: { $0.cost < $1.cost }),
      isStrict ? match.cost <= short.strictLimit && match.tail == 0 : match.cost <= short.limit,
      isLong(match.words, of: long, short)
    else { return false }
    let start = wholeStart(long.words[match.words.lowerBound], window)
    return add(short, Span(start, window.end))
  }

  /// Looks for the long form of `short` at the start of `span`, where it must fit strictly.
  mutating func findLong(behind start: Int, of short: ShortForm) -> Bool {
    let span = Span(start, min(sentence.end, start + Self.reach))
    guard let (long, cost) = long(in: span, of: short, .start), cost <= short.strictLimit
    else { return false }
    return add(short, long)
  }

  /// Looks for a long form of `short` that is the whole of one of `spans`; whether there is one.
  mutating func findLong(among spans: [Span], of short: ShortForm) -> Bool {
    let longs = spans.compactMap { long(in: $0, of: short, .whole) }
    guard let (long, cost) = longs.min(by: { $0.cost < $1.cost }), cost <= short.bracketLimit
    else { return false }
    return add(short, long)
  }

  /// The long form of `short` at the start of `span`, or the whole of it, with its cost. An article
  /// before it, or "short for", is left out.
  private func long(
    in span: Span, of short: ShortForm, _ place: AcronymAlignment.Place
  ) -> (span: Span, cost: Int)? {
    let most = Self.mostWords(short)
    var span = trimmed(span)
    var best: (span: Span, cost: Int)?
    while !span.isEmpty {
      let long = LongForm(text, span, lexicon, limit: most + 1)
      guard let first = long.words.first, place == .start || long.words.count <= most
      else { break }
      if let match = AcronymAlignment(short, long, place),
        match.cost < best?.cost ?? short.limit + 1,
        isLong(match.words, of: long, short),
        place == .start || long.letters.count >= 2 * short.units.count
      {
        let end = place == .start ? long.words[match.words.upperBound].end : span.end
        best = (Span(first.start, end), match.cost)
      }
      guard !lexicon.look(text, Span(first.start, first.end)).roles.isEmpty else { break }
      span.start = long.words.count > 1 ? long.words[1].start : span.end
    }
    return best
  }

  /// The number of words of a long form that Schwartz and Hearst allow, and some function words.
  private static func mostWords(_ short: ShortForm) -> Int {
    min(2 * short.units.count, short.units.count + 5) + 4
  }

  private mutating func add(_ short: ShortForm, _ long: Span) -> Bool {
    guard isBalanced(long), !long.overlaps(short.span) else { return false }
    found.append(Acronym(short: short.span, long: long))
    return true
  }

  /// Whether words are long enough to explain a short form, and do not have it among them.
  private func isLong(_ words: ClosedRange<Int>, of long: LongForm, _ short: ShortForm) -> Bool {
    let letters = long.letters.filter { words.contains($0.word) }
    let count = short.units.count
    if count == 1 {
      // A single letter is the initial of many a name before it.
      let start = long.words[words.lowerBound].start
      return words.count == 1 && letters.count > 2
        && CharacterClass.isLowercase(text.scalar(at: start).value)
    }
    guard letters.count > count, words.count > 1 || isLowercase(long.words[words.lowerBound])
    else { return false }
    return !words.contains { word in
      letters.lazy.filter { $0.word == word }.map(\.unit).elementsEqual(short.units)
    }
  }

  /// Whether a word ends with a small letter, or with none of Latin, Greek or Cyrillic script.
  private func isLowercase(_ word: LongForm.Word) -> Bool {
    !CharacterClass.isUppercase(text.scalar(before: word.end).value)
  }

  /// Where the compound begins that `word` is a part of: "17-beta-estradiol", "c-Jun".
  private func wholeStart(_ word: LongForm.Word, _ window: Span) -> Int {
    guard word.isJoined else { return word.start }
    var start = word.start
    while start > window.start {
      let scalar = text.scalar(before: start)
      if CharacterClass.isSpace(scalar.value) || Self.isOpening(scalar.value) { break }
      start -= scalar.length
    }
    let first = AcronymUnit.read(text, at: start, end: window.end).unit
    return first == nil ? word.start : start
  }

  /// Whether every bracket in `span` has its partner there.
  private func isBalanced(_ span: Span) -> Bool {
    var depth = 0
    for byte in text[span.range] {
      switch byte {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth -= 1
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
