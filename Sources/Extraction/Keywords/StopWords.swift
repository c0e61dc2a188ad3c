internal import Text

/// Words of a language that are about nothing.
struct StopWords: Sendable {
  private var words = WordIndex()
  /// Whether there is a list for the language; else short and frequent words are taken for such.
  let isListed: Bool

  /// The stop words of a BCP 47 language tag.
  init(language: String?) {
    let primary = language?.prefix { $0 != "-" }.lowercased() ?? ""
    let list = Self.lists[primary]
    isListed = list != nil
    for word in (list ?? "").split(whereSeparator: \.isWhitespace) {
      _ = words.add(Array(word.utf8))
    }
  }

  /// Whether the word at `span` is about nothing.
  func contains(_ text: [UInt8], _ span: Span) -> Bool {
    let first = text.scalar(at: span.start)
    if first.length == span.count { return true }
    if span.count <= 2, CharacterClass.isLowercase(first.value) { return true }
    return words.number(of: span, in: text) != 0
  }

  private static let lists = [
    "de": german, "en": english, "es": spanish, "fr": french,
  ]
}
