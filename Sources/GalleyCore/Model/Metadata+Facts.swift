extension Metadata {
  /// What the input itself says about a page.
  ///
  /// A blank text says nothing, as a missing one.
  init(_ facts: Page.Facts) {
    self.init()
    title = Self.given(facts.title)
    url = Self.given(facts.url)
    published = facts.published.flatMap { Moment(iso: $0, from: facts.source(of: .published)) }
    fetched = facts.fetched.flatMap { Moment(iso: $0, from: facts.source(of: .fetched)) }
    language = Self.given(facts.language).map {
      Language(tag: $0, from: facts.source(of: .language))
    }
    authors = facts.authors.compactMap { Self.given($0) }.map { Author(name: $0) }
    publisher = url.flatMap { Publisher(address: $0) }
  }

  static func given(_ text: String?) -> String? {
    text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }
}
