internal import Text

/// Decides who wrote the article.
struct AuthorChooser {
  let facts: PageFacts
  let prefer: [MetadataSource]
  let publisher: String?

  init(_ facts: PageFacts, prefer: [MetadataSource], publisher: String?) {
    self.facts = facts
    self.prefer = prefer
    self.publisher = publisher
  }

  func authors() -> Sourced<[PersonName]>? {
    for source in prefer {
      for candidate in facts.candidates
      where candidate.field == .author && candidate.source == source && !candidate.isWeak {
        let names = facts.candidates.filter { $0.field == .author && $0.from == candidate.from }
        return Sourced(names.map { PersonName(name: $0.string) }, from: candidate.from)
      }
    }
    return nil
  }
}
