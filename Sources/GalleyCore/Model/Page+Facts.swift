extension Page.Facts {
  /// A fact, named as the field of the record.
  public enum Field: String, CaseIterable, Sendable {
    case url, published, fetched, language, title, authors
  }

  /// Where a fact comes from.
  public func source(of field: Field) -> String { otherSources[field] ?? from }

  /// Takes from `weaker` what is missing here; each fact keeps where it comes from.
  public mutating func fill(from weaker: Page.Facts) {
    take(.url, \.url, weaker)
    take(.published, \.published, weaker)
    take(.fetched, \.fetched, weaker)
    take(.language, \.language, weaker)
    take(.title, \.title, weaker)
    if authors.isEmpty, !weaker.authors.isEmpty {
      authors = weaker.authors
      otherSources[.authors] = weaker.source(of: .authors)
    }
    charset = charset ?? weaker.charset
  }

  private mutating func take(
    _ field: Field, _ path: WritableKeyPath<Page.Facts, String?>, _ weaker: Page.Facts
  ) {
    // A blank text says nothing, as a missing one.
    guard Metadata.given(self[keyPath: path]) == nil, let value = weaker[keyPath: path] else {
      return
    }
    self[keyPath: path] = value
    otherSources[field] = weaker.source(of: field)
  }
}
