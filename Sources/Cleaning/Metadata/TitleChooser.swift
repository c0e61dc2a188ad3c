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
    let hasKicker = best.option.value.contains(0x3A) && !heading.value.contains(0x3A)
    return hasKicker ? best.option : heading
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

// MARK: - What there is to choose from

extension TitleChooser {
  private func options() -> [Option] {
    var options: [Option] = []
    for candidate in facts.all(.title) { add(candidate, to: &options) }
    guard rank(.html) < rank(.text) else { return options }
    if let title = facts.title {
      add(
        names.stripped(title.text, isShort: true), .title, "html:title", Weight.title,
        to: &options)
    }
    let declared = options
    for (i, heading) in facts.headings.enumerated() {
      add(
        heading.text, .heading, "html:h1",
        weight(of: heading, isFirst: i == 0, among: declared), heading.node, to: &options)
    }
    for node in facts.subheadings.prefix(3) {
      add(facts.text(of: node), .shown, "html:heading", Weight.shown, node, to: &options)
    }
    return options
  }

  private func add(_ candidate: Candidate, to options: inout [Option]) {
    let isLinked = candidate.source == .jsonLD
    let isCard = candidate.from.hasPrefix("meta:twitter")
    let isTitle = candidate.from == "meta:title"
    let witness: Witness =
      isLinked ? .linkedData : isCard ? .card : isTitle ? .title : .openGraph
    var weight = isLinked ? Weight.linkedData : Weight.openGraph
    if candidate.isWeak || Self.isCut(candidate.value) {
      weight = isLinked ? Weight.page : Weight.card
    }
    // Where two count the same, the source that is preferred goes first.
    weight = weight * 8 - rank(candidate.source)
    let value = names.stripped(candidate.value, isShort: !isLinked || candidate.isWeak)
    add(value, witness, candidate.from, scaled: weight, to: &options)
  }

  /// Whether a title ends in an ellipsis, as one does that was too long for its field.
  private static func isCut(_ title: [UInt8]) -> Bool {
    title.suffix(3).elementsEqual("...".utf8) || title.suffix(3).elementsEqual("…".utf8)
  }

  private func add(
    _ value: [UInt8], _ witness: Witness, _ from: String, _ weight: Int, _ node: Int? = nil,
    to options: inout [Option]
  ) {
    add(value, witness, from, scaled: weight * 8 - rank(.html), node, to: &options)
  }

  private func add(
    _ value: [UInt8], _ witness: Witness, _ from: String, scaled weight: Int, _ node: Int? = nil,
    to options: inout [Option]
  ) {
    let value = InvisibleCharacters.removed(from: value)
    let key = TitleKeys.key(value)
    guard !key.isEmpty else { return }
    options.append(
      Option(value: value, key: key, witness: witness, from: from, weight: weight, node: node))
  }

  /// How much a heading counts: much if its words are those that the page declares, little if it
  /// is short and about something else, as headings of menus and boxes are.
  private func weight(
    of heading: PageFacts.Heading, isFirst: Bool, among declared: [Option]
  ) -> Int {
    guard !isInNavigation(heading.node) else { return Weight.furniture }
    let words = heading.key.split(separator: 0x20)
    let shared = declared.map { TitleWords.shared(words, $0.key) }.max() ?? words.count
    let isSaid = shared * 4 >= words.count * 3 || shared * 2 >= words.count && words.count >= 4
    if facts.headings.count == 1, isSaid || words.count >= 4 { return Weight.heading }
    return isSaid ? Weight.heading - (isFirst ? 0 : 4) : Weight.furniture
  }

  /// Paths through a site end in the headline, sometimes in another form.
  private func isInNavigation(_ node: Int) -> Bool {
    var node = facts.tree.parent(node)
    while node > 0, facts.tree.tag(node) != .nav { node = facts.tree.parent(node) }
    return node > 0
  }

  private enum Weight {
    static let linkedData = 15
    static let openGraph = 10
    static let heading = 22
    static let furniture = 4
    static let title = 8
    static let page = 5
    static let card = 3
    static let shown = 36
    /// Headlines are not longer than this many bytes; summaries are.
    static let maximumLength = 240
  }
}

// MARK: - How much speaks for each

extension TitleChooser {
  private func score(_ option: Option, among options: [Option]) -> Int {
    var support: [Witness: Int] = [:]
    if option.witness != .shown { support[option.witness] = option.weight }
    let isDeclared = options.contains {
      $0.key == option.key && $0.witness != .heading && $0.witness != .shown
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
