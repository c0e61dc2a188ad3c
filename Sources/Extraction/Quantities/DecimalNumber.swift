/// A number as a text writes it: digits, a power of ten and a denominator, so that "2.3 million" is
/// exact.
struct DecimalNumber: Sendable, Equatable {
  var digits: Int
  var exponent = 0
  var denominator = 1

  init(_ digits: Int, exponent: Int = 0, denominator: Int = 1) {
    self.digits = digits
    self.exponent = exponent
    self.denominator = denominator
  }

  /// Half of ten to `exponent`.
  static func half(of exponent: Int) -> DecimalNumber { DecimalNumber(5, exponent: exponent - 1) }

  func scaled(by power: Int) -> DecimalNumber {
    DecimalNumber(digits, exponent: exponent + power, denominator: denominator)
  }

  /// `nil` where it is too large.
  func multiplied(by factor: Int) -> DecimalNumber? {
    let (product, isTooLarge) = digits.multipliedReportingOverflow(by: factor)
    return isTooLarge
      ? nil : DecimalNumber(product, exponent: exponent, denominator: denominator)
  }

  /// The sum of two numbers without denominators; `nil` where it is too large.
  func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let low = min(exponent, other.exponent)
    guard let a = digits(at: low), let b = other.digits(at: low) else { return nil }
    let (sum, isTooLarge) = a.addingReportingOverflow(b)
    return isTooLarge ? nil : DecimalNumber(sum, exponent: low)
  }

  private func digits(at low: Int) -> Int? {
    guard denominator == 1, exponent - low < 19 else { return nil }
    let (product, isTooLarge) = digits.multipliedReportingOverflow(by: Self.power(exponent - low))
    return isTooLarge ? nil : product
  }

  /// Ten to `exponent`, which is 0 to 18.
  static func power(_ exponent: Int) -> Int {
    (0..<min(18, exponent)).reduce(1) { power, _ in power * 10 }
  }

  /// The nearest double; what is no decimal, such as a third, is rounded to six places.
  var double: Double {
    var value = Double(digits)
    var power = 1.0
    for _ in 0..<min(300, exponent.magnitude) { power *= 10 }
    value = exponent < 0 ? value / power : value * power
    guard denominator != 1 else { return value }
    value /= Double(denominator)
    return value.magnitude < 1e9 ? (value * 1e6).rounded() / 1e6 : value
  }
}
