/// Reads numerals that are written as one word, as German ones are: "dreihundertfünfzigtausend".
struct NumeralParts: Sendable {
  /// Words for 1 to 9, for 10 to 19, and for the tens.
  private var ones: [Part] = []
  private var teens: [Part] = []
  private var tens: [Part] = []

  private struct Part: Sendable {
    var word: [UInt8]
    var value: Int
  }

  init(_ table: QuantityTable) {
    for form in ["eins", "eine", "ein"] { ones.append(Part(word: Array(form.utf8), value: 1)) }
    for (sense, forms) in table.rows where sense.kind == .number && sense.value > 0 {
      for form in forms.split(separator: ",") {
        let part = Part(word: Array(form.utf8), value: sense.value)
        switch sense.value {
        case 1...9: ones.append(part)
        case 10...19: teens.append(part)
        default: tens.append(part)
        }
      }
    }
  }

  private static let hundred = Array("hundert".utf8)
  private static let thousand = Array("tausend".utf8)
  private static let and = Array("und".utf8)

  /// The value of a word, 1 to 999,999; `nil` for a word that is no numeral.
  func value(of word: ArraySlice<UInt8>) -> Int? {
    // From "elftausend" to a numeral of 66 letters.
    guard word.count >= 10, word.count <= 80, let first = word.first else { return nil }
    // First letters are all ASCII.
    let word = first & 0x20 == 0 ? [first | 0x20] + word.dropFirst() : word
    var rest = word
    var value = 0
    if let group = group(&rest), skip(&rest, Self.thousand) {
      value = group * 1000
      _ = skip(&rest, Self.and)
    } else {
      rest = word
      if skip(&rest, Self.thousand) {
        value = 1000
        _ = skip(&rest, Self.and)
      }
    }
    if !rest.isEmpty {
      guard let group = group(&rest) else { return nil }
      value += group
    }
    return rest.isEmpty ? value : nil
  }

  /// 1 to 999.
  private func group(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let start = rest
    var value = 0
    let one = first(of: ones, &rest)
    if skip(&rest, Self.hundred) {
      value = (one ?? 1) * 100
      _ = skip(&rest, Self.and)
    } else {
      rest = start
    }
    if let below = belowHundred(&rest) { value += below }
    return value > 0 ? value : nil
  }

  private func belowHundred(_ rest: inout ArraySlice<UInt8>) -> Int? {
    if let value = first(of: teens, &rest) ?? first(of: tens, &rest) { return value }
    guard let one = first(of: ones, &rest) else { return nil }
    let behind = rest
    if skip(&rest, Self.and), let ten = first(of: tens, &rest) { return ten + one }
    rest = behind
    return one
  }

  private func first(of parts: [Part], _ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let part = parts.first(where: { rest.starts(with: $0.word) }) else { return nil }
    rest = rest.dropFirst(part.word.count)
    return part.value
  }

  private func skip(_ rest: inout ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard rest.starts(with: word) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }
}
