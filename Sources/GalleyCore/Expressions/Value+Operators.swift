/// What expressions compute with values; nothing traps.
extension Value {
  enum Order { case ascending, same, descending }

  /// Equal as numbers, as texts code point by code point, as lists element by element, as objects in any
  /// order of their members.
  func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.integer, .decimal), (.decimal, .integer): order(other) == .same
    case (.string(let a), .string(let b)):
      a.utf8.count == b.utf8.count && a.utf8.elementsEqual(b.utf8)
    case (.list(let a), .list(let b)): a.elementsEqual(b) { $0.isEqual(to: $1) }
    case (.object(let a), .object(let b)):
      a.count == b.count
        && a.allSatisfy { member in
          b.contains { $0.key == member.key && $0.value.isEqual(to: member.value) }
        }
    default: self == other
    }
  }

  /// The order of two numbers or two texts; `nil` where there is none.
  func order(_ other: Value) -> Order? {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): Self.order(a, b)
    case (.decimal(let a), .decimal(let b)): a.isNaN || b.isNaN ? nil : Self.order(a, b)
    case (.integer(let a), .decimal(let b)): Self.order(a, b)
    case (.decimal(let a), .integer(let b)): Self.order(b, a)?.reversed
    // The order of UTF-8 bytes is that of code points.
    case (.string(let a), .string(let b)):
      a.utf8.lexicographicallyPrecedes(b.utf8)
        ? .ascending : b.utf8.lexicographicallyPrecedes(a.utf8) ? .descending : .same
    default: nil
    }
  }

  private static func order<Number: Comparable>(_ a: Number, _ b: Number) -> Order {
    a < b ? .ascending : a == b ? .same : .descending
  }

  /// Exact, also where a `Double` cannot hold the integer.
  private static func order(_ a: Int, _ b: Double) -> Order? {
    if b.isNaN { return nil }
    guard b >= -0x1p63 else { return .descending }
    guard b < 0x1p63 else { return .ascending }
    let whole = Int(b)
    return a == whole ? order(Double(whole), b) as Order : order(a, whole)
  }

  func plus(_ other: Value) -> Value {
    if case .string(let a) = self, case .string(let b) = other { return .string(a + b) }
    return combined(other, { $0.addingReportingOverflow($1) }, { $0 + $1 })
  }

  func minus(_ other: Value) -> Value {
    combined(other, { $0.subtractingReportingOverflow($1) }, { $0 - $1 })
  }

  func times(_ other: Value) -> Value {
    combined(other, { $0.multipliedReportingOverflow(by: $1) }, { $0 * $1 })
  }

  func divided(by other: Value) -> Value {
    guard let a = number, let b = other.number, b != 0 else { return .null }
    return Self.finite(a / b)
  }

  /// Code points of a text, elements of a list, members of an object.
  var size: Int {
    switch self {
    case .string(let text): text.utf8.count { $0 & 0xC0 != 0x80 }
    case .list(let values): values.count
    case .object(let members): members.count
    default: 0
    }
  }

  private func combined(
    _ other: Value, _ integers: (Int, Int) -> (partialValue: Int, overflow: Bool),
    _ decimals: (Double, Double) -> Double
  ) -> Value {
    if case .integer(let a) = self, case .integer(let b) = other {
      let (value, overflow) = integers(a, b)
      if !overflow { return .integer(value) }
    }
    guard let a = number, let b = other.number else { return .null }
    return Self.finite(decimals(a, b))
  }

  private static func finite(_ decimal: Double) -> Value {
    decimal.isFinite ? .decimal(decimal) : .null
  }
}

extension Value.Order {
  fileprivate var reversed: Value.Order {
    switch self {
    case .ascending: .descending
    case .same: .same
    case .descending: .ascending
    }
  }
}
