/// An Aho–Corasick automaton over phrases of symbols, read from their ends to their beginnings.
///
/// Read backwards, the state at a place of the text knows the longest phrase that begins there, so
/// that "leftmost, and of those the longest" is one look per place, and linear for any phrases.
/// (Aho and Corasick: Efficient string matching, CACM 18, 1975.)
struct PhraseAutomaton: Sendable {
  /// Symbols are numbers from 1; zero is a symbol that no phrase has.
  typealias Symbol = Int32
  typealias State = Int32

  /// Edges of the first state by symbol.
  private var rootEdges: [State]
  private var edges = EdgeTable()
  /// The longest proper suffix that is a state with edges.
  private var fail: [State] = [0]
  /// The state itself, or the longest suffix of it, that is a whole phrase; zero if none is.
  private var whole: [State] = [0]
  /// The next shorter whole phrase of a state that is one.
  private var shorter: [State] = [0]
  /// Symbols on the way to a state.
  private var depths: [Int32] = [0]
  /// The phrase that a state is, or -1.
  private var phrases: [Int32] = [-1]

  /// The phrase of a single symbol, by symbol, or -1.
  private var alone: [Int32] = []

  /// An automaton of `phrases`, whose symbols are below `symbolCount`. Of equal phrases the first
  /// counts; empty ones never match.
  init(_ phrases: [[Symbol]], symbolCount: Int) {
    rootEdges = [State](repeating: 0, count: symbolCount)
    var parents: [State] = [0]
    var symbols: [Symbol] = [0]
    for (number, phrase) in phrases.enumerated() where !phrase.isEmpty {
      let state = add(phrase, &parents, &symbols)
      if self.phrases[Int(state)] < 0 { self.phrases[Int(state)] = Int32(number) }
    }
    link(parents, symbols)
    alone = rootEdges.map { self.phrases[Int($0)] }
  }

  private mutating func add(
    _ phrase: [Symbol], _ parents: inout [State], _ symbols: inout [Symbol]
  ) -> State {
    var state: State = 0
    for symbol in phrase.reversed() {
      let next = edge(state, symbol)
      if next != 0 {
        state = next
        continue
      }
      let new = State(depths.count)
      depths.append(depths[Int(state)] + 1)
      phrases.append(-1)
      parents.append(state)
      symbols.append(symbol)
      if state == 0 {
        rootEdges[Int(symbol)] = new
      } else {
        edges.insert(state, symbol, new)
      }
      state = new
    }
    return state
  }

  /// Sets the links to suffixes, shallow states first.
  private mutating func link(_ parents: [State], _ symbols: [Symbol]) {
    let count = depths.count
    fail = [State](repeating: 0, count: count)
    whole = fail
    shorter = fail
    var isInner = [Bool](repeating: false, count: count)
    for state in 1..<max(1, count) { isInner[Int(parents[state])] = true }
    for state in Self.byDepth(depths).dropFirst() {
      let parent = parents[state]
      // Links of the parent skip states without edges, which cannot lead to a suffix of this one.
      let suffix = parent == 0 ? 0 : step(fail[Int(parent)], symbols[state])
      fail[state] = isInner[Int(suffix)] ? suffix : fail[Int(suffix)]
      shorter[state] = whole[Int(suffix)]
      whole[state] = phrases[state] >= 0 ? State(state) : whole[Int(suffix)]
    }
  }

  /// All states, those of smaller depth first (counting sort).
  private static func byDepth(_ depths: [Int32]) -> [Int] {
    var starts = [Int](repeating: 0, count: Int(depths.max() ?? 0) + 2)
    for depth in depths { starts[Int(depth) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var order = [Int](repeating: 0, count: depths.count)
    for (state, depth) in depths.enumerated() {
      order[starts[Int(depth)]] = state
      starts[Int(depth)] += 1
    }
    return order
  }

  @inline(__always)
  private func edge(_ state: State, _ symbol: Symbol) -> State {
    state == 0 ? rootEdges[Int(symbol)] : edges.target(state, symbol)
  }

  /// The state after `symbol` was read before what `state` stands for.
  @inline(__always)
  func step(_ state: State, _ symbol: Symbol) -> State {
    var state = state
    while state != 0 {
      let next = edges.target(state, symbol)
      if next != 0 { return next }
      state = fail[Int(state)]
    }
    return rootEdges[Int(symbol)]
  }

  /// The longest phrase that begins where `state` was reached, as a state; zero if there is none.
  @inline(__always)
  func longest(_ state: State) -> State { whole[Int(state)] }

  /// The next shorter phrase that begins where the phrase `state` does.
  func nextShorter(_ state: State) -> State { shorter[Int(state)] }

  /// Symbols of the phrase that `state` is.
  @inline(__always)
  func length(_ state: State) -> Int { Int(depths[Int(state)]) }

  /// The number of the phrase that `state` is.
  @inline(__always)
  func phrase(_ state: State) -> Int { Int(phrases[Int(state)]) }

  /// The number of the phrase that is `symbol` alone; -1 if there is none.
  @inline(__always)
  func phrase(of symbol: Symbol) -> Int { Int(alone[Int(symbol)]) }
}
