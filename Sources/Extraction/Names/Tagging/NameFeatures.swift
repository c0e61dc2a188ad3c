internal import Text

/// Reads off a token of a run what tells of names, as hashed features.
///
/// Words, affixes and shapes are those of Zhang and Johnson 2003 ("A robust risk minimization based
/// named entity recognition system"), evidence from the whole text those of Chieu and Ng 2003
/// ("Named entity recognition with a maximum entropy approach").
struct NameFeatures {
  let text: NameText
  private let evidence: NameEvidenceTable
  private let kinds: NameFeatureKinds
  /// Those of the token that was read last.
  private(set) var features: [UInt32] = []

  init(_ text: NameText, _ kinds: NameFeatureKinds) {
    self.text = text
    self.kinds = kinds
    evidence = NameEvidenceTable(text)
  }

  /// What a feature is about.
  private enum Template: UInt32 {
    case bias, word, before, after, around, wordBefore, wordAfter, secondBefore, secondAfter
    case shape, shapes, capitals, prefix2, prefix3, prefix4, suffix2, suffix3, suffix4
    case runBefore, runAfter, runBeforeHere, runAfterHere, runLength, runLast, runFirst, opening
    case flag, beginning, continuing, ending, flags, flagsHere, phrases, flagBefore, flagAfter
    case flagsWithBefore, flagsWithAfter, flagBeforeRun, flagAfterRun, flagInRun, flagsInRun
    case flagsOfLast
    case evidence, kindsHere, kindsOfFlags, usesHere, kindsBefore, kindsAfter
  }

  @inline(__always)
  private mutating func add(_ template: Template, _ value: UInt32) {
    features.append(NameHash.joined(value, template.rawValue))
  }

  @inline(__always)
  private mutating func add(_ template: Template, _ a: UInt32, _ b: UInt32) {
    features.append(NameHash.joined(NameHash.joined(a, b), template.rawValue))
  }

  /// One feature for each bit.
  @inline(__always)
  private mutating func add(_ template: Template, bits: UInt32) {
    var rest = bits
    while rest != 0 {
      add(template, UInt32(truncatingIfNeeded: rest.trailingZeroBitCount))
      rest &= rest - 1
    }
  }

  /// Where a token stands; -1 for what is outside of the sentence.
  private struct Place {
    var before: Int
    var after: Int
    var beforeRun: Int
    var afterRun: Int
    /// Whether it is the first, the last of its run.
    var position: UInt32

    init(_ i: Int, _ run: NameText.Run) {
      let sentence = run.sentence.tokens
      let (first, last) = (run.tokens.lowerBound, run.tokens.upperBound - 1)
      before = i > sentence.lowerBound ? i - 1 : -1
      after = i + 1 < sentence.upperBound ? i + 1 : -1
      beforeRun = first > sentence.lowerBound ? first - 1 : -1
      afterRun = last + 1 < sentence.upperBound ? last + 1 : -1
      position = (i == first ? 1 : 0) | (i == last ? 2 : 0)
    }
  }

  /// Replaces `features` by those of the token `i` of `run`.
  mutating func read(_ i: Int, in run: NameText.Run) {
    features.removeAll(keepingCapacity: true)
    let place = Place(i, run)
    readContext(i, run, place)
    readShape(i, run, place)
    if kinds.contains(.words) { readWord(i, place) }
    if kinds.contains(.gazetteers) { readGazetteers(i, run, place) }
    if kinds.contains(.evidence), text.tokens[i].isCapital { readEvidence(i, place) }
  }

  // MARK: Words

  private func word(_ i: Int) -> UInt32 { i < 0 ? 0 : text.tokens[i].gloss }

  private mutating func readContext(_ i: Int, _ run: NameText.Run, _ place: Place) {
    let sentence = run.sentence.tokens
    add(.bias, 0)
    add(.before, word(place.before))
    add(.after, word(place.after))
    add(.around, word(place.before), word(place.after))
    if place.before >= 0 { add(.secondBefore, word(i - 2 >= sentence.lowerBound ? i - 2 : -1)) }
    add(.secondAfter, word(i + 2 < sentence.upperBound ? i + 2 : -1))
    add(.runBefore, word(place.beforeRun))
    add(.runAfter, word(place.afterRun))
    add(.runBeforeHere, word(place.beforeRun), place.position)
    add(.runAfterHere, word(place.afterRun), place.position)
    let (first, last) = (run.tokens.lowerBound, run.tokens.upperBound - 1)
    add(.runLength, UInt32(min(run.tokens.count, 8)), UInt32(min(i - first, 4)))
    if i != last { add(.runLast, word(last)) }
    if i != first { add(.runFirst, word(first)) }
    add(.opening, first == sentence.lowerBound ? 1 : 0, place.position)
  }

  /// What the word itself is.
  private mutating func readWord(_ i: Int, _ place: Place) {
    let token = text.tokens[i]
    add(.word, token.folded)
    add(.wordBefore, token.folded, word(place.before))
    add(.wordAfter, token.folded, word(place.after))
    guard token.end - token.start > 2, token.shape != .mark else { return }
    var (hash, at) = (NameHash(), token.start)
    for template in [nil, Template.prefix2, .prefix3, .prefix4] where at < token.end {
      let scalar = text.bytes.scalar(at: at)
      hash.add(scalar: SimpleCase.lowercase(scalar.value))
      at += scalar.length
      if let template { add(template, hash.value) }
    }
    (hash, at) = (NameHash(), token.end)
    for template in [nil, Template.suffix2, .suffix3, .suffix4] where at > token.start {
      let scalar = text.bytes.scalar(before: at)
      hash.add(scalar: SimpleCase.lowercase(scalar.value))
      at -= scalar.length
      if let template { add(template, hash.value) }
    }
  }

  private func shape(_ i: Int) -> UInt32 { i < 0 ? 31 : UInt32(text.tokens[i].shape.rawValue) }

  private mutating func readShape(_ i: Int, _ run: NameText.Run, _ place: Place) {
    let own = shape(i) | (text.tokens[i].isGlued ? 16 : 0)
    add(.shape, own, place.position)
    add(.shapes, own, shape(place.before) << 8 | shape(place.after))
    let isFirst: UInt32 = i == run.sentence.tokens.lowerBound ? 1 : 0
    let isAllCapitals: UInt32 = run.sentence.isAllCapitals ? 2 : 0
    add(.capitals, run.sentence.capitals, place.position << 8 | isFirst | isAllCapitals)
  }

  // MARK: Gazetteers

  /// Flags of words beside a run, of words in it, and of a word that may be of a name.
  private static let contextFlags = NameFlags([
    .title, .office, .sayVerb, .common, .demonym, .placeWord,
  ]).rawValue
  private static let runFlags = NameFlags([
    .designator, .placeWord, .title, .given, .family,
  ]).rawValue
  private static let nameFlags = ~NameFlags([.common, .sayVerb, .office, .link, .locative]).rawValue

  private func flags(_ i: Int) -> UInt32 { i < 0 ? 1 << 31 : text.flags[i].rawValue }

  private mutating func readGazetteers(_ i: Int, _ run: NameText.Run, _ place: Place) {
    let own = flags(i)
    let (begins, continues, ends) = (text.begins[i], text.continues[i], text.ends[i])
    add(.flag, bits: own)
    add(.beginning, bits: begins.rawValue)
    add(.continuing, bits: continues.rawValue)
    add(.ending, bits: ends.rawValue)
    add(.flags, own)
    add(.flagsHere, own, place.position)
    add(.phrases, begins.rawValue ^ NameHash.mixed(ends.rawValue), continues.rawValue)
    let (before, after) = (flags(place.before), flags(place.after))
    add(.flagBefore, bits: before)
    add(.flagAfter, bits: after)
    add(.flagsWithBefore, own, before)
    add(.flagsWithAfter, own, after)
    add(.flagBeforeRun, bits: flags(place.beforeRun) & Self.contextFlags)
    add(.flagAfterRun, bits: flags(place.afterRun) & Self.contextFlags)
    var others: UInt32 = 0
    for k in run.tokens where k != i { others |= flags(k) }
    add(.flagInRun, bits: others & Self.runFlags)
    add(.flagsInRun, others & Self.runFlags, own & Self.nameFlags)
    if run.tokens.count > 1 {
      add(.flagsOfLast, flags(run.tokens.upperBound - 1) & Self.runFlags, place.position)
    }
  }

  // MARK: Evidence

  private mutating func readEvidence(_ i: Int, _ place: Place) {
    let own = evidence[text.tokens[i]]
    add(.evidence, bits: own.rawValue)
    let kinds = own.intersection(.kinds).rawValue
    add(.kindsHere, kinds, place.position)
    add(.kindsOfFlags, kinds, flags(i) & Self.nameFlags)
    add(.usesHere, own.intersection(.use).rawValue, place.position)
    for (template, k) in [(Template.kindsBefore, place.before), (.kindsAfter, place.after)]
    where k >= 0 && text.tokens[k].isCapital {
      add(template, bits: evidence[text.tokens[k]].intersection(.kinds).rawValue)
    }
  }
}

/// Which features are read; a model is used with those that it was taught.
package struct NameFeatureKinds: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// The word itself and its affixes. Texts that are learned from are also shown without them, so
  /// that the model can tell names that it has never met.
  package static let words = NameFeatureKinds(rawValue: 1)
  package static let gazetteers = NameFeatureKinds(rawValue: 2)
  /// What the text says of the word elsewhere.
  package static let evidence = NameFeatureKinds(rawValue: 4)
  package static let all: NameFeatureKinds = [.words, .gazetteers, .evidence]
}
