extension QuantityTable {
  /// What stands in texts of all languages: codes of currencies and letters before their signs.
  static let international: [Row] =
    Currencies.codes.split(separator: ",").map {
      code(.currencyCode, String($0), String($0))
    }
    + Currencies.prefixes.map { code(.signPrefix, $0, $1) }
    + [
      code(.time, "h", "h,hr"), code(.time, "s", "s"), code(.time, "min", "min"),
      code(.degreeScale, "Cel", "C"), code(.degreeScale, "[degF]", "F"),
      code(.currencyCode, "CHF", "SFr,Fr"), code(.currencyCode, "INR", "Rs"),
      code(.currencyCode, "PLN", "zł"),
    ]
}
