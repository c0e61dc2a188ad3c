internal import Markup
internal import Text

extension TitleChooser {
  /// Every title that the page has, with what it counts.
  func options() -> [Option] {
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
        headline(of: heading, among: declared), .heading, "html:h1",
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
    if candidate.isWeak || isCut(candidate.value) {
      weight = isLinked ? Weight.page : Weight.card
    }
    // Where two count the same, the source that is preferred goes first.
    weight = weight * 8 - rank(candidate.source)
    let value = names.stripped(candidate.value, isShort: !isLinked || candidate.isWeak)
    add(value, witness, candidate.from, scaled: weight, to: &options)
  }

  /// Whether a title ends in an ellipsis, as one does that was too long for its field, or that the
  /// page shows as well.
  private func isCut(_ title: [UInt8]) -> Bool {
    guard title.suffix(3).elementsEqual("...".utf8) || title.suffix(3).elementsEqual("…".utf8)
    else { return false }
    let key = TitleKeys.key(title)
    return !facts.headings.contains { $0.key == key }
  }

  /// What of a heading is the headline: without the line above it, or below.
  ///
  /// Where the page elsewhere writes both as one sentence, or with a colon, they are one.
  private func headline(of heading: PageFacts.Heading, among declared: [Option]) -> [UInt8] {
    guard let parts = HeadingParts(facts, of: heading.node) else { return heading.text }
    let first = TitleKeys.key(parts.first)
    let rest = TitleKeys.key(parts.rest)
    let isRestDeclared = declared.contains { $0.key == rest }
    if !isRestDeclared, declared.contains(where: { $0.key == first }) { return parts.first }
    for other in declared where other.key.elementsEqual(heading.key) {
      let gap = TitleWords.gap(in: other.value, before: rest)
      if gap.contains(0x3A) || !gap.contains(where: { $0 > 0x20 }) { return heading.text }
    }
    return rest.count { $0 == 0x20 } > 1 || isRestDeclared ? parts.rest : heading.text
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
    facts.tree.nearest(node) { $0 == .nav } != nil
  }

  /// How much a title counts, by where it stands.
  enum Weight {
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
