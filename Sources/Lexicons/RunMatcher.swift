internal import Text

/// Matches runs of known symbols, and collects the hits.
struct RunMatcher {
  private let automaton: PhraseAutomaton
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

  init(_ automaton: PhraseAutomaton, isOverlapping: Bool, limit: Int) {
    self.automaton = automaton
    self.isOverlapping = isOverlapping
    self.limit = limit
  }

  /// Whether no run is open.
  @inline(__always) var isEmpty: Bool { run.isEmpty }

  /// Whether the search is over before the text is.
  @inline(__always) var isFull: Bool { hits.count >= limit }

  /// Adds a symbol to the run.
  @inline(__always)
  mutating func append(_ symbol: Int32, _ start: Int, _ end: Int) {
    run.append(Place(symbol: symbol, start: Int32(start), end: Int32(end)))
  }

  /// Matches the run and begins a new one. Offsets are from `base` in the text.
  mutating func flush(_ base: Int, _ checkpoint: () throws -> Void) rethrows {
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
