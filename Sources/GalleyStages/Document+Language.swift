internal import GalleyCore
internal import Languages
internal import Text

extension Document {
  /// The language that rules and word lists are chosen by: the document's where it is known, or
  /// what the start of the text is likely to be in.
  borrowing func likelyLanguage() -> String? {
    metadata.language?.tag ?? LanguageDetector().languages(of: text).decision()?.tag
  }

  /// The languages of stretches of the text, in order, where a stage has found any: paragraphs
  /// that are in another language than the document.
  borrowing func languageSpans() -> [(span: Span, tag: String)] {
    (layers["language"] ?? []).compactMap { annotation in
      let tag = annotation.attributes.first { $0.key == "tag" }
      guard case .value(.string(let text))? = tag?.content else { return nil }
      return (annotation.span, text)
    }
  }
}
