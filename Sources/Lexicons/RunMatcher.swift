internal import Text

/// Matches runs of known symbols, and collects the hits.
struct RunMatcher {
  private let automaton: PhraseAutomaton
  private let vocabulary: Vocabulary
  private let isOverlapping: Bool
  private let limit: Int
  private(set) var hits: [Lexicon.Hit] = []

  /// A symbol with its bytes in the text.
  private struct Place {
    let symbol: Int32
    let start: Int32
    let end: Int32
  }

  private var run: [Place] = []
  /// Places of the run where phrases begin, the last first, with the longest phrase's state.
  private var found: [(place: Int, state: Int32)] = []

  init(
    _ automaton: PhraseAutomaton, _ vocabulary: Vocabulary, isOverlapping: Bool, limit: Int
  ) {
    self.automaton = automaton
    self.vocabulary = vocabulary
    self.isOverlapping = isOverlapping
    self.limit = limit
  }

  /// Whether no run is open.
  @inline(__always) var isEmpty: Bool { run.isEmpty }

  /// Whether the search is over before the text is.
  @inline(__always) var isFull: Bool { hits.count >= limit }

  /// Adds a symbol to the run if it can follow, and otherwise ends the run and begins a new one if
  /// an entry begins so. Offsets are from `base` in the text.
  @inline(__always)
  mutating func add(
    _ symbol: Int32, _ start: Int, _ end: Int, _ base: Int, _ checkpoint: () throws -> Void
  ) rethrows {
    if let last = run.last {
      if symbol != 0, vocabulary.canFollow(last.symbol, symbol) {
        run.append(Place(symbol: symbol, start: Int32(start), end: Int32(end)))
        return
      }
      try flush(base, checkpoint)
    }
    guard vocabulary.isFirst[Int(symbol)] else { return }
    run.append(Place(symbol: symbol, start: Int32(start), end: Int32(end)))
  }

  /// Matches the run and begins a new one. Offsets are from `base` in the text.
  mutating func flush(_ base: Int, _ checkpoint: () throws -> Void) rethrows {
    guard run.count > 1 else { return takeSingle(base) }
    found.removeAll(keepingCapacity: true)
    var state: Int32 = 0
    var index = run.count
    while index > 0 {
      index -= 1
      state = automaton.step(state, run[index].symbol)
      let longest = automaton.longest(state)
      if longest != 0 { found.append((index, longest)) }
      if index & 0xFFFF == 0xFFFF { try checkpoint() }
    }
    if isOverlapping { try takeAll(base, checkpoint) } else { takeLongest(base) }
    run.removeAll(keepingCapacity: true)
  }

  /// A run of one symbol, or of none.
  @inline(__always)
  private mutating func takeSingle(_ base: Int) {
    guard let place = run.popLast() else { return }
    let phrase = automaton.phrase(of: place.symbol)
    guard phrase >= 0 else { return }
    let span = Span(base + Int(place.start), base + Int(place.end))
    hits.append(Lexicon.Hit(span: span, entry: phrase))
  }

  /// The longest phrase of each place after the phrase before.
  private mutating func takeLongest(_ base: Int) {
    var free = 0
    for (place, state) in found.reversed() where place >= free && !isFull {
      take(place, state, base)
      free = place + automaton.length(state)
    }
  }

  private mutating func takeAll(_ base: Int, _ checkpoint: () throws -> Void) rethrows {
    for (place, state) in found.reversed() {
      var state = state
      while state != 0, !isFull {
        take(place, state, base)
        state = automaton.nextShorter(state)
        if hits.count & 0xFFFF == 0 { try checkpoint() }
      }
    }
  }

  @inline(__always)
  private mutating func take(_ place: Int, _ state: Int32, _ base: Int) {
    let end = run[place + automaton.length(state) - 1].end
    let span = Span(base + Int(run[place].start), base + Int(end))
    hits.append(Lexicon.Hit(span: span, entry: automaton.phrase(state)))
  }
}
