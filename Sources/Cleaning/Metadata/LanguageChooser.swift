internal import Languages
internal import Text

/// Decides which language an article is in.
struct LanguageChooser {
  let facts: PageFacts
  /// The article's text in UTF-8; empty where nobody has found it.
  let text: [UInt8]

  /// The language that the page declares or, where the text says otherwise, that of the text; with
  /// how likely that is, where there is a text.
  func language() -> (tag: Sourced<String>, score: Double?)? {
    let declared = declared()
    guard let decision = decision(declared.map(\.value)) else {
      return declared.first.map { ($0, nil) }
    }
    let from = decision.declared.map { declared[$0].from } ?? "text"
    return (Sourced(decision.tag, from: from), decision.score)
  }

  /// Few words are enough where they are plainly in the language that the page declares.
  private func decision(_ declared: [String]) -> LanguageScores.Decision? {
    let first = LanguageDetector(limit: 250).languages(of: text).decision(declared: declared)
    if let first, first.declared != nil, first.score >= 0.95 { return first }
    return LanguageDetector().languages(of: text).decision(declared: declared)
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
}
