internal import GalleyCore
internal import Languages
internal import Text

extension Document {
  /// The language that rules and word lists are chosen by: the document's where it is known, or
  /// what the start of the text is likely to be in.
  borrowing func likelyLanguage() -> String? {
    metadata.language?.tag ?? LanguageDetector.likelyTag(of: text)
  }
}

extension LanguageDetector {
  /// The language that the start of a text is likely to be in.
  static func likelyTag(of text: [UInt8]) -> String? {
    LanguageDetector().languages(of: text).decision()?.tag
  }
}

/// The language of one paragraph after the other: that of the document, but for those that a stage
/// has found to be in another.
struct ParagraphLanguages {
  private let language: String?
  private var others: ArraySlice<Annotation>

  init(_ document: borrowing Document) {
    language = document.likelyLanguage()
    others = (document.layers["language"] ?? [])[...]
  }

  /// The language of a paragraph, which comes after those asked for before.
  mutating func next(_ paragraph: Span) -> String? {
    while let other = others.first, other.span.end <= paragraph.start { others.removeFirst() }
    guard let other = others.first, other.span.contains(paragraph),
      case .value(.string(let tag))? = other.attributes.first(where: { $0.key == "tag" })?.content
    else { return language }
    return tag
  }
}
