/// Codes of ISO 639, as the first subtags of BCP 47 tags.
enum LanguageCode {
  /// The present code of the language that a subtag in lower case names.
  static func present(_ code: String) -> String { replaced[code] ?? code }

  /// Codes of one language besides the one that is used here.
  private static let replaced = [
    "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "nb": "no", "cmn": "zh",
    "fil": "tl",
  ]
}
