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
    let scores = LanguageDetector().languages(of: text)
    guard let decision = scores.decision(declared: declared.map(\.value)) else {
      return declared.first.map { ($0, nil) }
    }
    let from = decision.declared.map { declared[$0].from } ?? "text"
    return (Sourced(decision.tag, from: from), decision.score)
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
