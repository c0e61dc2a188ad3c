internal import Text

/// Decides which of a page's titles is the headline of its article.
struct TitleChooser {
  /// Parts of a page that are written apart from each other, so that they can agree.
  enum Witness: Hashable { case linkedData, meta, heading, title }

  /// A possible title with its words.
  struct Option {
    var value: [UInt8]
    var key: [UInt8]
    var witness: Witness
    var from: String
    /// How much it is believed before others are heard.
    var base: Int
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
    options().map { Sourced(String(decoding: $0.value, as: UTF8.self), from: $0.from) }
  }

  private func best(of options: [Option]) -> Option? {
    var best: (option: Option, score: Int)?
    for option in options {
      let score = score(option, among: options)
      if best.map({ score > $0.score }) ?? true { best = (option, score) }
    }
    return best?.option
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
      ?? shown.first?.node
  }

  private func options() -> [Option] {
    var options: [Option] = []
    for candidate in facts.all(.title) {
      let isLinked = candidate.source == .jsonLD
      let base = candidate.isWeak ? 5 : isLinked ? 52 : 18
      add(
        names.stripped(candidate.value, isShort: !isLinked || candidate.isWeak),
        isLinked ? .linkedData : .meta, candidate.from,
        base - rank(candidate.source), to: &options)
    }
    guard rank(.html) < rank(.text) else { return options }
    for (i, heading) in facts.headings.enumerated() {
      let base = facts.headings.count == 1 ? 32 : i == 0 ? 27 : 20
      add(
        heading.text, .heading, "html:h1", base - rank(.html), heading.node, to: &options)
    }
    if let title = facts.title {
      add(
        names.stripped(title.text, isShort: true), .title, "html:title",
        12 - rank(.html),
        to: &options)
    }
    return options
  }

  private func add(
    _ value: [UInt8], _ witness: Witness, _ from: String, _ base: Int, _ node: Int? = nil,
    to options: inout [Option]
  ) {
    let key = TitleKeys.key(value)
    guard !key.isEmpty else { return }
    options.append(
      Option(value: value, key: key, witness: witness, from: from, base: base, node: node))
  }

  private func score(_ option: Option, among options: [Option]) -> Int {
    var support: [Witness: Int] = [:]
    for other in options where other.witness != option.witness {
      let agreement = agreement(option, other)
      support[other.witness] = max(support[other.witness] ?? 0, agreement)
    }
    let score = option.base + support.values.reduce(0, +)
    return names.contains(option.key) ? score - 40 : score
  }

  /// How much `other` speaks for `option`: the same words, or a heading that has a kicker before
  /// them, or words that are part of more.
  private func agreement(_ option: Option, _ other: Option) -> Int {
    if other.key == option.key { return 10 }
    guard TitleKeys.contains(other.key, option.key) else { return 0 }
    let endsAlike = other.key.suffix(option.key.count).elementsEqual(option.key)
    return other.witness == .heading && endsAlike && option.key.count > 20 ? 9 : 5
  }
}
