/// Symbols of units with their codes in UCUM (The Unified Code for Units of Measure).
enum UnitSymbols {
  /// Base symbol, its code, and the prefixes with which people write it.
  private static let prefixed: [(symbol: String, code: String, prefixes: String)] = [
    ("m", "m", " k c m d µ μ n"), ("g", "g", " k m µ μ"), ("l", "l", " m c d h"),
    ("L", "l", " m"), ("t", "t", " k M G"), ("Wh", "W.h", " k M G T"), ("W", "W", " k M G T m"),
    ("Hz", "Hz", " k M G T"), ("J", "J", "k M G"), ("V", "V", " k M"), ("B", "By", "k K M G T P"),
    ("bit", "bit", " k M G"), ("Pa", "Pa", " h k M G"), ("bar", "bar", " m"), ("N", "N", "k M"),
    ("cal", "cal", " k"), ("eV", "eV", " k M G T"), ("Sv", "Sv", " m µ"), ("Bq", "Bq", " k M G"),
    ("ppm", "[ppm]", " "), ("ppb", "[ppb]", " "), ("ha", "har", " "), ("dB", "dB", " "),
    ("lb", "[lb_av]", " "), ("lbs", "[lb_av]", " "), ("oz", "[oz_av]", " "),
    ("ft", "[ft_i]", " "), ("yd", "[yd_i]", " "), ("mph", "[mi_i]/h", " "),
    ("kph", "km/h", " "), ("kmh", "km/h", " "), ("kn", "[kn_i]", " "), ("hp", "[HP]", " "),
    ("bpd", "[bbl_us]/d", " "), ("bbl", "[bbl_us]", " "), ("ºC", "Cel", " "), ("ºF", "[degF]", " "),
  ]

  /// All symbols, each with its code.
  static let all: [(symbol: String, code: String)] = prefixed.flatMap { base in
    base.prefixes.split(separator: " ", omittingEmptySubsequences: false).enumerated().compactMap {
      place, prefix in
      // A leading space stands for the symbol without a prefix.
      if prefix.isEmpty, place > 0 { return nil }
      let plain = prefix == "µ" || prefix == "μ" ? "u" : prefix == "K" ? "k" : String(prefix)
      return (prefix + base.symbol, plain + base.code)
    }
  }

  /// The code of a unit of length to the power of 2 or 3.
  static func code(_ unit: String, power: Int) -> String? {
    if let known = powers[unit] { return known[power - 2] }
    return unit.hasSuffix("m") && unit.utf8.count <= 2 || unit == "[mi_i]"
      ? "\(unit)\(power)" : nil
  }

  /// UCUM has codes of their own for some.
  private static let powers = [
    "[ft_i]": ["[sft_i]", "[cft_i]"], "[in_i]": ["[sin_i]", "[cin_i]"],
    "[yd_i]": ["[syd_i]", "[cyd_i]"],
  ]
}
