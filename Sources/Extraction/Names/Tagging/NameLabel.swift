/// What a token is to a name: outside of any, or the beginning, inside, last or only token of one
/// of a kind (Ratinov and Roth 2009, "Design challenges and misconceptions in named entity
/// recognition").
package enum NameLabel {
  /// How many there are.
  package static let count = 1 + 4 * NameKind.learned.count

  static let outside: UInt8 = 0

  /// Of a token in a name.
  enum Role: Int {
    case begin, inside, last, only
  }

  static func label(_ role: Role, _ kind: NameKind) -> UInt8 {
    UInt8(1 + 4 * kind.number + role.rawValue)
  }

  static func role(_ label: UInt8) -> Role? {
    label == outside ? nil : Role(rawValue: (Int(label) - 1) % 4)
  }

  static func kind(_ label: UInt8) -> NameKind? {
    label == outside ? nil : NameKind.learned[(Int(label) - 1) / 4]
  }

  /// The labels of each kind.
  package static let groups = NameKind.learned.map { 1 + 4 * $0.number..<5 + 4 * $0.number }

  /// Whether `b` may stand behind `a`.
  package static func follows(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (UInt8(a), UInt8(b))
    let begins = role(b) == nil || role(b) == .begin || role(b) == .only
    switch role(a) {
    case .begin, .inside: return !begins && kind(a) == kind(b)
    default: return begins
    }
  }

  /// The labels of `count` tokens, of which `names` are names.
  static func labels(_ names: [(tokens: Range<Int>, kind: NameKind)], count: Int) -> [UInt8] {
    var labels = [UInt8](repeating: outside, count: count)
    for (tokens, kind) in names {
      for i in tokens { labels[i] = label(.inside, kind) }
      labels[tokens.lowerBound] = label(.begin, kind)
      labels[tokens.upperBound - 1] = label(tokens.count == 1 ? .only : .last, kind)
    }
    return labels
  }
}
