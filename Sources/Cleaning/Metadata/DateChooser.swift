internal import Text

/// Decides when the article appeared and when it was changed.
struct DateChooser {
  let facts: PageFacts
  let prefer: [MetadataSource]
  let address: String?
  let language: String?

  init(_ facts: PageFacts, prefer: [MetadataSource], address: String?, language: String?) {
    self.facts = facts
    self.prefer = prefer
    self.address = address
    self.language = language
  }

  func dates() -> (published: Sourced<PageDate>?, modified: Sourced<PageDate>?) {
    (first(.published), first(.modified))
  }

  private func first(_ field: Candidate.Field) -> Sourced<PageDate>? {
    for isWeak in [false, true] {
      for source in prefer {
        for candidate in facts.candidates
        where candidate.field == field && candidate.source == source && candidate.isWeak == isWeak {
          guard let date = DateParser.parse(candidate.value, language: language) else { continue }
          return Sourced(date, from: candidate.from)
        }
      }
    }
    return nil
  }
}
