internal import Text

/// A pattern as a machine that is in many states at once, so that no path takes it long.
struct GlobProgram: Sendable {
  enum Instruction: Sendable {
    case scalar(UInt32)
    /// Any scalar but `/`.
    case anyInSegment
    case anything
    case set(ScalarSet)
    case split(Int, Int)
    case jump(Int)
    case match
  }

  /// A set of scalars written as `[a-z]` or `[!a-z]`; never `/`.
  struct ScalarSet: Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var isNegated = false

    func contains(_ scalar: UInt32) -> Bool {
      scalar != 0x2F && ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  private let instructions: [Instruction]
  /// For each instruction, the bits of those that read a scalar and can be reached from it.
  private let reachable: [[UInt64]]
  private let words: Int

  init(_ instructions: [Instruction]) {
    let words = instructions.count / 64 + 1
    self.instructions = instructions
    self.words = words
    reachable = instructions.indices.map { start in
      var found = [UInt64](repeating: 0, count: words)
      var seen = Set<Int>()
      var waiting = [start]
      while let at = waiting.popLast() {
        guard seen.insert(at).inserted else { continue }
        switch instructions[at] {
        case .split(let a, let b): waiting += [a, b]
        case .jump(let target): waiting.append(target)
        default: found[at / 64] |= 1 << UInt64(at % 64)
        }
      }
      return found
    }
  }

  /// Whether the whole of `text` is matched.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    let last = instructions.count - 1
    return states(after: text, from: reachable[0])[last / 64] & (1 << UInt64(last % 64)) != 0
  }

  /// Whether a path that begins with `folder` and a slash may be matched.
  func mayMatch(below folder: ArraySlice<UInt8>) -> Bool {
    let inside = states(after: folder, from: reachable[0])
    return states(after: [0x2F], from: inside).contains { $0 != 0 }
  }

  private func states(after text: ArraySlice<UInt8>, from start: [UInt64]) -> [UInt64] {
    var states = start
    var following = [UInt64](repeating: 0, count: words)
    var at = text.startIndex
    while at < text.endIndex {
      let scalar = text.scalar(at: at)
      at += scalar.length
      var isAlive = false
      for word in 0..<words {
        var bits = states[word]
        while bits != 0 {
          let state = word * 64 + bits.trailingZeroBitCount
          bits &= bits - 1
          guard accepts(state, scalar.value) else { continue }
          isAlive = true
          for i in 0..<words { following[i] |= reachable[state + 1][i] }
        }
      }
      swap(&states, &following)
      guard isAlive else { return states }
      for i in 0..<words { following[i] = 0 }
    }
    return states
  }

  private func accepts(_ state: Int, _ scalar: UInt32) -> Bool {
    switch instructions[state] {
    case .scalar(let wanted): scalar == wanted
    case .anyInSegment: scalar != 0x2F
    case .anything: true
    case .set(let set): set.contains(scalar)
    case .split, .jump, .match: false
    }
  }
}
