internal import Text

/// Decides which of a page's titles is the headline of its article.
struct TitleChooser {
  /// A possible title with its words.
  struct Option {
    var value: [UInt8]
    var key: [UInt8]
    var source: MetadataSource
    var from: String
    var base: Int
    /// The heading that it stands in.
    var node: Int?
  }

  let facts: PageFacts
  let names: SiteNames

  init(_ facts: PageFacts, names: SiteNames) {
    self.facts = facts
    self.names = names
  }

  func title(rank: (MetadataSource) -> Int) -> (text: Sourced<String>, node: Int?)? {
    let options = options(rank: rank)
    var best: (option: Option, score: Int)?
    for (i, option) in options.enumerated() {
      let score = score(option, among: options, at: i)
      if best.map({ score > $0.score }) ?? true { best = (option, score) }
    }
    guard let chosen = best?.option else { return nil }
    let text = Sourced(String(decoding: chosen.value, as: UTF8.self), from: chosen.from)
    let heading =
      options.first { $0.node != nil && $0.key == chosen.key } ?? options.first { $0.node != nil }
    return (text, heading?.node)
  }

  private func options(rank: (MetadataSource) -> Int) -> [Option] {
    var options: [Option] = []
    func add(
      _ value: [UInt8], _ source: MetadataSource, _ from: String, _ base: Int, _ node: Int? = nil
    ) {
      let key = TitleKeys.key(value)
      guard !key.isEmpty else { return }
      options.append(
        Option(
          value: value, key: key, source: source, from: from, base: base - rank(source), node: node)
      )
    }
    for candidate in facts.candidates where candidate.field == .title {
      let value =
        candidate.source == .jsonLD && !candidate.isWeak
        ? candidate.value : names.stripped(candidate.value)
      let base = candidate.isWeak ? 5 : candidate.source == .jsonLD ? 30 : 18
      add(value, candidate.source, candidate.from, base)
    }
    for (i, heading) in facts.headings.prefix(6).enumerated() {
      add(
        facts.text(of: heading), .html, "html:h1", facts.headings.count == 1 ? 32 : i == 0 ? 26 : 20
      )
    }
    if let title = facts.title {
      add(names.stripped(facts.text(of: title)), .html, "html:title", 12)
    }
    return options
  }

  private func score(_ option: Option, among options: [Option], at place: Int) -> Int {
    var score = option.base
    if names.contains(option.key) { score -= 40 }
    for (i, other) in options.enumerated() where i != place && other.from != option.from {
      if other.key == option.key {
        score += 10
      } else if TitleKeys.contains(other.key, option.key) {
        score += 5
      }
    }
    return score
  }
}
