/// Tags that stand for one language, or for languages too close to be told apart by short texts.
public enum LanguageFamily {
  /// Whether two BCP 47 tags may be used for the same text: `en-GB` and `en`, `nb` and `no`.
  public static func areAlike(_ first: String, _ second: String) -> Bool {
    family(first) == family(second)
  }

  private static func family(_ tag: String) -> String {
    let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return families[language] ?? language
  }

  private static let families: [String: String] = {
    var families: [String: String] = [:]
    for family in [
      "no nb nn", "sr hr bs sh me cnr", "he iw", "id in ms", "fil tl", "yi ji", "ro mo",
    ] {
      let tags = family.split(separator: " ").map(String.init)
      for tag in tags { families[tag] = tags[0] }
    }
    // Chinese is also written under the codes of its languages.
    for tag in ["cmn", "yue", "wuu"] { families[tag] = "zh" }
    return families
  }()
}
