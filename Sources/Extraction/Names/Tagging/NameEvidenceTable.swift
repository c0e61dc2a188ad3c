/// The evidence of each word with a capital in a text: a table of hashes with open addressing.
struct NameEvidenceTable {
  private struct Entry {
    var word: UInt32
    var count: UInt32
    var evidence: NameEvidence
  }

  private var entries: [Entry]
  private let mask: Int

  /// The evidence in a text.
  init(_ text: NameText) {
    let words = text.runs.reduce(0) { $0 + $1.tokens.count }
    let size = 1 << (Int.bitWidth - max(15, words * 2).leadingZeroBitCount)
    entries = Array(repeating: Entry(word: 0, count: 0, evidence: []), count: size)
    mask = size - 1
    for run in text.runs { add(run, text) }
    for token in text.tokens where token.shape == .lower {
      let slot = slot(of: token.folded)
      if entries[slot].count > 0 { entries[slot].evidence.insert(.alsoSmall) }
    }
  }

  /// What the text says of a word.
  subscript(token: NameToken) -> NameEvidence {
    let entry = entries[slot(of: token.folded)]
    var evidence = entry.evidence
    if entry.count > 1 { evidence.insert(.repeated) }
    if entry.count > 3 { evidence.insert(.often) }
    return evidence
  }

  @inline(__always)
  private func slot(of word: UInt32) -> Int {
    var slot = Int(word) & mask
    while entries[slot].count > 0, entries[slot].word != word { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func add(_ run: NameText.Run, _ text: NameText) {
    let around = Self.evidence(around: run, text)
    guard let first = run.tokens.first(where: { text.tokens[$0].isCapital }),
      let last = run.tokens.last(where: { text.tokens[$0].isCapital })
    else { return }
    for i in first...last where text.tokens[i].isCapital {
      var own = around
      own.insert(first == last ? .alone : .inLonger)
      if i > run.sentence.tokens.lowerBound { own.insert(.inSentence) }
      if first < last, i == first { own.insert(.firstOfLonger) }
      if first < last, i == last { own.insert(.lastOfLonger) }
      if i > run.tokens.lowerBound, !text.flags[i - 1].isDisjoint(with: .given) {
        own.insert(.afterGiven)
      }
      let phrases = text.begins[i].union(text.continues[i]).union(text.ends[i])
      if phrases.contains(.person) { own.insert(.inPerson) }
      if phrases.contains(.organization) { own.insert(.inOrganization) }
      if !phrases.isDisjoint(with: .place) { own.insert(.inPlace) }
      let word = text.tokens[i].folded
      let slot = slot(of: word)
      entries[slot].word = word
      entries[slot].count += 1
      entries[slot].evidence.formUnion(own)
    }
  }

  private static func evidence(around run: NameText.Run, _ text: NameText) -> NameEvidence {
    var found: NameEvidence = []
    let (first, end) = (run.tokens.lowerBound, run.tokens.upperBound)
    let sentence = run.sentence.tokens
    if first > sentence.lowerBound {
      let (flags, token) = (text.flags[first - 1], text.tokens[first - 1])
      if flags.contains(.title) { found.insert(.titled) }
      if flags.contains(.office) { found.insert(.afterOffice) }
      if flags.contains(.sayVerb) { found.insert(.speaks) }
      if flags.contains(.locative) { found.insert(.located) }
      if token.gloss == Self.the { found.insert(.afterThe) }
      if token.isMark("("), run.tokens.count == 1 { found.insert(.bracketed) }
    }
    if text.flags[first].contains(.title), run.tokens.count > 1 { found.insert(.titled) }
    if end < sentence.upperBound {
      if text.flags[end].contains(.sayVerb) { found.insert(.speaks) }
      if text.tokens[end].isMark(","), end + 1 < sentence.upperBound,
        text.tokens[end + 1].shape == .number
      {
        found.insert(.aged)
      }
    }
    for i in run.tokens {
      if !text.flags[i].isDisjoint(with: .designator) { found.insert(.withDesignator) }
      if text.flags[i].contains(.placeWord) { found.insert(.withPlaceWord) }
      if text.tokens[i].shape == .clitic { found.insert(.possessive) }
    }
    return found
  }

  private static let the = NameHash("the").value
}
