import Learning

/// Damaged copies of some bytes, always the same.
struct Mutations: Sequence, IteratorProtocol {
  private let whole: [UInt8]
  private var random: SplitMix64
  private var left: Int
  /// Bytes that mean something in the format, which are put in often.
  private let marks: [UInt8]

  init(_ text: String, marks: String, seed: UInt64, count: Int) {
    whole = Array(text.utf8)
    self.marks = Array(marks.utf8)
    random = SplitMix64(seed: seed)
    left = count
  }

  mutating func next() -> [UInt8]? {
    guard left > 0 else { return nil }
    left -= 1
    var bytes = whole
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.remove(at: at)
      case 1: bytes.removeLast(bytes.count - at)
      case 2: bytes.insert(marks.randomElement(using: &random) ?? 0, at: at)
      case 3: bytes[at] = .random(in: 0...255, using: &random)
      case 4: bytes.insert(contentsOf: bytes[at...].prefix(40), at: at)
      default: bytes[at] = marks.randomElement(using: &random) ?? 0
      }
    }
    return bytes
  }
}
