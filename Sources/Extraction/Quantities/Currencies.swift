/// Currencies by ISO 4217.
enum Currencies {
  /// Codes that texts write beside amounts.
  static let codes =
    "AED,ARS,AUD,BDT,BGN,BRL,CAD,CHF,CLP,CNY,COP,CZK,DKK,EGP,EUR,GBP,GHS,HKD,HUF,IDR,ILS,INR,IQD,"
    + "IRR,ISK,JPY,KES,KRW,KWD,MAD,MXN,MYR,NGN,NOK,NZD,PEN,PHP,PKR,PLN,QAR,RON,RSD,RUB,SAR,SEK,"
    + "SGD,THB,TRY,TWD,UAH,USD,UYU,VND,XAF,XOF,ZAR"

  /// Letters that stand glued before a dollar sign.
  static let prefixes = [
    ("USD", "US,U"), ("AUD", "A,AU,AUS"), ("CAD", "C,CA,CAN,CDN"), ("NZD", "NZ"), ("HKD", "HK"),
    ("SGD", "S,SG"), ("TWD", "NT"), ("BRL", "R"), ("MXN", "MX,MEX"),
  ]

  /// The code of a sign, by the country of the text.
  static func code(sign: UInt32, _ locale: QuantityLocale) -> String? {
    switch sign {
    case 0x24: dollars[locale.region] ?? "USD"
    case 0xA3: locale.region == "EG" ? "EGP" : "GBP"
    case 0xA5: locale.language == "zh" || locale.region == "CN" ? "CNY" : "JPY"
    default: signs[sign]
    }
  }

  private static let signs: [UInt32: String] = [
    0x20AC: "EUR", 0x20A6: "NGN", 0x20A9: "KRW", 0x20AA: "ILS", 0x20AB: "VND", 0x20B1: "PHP",
    0x20B4: "UAH", 0x20B5: "GHS", 0x20B8: "KZT", 0x20B9: "INR", 0x20BA: "TRY", 0x20BD: "RUB",
    0x20A1: "CRC", 0x20B2: "PYG", 0x20AE: "MNT", 0x20BC: "AZN", 0x20BE: "GEL", 0x20BF: "XBT",
  ]

  private static let dollars = [
    "CA": "CAD", "AU": "AUD", "NZ": "NZD", "HK": "HKD", "SG": "SGD", "TW": "TWD", "MX": "MXN",
    "AR": "ARS", "CL": "CLP", "CO": "COP", "UY": "UYU",
  ]

  /// The dollar of a country: that of the United States where it has none.
  static func dollar(_ locale: QuantityLocale) -> String {
    let code = dollars[locale.region] ?? "USD"
    return ["MXN", "ARS", "CLP", "COP", "UYU"].contains(code) ? "USD" : code
  }

  /// The peso of a country; empty where it cannot be told.
  static func peso(_ locale: QuantityLocale) -> String {
    pesos[locale.region] ?? ""
  }

  private static let pesos = [
    "MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP", "UY": "UYU", "PH": "PHP", "CU": "CUP",
    "DO": "DOP",
  ]

  /// The krone or krona of a country; empty where it cannot be told.
  static func krone(_ locale: QuantityLocale) -> String {
    let code = ["da": "DKK", "nb": "NOK", "no": "NOK", "nn": "NOK", "sv": "SEK", "is": "ISK"]
    let byRegion = ["DK": "DKK", "NO": "NOK", "SE": "SEK", "IS": "ISK"]
    return byRegion[locale.region] ?? code[locale.language] ?? ""
  }
}
