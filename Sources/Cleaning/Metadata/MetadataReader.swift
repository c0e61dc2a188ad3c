public import Markup
internal import Text

/// Reads what a page says about its article, and decides where its parts disagree.
public struct MetadataReader: Sendable {
  /// The sources that are read; where nothing else decides, the earlier is believed.
  public let prefer: [MetadataSource]

  /// A reader of `prefer`; what is not named is not read, but for the visible text, which is
  /// the last resort for dates and bylines.
  public init(prefer: [MetadataSource] = [.jsonLD, .openGraph, .meta, .html, .url]) {
    self.prefer = prefer
  }

  /// What the page says.
  ///
  /// - Parameters:
  ///   - url: the page's address, if known; it may hold a date.
  ///   - text: the article's text in UTF-8, if known; it shows the language, and may begin with the
  ///     place where it was written.
  ///   - fetched: when the page was fetched, ISO 8601, if known; no date on it is later.
  ///   - checkpoint: Called now and then; what it throws ends the reading.
  public func read(
    _ tree: HTMLTree, url: String?, text: [UInt8] = [], fetched: String? = nil,
    checkpoint: () throws -> Void
  ) rethrows -> PageMetadata {
    let facts = facts(tree, url: url)
    try checkpoint()
    var page = PageMetadata()
    readPlain(facts, into: &page)
    try checkpoint()
    let language = LanguageChooser(facts: facts, text: text).language()
    page.language = language?.tag
    page.languageScore = language?.score
    page.dateline =
      page.dateline ?? DatelineText.place(in: text).map { Sourced($0, from: "text") }
    try checkpoint()
    let names = SiteNames(facts, address: url)
    let title = TitleChooser(facts: facts, names: names, rank: rank).title()
    page.title = title.text
    try checkpoint()
    var hints: ElementHints?
    page.authors = authors(facts, names, headline: title.node, &hints)
    try checkpoint()
    readDates(
      facts, address: url, fetched: fetched, headline: title.node, hints, into: &page)
    return page
  }

  /// The same, to the end.
  public func read(
    _ tree: HTMLTree, url: String?, text: [UInt8] = [], fetched: String? = nil
  ) -> PageMetadata {
    read(tree, url: url, text: text, fetched: fetched, checkpoint: {})
  }

  /// What the page says in so many words, before it is decided what is true.
  func facts(_ tree: HTMLTree, url: String?) -> PageFacts {
    var facts = PageFacts(tree, sources: prefer)
    let linked = prefer.contains(.jsonLD) ? LinkedData(tree) : LinkedData()
    let known = TitleKeys(facts)
    linked.read(into: &facts, address: url) { known.contains($0) }
    return facts
  }

  /// The score that names in elements need where nothing else is known.
  private static let leastVisible = -4

  /// The score of authors that are surely persons.
  private static let plain = 24

  private func authors(
    _ facts: PageFacts, _ names: SiteNames, headline: Int?, _ hints: inout ElementHints?
  ) -> Sourced<[PersonName]>? {
    let chooser = AuthorChooser(facts: facts, rank: rank, names: names)
    let declared = chooser.declared()
    if let declared, declared.score >= 20 { return Sourced(declared.people, from: declared.from) }
    let elements = hints ?? ElementHints(facts.tree)
    hints = elements
    var best = declared
    if prefer.contains(.html), let group = chooser.visible(elements, headline: headline),
      group.score > (best?.score ?? Self.leastVisible)
    {
      best = group
    }
    if best?.score ?? 0 < Self.plain, let group = spelled(chooser, headline),
      group.score > (best?.score ?? 0)
    {
      best = group
    }
    return best.map { Sourced($0.people, from: $0.from) }
  }

  private func spelled(_ chooser: AuthorChooser, _ headline: Int?) -> AuthorChooser.Group? {
    guard let headline else { return nil }
    let text = BylineText(facts: chooser.facts)
    return text.group(headline: headline) { chooser.plausibility($0) > 0 }
      ?? text.onlyPerson(headline: headline) { chooser.plausibility($0) > 0 }
  }

  private func readDates(
    _ facts: PageFacts, address: String?, fetched: String?, headline: Int?,
    _ hints: ElementHints?, into page: inout PageMetadata
  ) {
    let chooser = DateChooser(
      facts: facts, rank: rank,
      address: prefer.contains(.url) ? address ?? page.urlCanonical?.value : nil,
      language: page.language?.value, fetched: fetched.flatMap { DateParser.parse($0) })
    let known = hints
    let (published, modified) = chooser.decision(
      headline: headline,
      hints: prefer.contains(.html) ? { known ?? ElementHints(facts.tree) } : nil)
    page.published = published.map { Sourced($0.date, from: $0.from) }
    page.modified = modified.map { Sourced($0.date, from: $0.from) }
  }

  func rank(_ source: MetadataSource) -> Int { prefer.firstIndex(of: source) ?? prefer.count }

  /// The best of `field`: strong before weak, then in the order of `prefer`.
  private func best(_ field: Candidate.Field, _ facts: PageFacts) -> Candidate? {
    facts.all(field).min {
      ($0.isWeak ? 1 : 0, rank($0.source)) < ($1.isWeak ? 1 : 0, rank($1.source))
    }
  }

  private func sourced(_ field: Candidate.Field, _ facts: PageFacts) -> Sourced<String>? {
    best(field, facts).map { Sourced($0.string, from: $0.from) }
  }

  private func readPlain(_ facts: PageFacts, into page: inout PageMetadata) {
    page.subtitle = sourced(.subtitle, facts)
    page.summary = sourced(.summary, facts)
    page.section = sourced(.section, facts)
    page.dateline = sourced(.dateline, facts).flatMap { declared in
      DatelineText.place(declared: declared.value).map { Sourced($0, from: declared.from) }
    }
    page.urlCanonical = canonical(facts)
    page.publisherName = sourced(.publisher, facts)
    page.keywords = keywords(facts)
    page.images = images(facts)
    page.freeAccess = access(facts)
  }

  private func canonical(_ facts: PageFacts) -> Sourced<String>? {
    let all = facts.all(.canonical)
    let best =
      all.first { $0.from == "html:link" } ?? all.first { $0.string.contains("://") } ?? all.first
    return best.map { Sourced($0.string, from: $0.from) }
  }

  private func keywords(_ facts: PageFacts) -> Sourced<[String]>? {
    guard let best = best(.keywords, facts) else { return nil }
    var words: [String] = []
    var known: Set<String> = []
    for candidate in facts.all(.keywords) where candidate.from == best.from {
      for part in candidate.value.split(whereSeparator: { $0 == 0x2C || $0 == 0x3B }) {
        let word = String(decoding: Whitespace.squeezed(part), as: UTF8.self)
        if !word.isEmpty, known.insert(word).inserted { words.append(word) }
      }
    }
    return words.isEmpty ? nil : Sourced(words, from: best.from)
  }

  private func images(_ facts: PageFacts) -> Sourced<[PageImage]>? {
    guard let best = best(.image, facts) else { return nil }
    var images: [PageImage] = []
    var known: Set<String> = []
    for candidate in facts.all(.image) where candidate.from == best.from {
      guard known.insert(candidate.string).inserted else { continue }
      let caption = candidate.note.map { String(decoding: $0, as: UTF8.self) }
      images.append(PageImage(url: candidate.string, caption: caption))
    }
    return Sourced(images, from: best.from)
  }

  private func access(_ facts: PageFacts) -> Sourced<Bool>? {
    for candidate in facts.all(.access) {
      switch candidate.string.lowercased() {
      case "true", "free": return Sourced(true, from: candidate.from)
      case "false", "locked", "metered": return Sourced(false, from: candidate.from)
      default: continue
      }
    }
    return nil
  }
}
