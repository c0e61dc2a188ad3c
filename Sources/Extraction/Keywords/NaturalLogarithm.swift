/// Logarithms that are the same to the last bit on every machine, as those of C libraries are not.
enum NaturalLogarithm {
  /// Of small whole numbers, which are asked for again and again.
  private static let small = (0..<512).map { $0 == 0 ? 0 : of(Double($0)) }

  /// The natural logarithm of `n`, which is positive.
  static func of(_ n: Int) -> Double { n < small.count ? small[n] : of(Double(n)) }

  /// The natural logarithm of `x`, which is positive and finite.
  static func of(_ x: Double) -> Double {
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.414 {
      mantissa /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1)); the argument is below 0.172.
    let s = (mantissa - 1) / (mantissa + 1)
    var sum = 0.0
    for odd in stride(from: 19.0, through: 1, by: -2) { sum = sum * (s * s) + 1 / odd }
    return 2 * s * sum + exponent * 0.693_147_180_559_945_3
  }
}
