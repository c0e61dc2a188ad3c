internal import Languages
internal import Text

/// Decides which language an article is in.
struct LanguageChooser {
  let facts: PageFacts
  /// The article's text in UTF-8; empty where nobody has found it.
  let text: [UInt8]

  /// So much of the text is enough to know its language.
  private static let sampleLength = 2000

  /// The first language that the page declares and the text is in, or that of the text where it is
  /// plain and none is declared so; the second value is the share of the text that is in it.
  func language() -> (tag: Sourced<String>, share: Double?)? {
    let declared = declared()
    guard let found = detected() else { return declared.first.map { ($0, nil) } }
    let alike = declared.first { LanguageFamily.areAlike($0.value, found.tag) }
    return (alike ?? Sourced(found.tag, from: "text"), found.share)
  }

  /// What the page declares, the most believed first.
  private func declared() -> [Sourced<String>] {
    let all = facts.all(.language)
    return [MetadataSource.html, .jsonLD, .meta, .openGraph].flatMap { source in
      all.compactMap { candidate in
        guard candidate.source == source else { return nil }
        return LanguageTag.normalized(candidate.string).map { Sourced($0, from: candidate.from) }
      }
    }
  }

  private func detected() -> DetectedLanguages.Share? {
    var end = min(text.count, Self.sampleLength)
    while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    guard end > 0 else { return nil }
    return LanguageDetector().detect(text, in: Span(0, end)).clear()
  }
}
