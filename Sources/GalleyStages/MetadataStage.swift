public import Cleaning
public import GalleyCore
internal import Markup

/// Reads title, authors, dates and what else a page says about its article.
public struct MetadataStage: Stage {
  /// Options of `metadata`.
  public struct Options: OptionGroup {
    /// Sources, the most trusted first.
    public var prefer = MetadataSource.allCases

    /// The options of `metadata`.
    public static let options = [
      Option<Options>("prefer", \.prefer, "Sources, the most trusted first.")
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "metadata", "Reads title, authors, dates, language and more, each with where it was read.",
    reads: [.page],
    provides: [
      "title", "subtitle", "summary", "url", "url_canonical", "publisher", "authors", "published",
      "modified", "fetched", "language", "section", "keywords", "dateline", "free_access", "images",
    ].map(Slot.field),
    example: "metadata: { prefer: [json-ld, opengraph, meta, html, url] }")

  let reader: MetadataReader

  /// A stage that prefers sources in the given order.
  public init(_ options: Options) {
    reader = MetadataReader(prefer: options.prefer)
  }

  /// Sets every field that the page gives and the input has not given.
  public func process(_ document: inout Document) throws -> Verdict {
    guard let tree = try document.markup() else { return .keep }
    let url = document.metadata.url
    var found = try reader.read(
      tree, url: url, text: document.text, fetched: document.metadata.fetched?.value,
      checkpoint: document.checkDeadline)
    let base = tree.baseAddress(url: url)
    found.urlCanonical = found.urlCanonical.flatMap { Self.absolute($0, base) }
    setTexts(found, &document)
    setDates(found, &document)
    setLists(found, base: base ?? found.urlCanonical?.value, &document)
    setPublisher(found, &document)
    try document.checkDeadline()
    return .keep
  }

  /// An address made absolute; `nil` where that cannot be.
  private static func absolute(_ address: Sourced<String>, _ base: String?) -> Sourced<String>? {
    let whole = WebAddress.resolve(address.value, base: base)
    return WebAddress.host(of: whole) == nil ? nil : Sourced(whole, from: address.from)
  }

  private func setTexts(_ found: PageMetadata, _ document: inout Document) {
    set(\.title, "title", found.title, &document)
    set(\.subtitle, "subtitle", found.subtitle, &document)
    set(\.summary, "summary", found.summary, &document)
    set(\.urlCanonical, "url_canonical", found.urlCanonical, &document)
    set(\.section, "section", found.section, &document)
    set(\.dateline, "dateline", found.dateline, &document)
    set(\.freeAccess, "free_access", found.freeAccess, &document)
    if let language = found.language, document.metadata.language == nil {
      document.metadata.language = .init(
        tag: language.value, score: found.languageScore, from: language.from)
      document.setProvenance("language", language.from)
    }
  }

  private func setDates(_ found: PageMetadata, _ document: inout Document) {
    set(\.published, "published", found.published.map(Self.moment), &document)
    set(\.modified, "modified", found.modified.map(Self.moment), &document)
    if let from = document.metadata.published?.from, from == "url" || from == "text" {
      document.warn("date_from_\(from)")
    }
  }

  private func setLists(_ found: PageMetadata, base: String?, _ document: inout Document) {
    if let authors = found.authors, document.metadata.authors.isEmpty {
      document.metadata.authors = authors.value.map { .init(name: $0.name, role: $0.role) }
      document.setProvenance("authors", authors.from)
    }
    if let keywords = found.keywords {
      document.metadata.keywords = keywords.value
      document.setProvenance("keywords", keywords.from)
    }
    guard let images = found.images else { return }
    let known = Set(document.metadata.images.map(\.url))
    let new = images.value.map {
      Metadata.Image(
        url: WebAddress.resolve($0.url, base: base), caption: $0.caption, credit: $0.credit)
    }
    document.metadata.images = new.filter { !known.contains($0.url) } + document.metadata.images
    document.setProvenance("images", images.from)
  }

  private func setPublisher(_ found: PageMetadata, _ document: inout Document) {
    let address = document.metadata.url ?? document.metadata.urlCanonical
    let name = found.publisherName?.value
    let publisher = address.flatMap { Metadata.Publisher(name: name, address: $0) }
    guard let publisher = publisher ?? name.map({ Metadata.Publisher(name: $0) }) else { return }
    document.metadata.publisher = publisher
    document.setProvenance("publisher", found.publisherName?.from ?? "url")
  }

  private func set<Value>(
    _ path: WritableKeyPath<Metadata, Value?>, _ field: String, _ found: Sourced<Value>?,
    _ document: inout Document
  ) {
    guard let found, document.metadata[keyPath: path] == nil else { return }
    document.metadata[keyPath: path] = found.value
    document.setProvenance(field, found.from)
  }

  private static func moment(_ date: Sourced<PageDate>) -> Sourced<Metadata.Moment> {
    let precision = Metadata.Moment.Precision(rawValue: date.value.precision.rawValue) ?? .day
    return Sourced(
      .init(value: date.value.value, precision: precision, from: date.from), from: date.from)
  }
}

extension MetadataSource: ChoiceOption {}
