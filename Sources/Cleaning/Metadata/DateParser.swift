/// Reads dates in the forms that pages use.
public enum DateParser {
  /// The date that `text` gives: ISO 8601, RFC 2822, seconds or milliseconds since 1970, numbers,
  /// or names of months in some forty languages. The first date counts, other words do not matter.
  ///
  /// - Parameter language: BCP 47 tag of the page; it says what `6/7/2024` means.
  public static func parse(_ text: String, language: String? = nil) -> PageDate? {
    parse(Array(text.utf8), language: language)
  }

  /// The date that `bytes`, UTF-8, give.
  public static func parse(_ bytes: [UInt8], language: String? = nil) -> PageDate? {
    let scanner = DateScanner(bytes.prefix(256), order: order(language))
    if scanner.tokens.count == 1, let lone = lone(scanner.tokens[0]) { return lone }
    if let day = scanner.firstDay() { return PageDate(day.match.parts) }
    return scanner.firstMonth().map { PageDate($0) }
  }

  /// The order of day and month where a slash stands between them: the month comes first in
  /// the United States, and where a page says no more than that it is English.
  static func order(_ language: String?) -> DateScanner.Order {
    guard let language = language?.lowercased() else { return .dayFirst }
    return language == "en" || language.hasPrefix("en-us") ? .monthFirst : .dayFirst
  }

  /// What a number by itself means: a year, or time since 1970.
  private static func lone(_ token: DateToken) -> PageDate? {
    guard token.kind == .number else { return nil }
    switch token.count {
    case 4 where (1800...2100).contains(token.value):
      return PageDate(DateParts(year: token.value))
    case 9, 10: return PageDate(DateParts(secondsSince1970: token.value))
    case 12, 13: return PageDate(DateParts(secondsSince1970: token.value / 1000))
    default: return nil
    }
  }
}
