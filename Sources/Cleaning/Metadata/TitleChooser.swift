internal import Markup
internal import Text

/// Decides which of a page's titles is the headline of its article.
struct TitleChooser {
  /// Parts of a page that are written apart from each other, so that they can agree.
  enum Witness: Hashable {
    case linkedData, openGraph, card, heading, title
    /// The first headings of lower rank, one of which may be what readers see as the headline.
    case shown
  }

  /// A possible title with its words.
  struct Option {
    var value: [UInt8]
    var key: [UInt8]
    var witness: Witness
    var from: String
    /// How much it counts, for itself and for others that say the same.
    var weight: Int
    /// The heading that it stands in.
    var node: Int?
  }

  let facts: PageFacts
  let names: SiteNames
  let rank: (MetadataSource) -> Int

  /// The headline, and the node where the page shows it.
  func title() -> (text: Sourced<String>?, node: Int?) {
    let options = options()
    guard let chosen = best(of: options) else { return (nil, facts.headings.first?.node) }
    let text = Sourced(String(decoding: chosen.value, as: UTF8.self), from: chosen.from)
    return (text, place(of: chosen, among: options))
  }

  /// Every possible title that the page has, in the order in which they were seen.
  func all() -> [Sourced<String>] {
    options().filter { $0.witness != .shown }
      .map { Sourced(String(decoding: $0.value, as: UTF8.self), from: $0.from) }
  }

  private func best(of options: [Option]) -> Option? {
    var best: (option: Option, score: Int)?
    for option in options where option.witness != .shown || isDeclared(option, options) {
      let score = score(option, among: options)
      if best.map({ score > $0.score }) ?? true { best = (option, score) }
    }
    guard let chosen = best?.option else { return nil }
    return spelling(of: chosen, among: options)
  }

  /// Whether the document's title is the words of a heading of lower rank beside those of a
  /// heading of the first rank, which then is the site's name.
  private func isDeclared(_ option: Option, _ options: [Option]) -> Bool {
    guard let title = facts.title?.key, option.key.count > 12 else { return false }
    return facts.headings.contains {
      title == option.key + $0.key || title == $0.key + option.key
    }
  }

  /// Of titles with the same words, the one that the page shows, or else that most are spelled as.
  private func spelling(of chosen: Option, among options: [Option]) -> Option {
    let same = options.filter { $0.key == chosen.key && $0.witness != .shown }
    var best = (option: chosen, count: 0)
    for option in same where option.witness != .heading {
      let count = same.count { $0.value == option.value }
      if count > best.count { best = (option, count) }
    }
    let heading = same.first { $0.witness == .heading && !isShouted($0.value) }
    guard let heading else { return best.option }
    // A heading may have a line break after its kicker, where others write a mark.
    let marks = SiteNames.separators(in: heading.value[...]).count
    return same.first { SiteNames.separators(in: $0.value[...]).count > marks } ?? heading
  }

  private func isShouted(_ title: [UInt8]) -> Bool {
    !title.contains { $0 &- 0x61 < 26 } && title.contains { $0 &- 0x41 < 26 }
  }

  private func place(of chosen: Option, among options: [Option]) -> Int? {
    if let node = chosen.node { return node }
    let shown = options.filter { $0.node != nil }
    let same =
      shown.first { $0.key == chosen.key } ?? shown.first { TitleKeys.contains($0.key, chosen.key) }
    return same?.node
      ?? facts.subheadings.first {
        TitleKeys.contains(TitleKeys.key(facts.text(of: $0)), chosen.key)
      }
      ?? shown.first { $0.witness == .heading }?.node
  }
}

// MARK: - How much speaks for each

extension TitleChooser {
  private func score(_ option: Option, among options: [Option]) -> Int {
    var support: [Witness: Int] = [:]
    if option.witness != .shown { support[option.witness] = option.weight }
    // Linked data alone may leave out a kicker that the page shows everywhere else.
    let isDeclared = options.contains {
      $0.key == option.key && $0.witness != .linkedData && $0.witness != .shown
        && ($0.witness != .heading || option.witness == .linkedData)
    }
    for other in options {
      let agreement = agreement(option, other, isDeclared: isDeclared)
      if agreement > support[other.witness] ?? 0 { support[other.witness] = agreement }
    }
    let score = support.values.reduce(0, +)
    if names.contains(option.key) || option.value.count > Weight.maximumLength { return score / 4 }
    return score
  }

  /// How much `other` speaks for `option`: in full with the same words, or with a kicker before
  /// them or a site's name beside them; by half where the words are part of a declaration.
  private func agreement(_ option: Option, _ other: Option, isDeclared: Bool) -> Int {
    if other.key == option.key { return other.weight }
    guard other.key.count < option.key.count * 2, TitleKeys.contains(other.key, option.key) else {
      return 0
    }
    let isEdge = TitleWords.isEdge(option.key, of: other.key)
    switch other.witness {
    case .title: return other.weight / (isEdge ? 1 : 2)
    case .shown, .linkedData:
      return isDeclared && isHeadline(option.key, under: other) ? other.weight : 0
    case .heading:
      guard isDeclared, isEdge, option.key.count > 20 else { return 0 }
      let isAtEnd = other.key.suffix(option.key.count).elementsEqual(option.key)
      // Less than a word or two is no kicker: "The", "2025".
      if isAtEnd, other.key.count > option.key.count + 5 { return other.weight }
      return other.key.count < option.key.count + 20
        && !TitleWords.hasMark(in: other.value, after: option.key) ? other.weight / 2 : 0
    case .openGraph, .card:
      return isDeclared && isHeadline(option.key, under: other) ? other.weight : other.weight / 2
    }
  }

  /// Whether `other` is the words of `key` with a shorter kicker before them.
  private func isHeadline(_ key: [UInt8], under other: Option) -> Bool {
    key.count > 20 && other.key.suffix(key.count).elementsEqual(key)
      && (other.witness == .shown || TitleWords.hasMark(in: other.value, before: key))
  }
}
