internal import Text

/// The words beside and in names of one language, ready to be looked up.
struct ForeignNameWords: Sendable {
  /// What a word may be to a name.
  struct Sense: OptionSet {
    let rawValue: UInt16

    /// With which a name of an organization begins.
    static let body = Sense(rawValue: 1)
    /// Which is one alone, if it is no usual word.
    static let paper = Sense(rawValue: 2)
    /// A street in one word.
    static let place = Sense(rawValue: 4)
    /// A noun for an organization, a place, a street.
    static let bodySort = Sense(rawValue: 8)
    static let placeSort = Sense(rawValue: 16)
    static let street = Sense(rawValue: 32)
    /// Which joins the words of an organization's name, of a person's.
    static let link = Sense(rawValue: 64)
    static let particle = Sense(rawValue: 128)
    static let adjective = Sense(rawValue: 256)
    static let clubArticle = Sense(rawValue: 512)
    /// Which is longer than the ending that tells.
    static let compound = Sense(rawValue: 1024)
    /// An office with the name of its department behind it.
    static let minister = Sense(rawValue: 2048)
    /// Letters that stand for a thing.
    static let acronym = Sense(rawValue: 4096)
    static let government = Sense(rawValue: 16384)
    static let contraction = Sense(rawValue: 8192)
  }

  private var senses: [UInt32: Sense] = [:]
  private var endings: [(ending: [UInt8], sense: Sense)] = []
  private var sortEndings: [(ending: [UInt8], sense: Sense)] = []
  private var adjectives: [[UInt8]] = []
  let capitalizesNouns: Bool
  let hasSmallNouns: Bool

  init(_ speech: SpeechTable, _ table: ForeignNameTable) {
    capitalizesNouns = table.capitalizesNouns
    hasSmallNouns = table.hasSmallNouns
    for (sense, forms) in speech.rows where sense.kind == .body { add(.bodySort, forms) }
    add(.body, table.bodies)
    add(.bodySort, table.bodySorts)
    add(.street, table.streets)
    add(.link, table.links)
    add(.particle, table.particles)
    add(.clubArticle, table.clubArticles)
    add(.minister, table.ministers)
    add(.acronym, table.acronyms)
    add(.contraction, table.contractions)
    for word in ForeignNameTable.words(table.governments) {
      senses[NameHash(word).value] = .government
    }
    for word in ForeignNameTable.words(table.placeSorts) {
      senses[NameHash(word).value] = .placeSort
    }
    // "Nordseeinsel", "Umweltorganisation".
    if capitalizesNouns {
      sortEndings = senses.isEmpty ? [] : sorts(speech, table)
    }
    let lists: [(Sense, String)] = [
      (.body, table.bodyEndings), ([.body, .paper], table.paperEndings),
      (.place, table.placeEndings), (.bodySort, table.sortEndings),
    ]
    for (sense, list) in lists {
      endings += ForeignNameTable.words(list).map { (Array($0.utf8), sense) }
    }
    adjectives = ForeignNameTable.words(table.adjectiveEndings).map { Array($0.utf8) }
  }

  private func sorts(
    _ speech: SpeechTable, _ table: ForeignNameTable
  ) -> [(ending: [UInt8], sense: Sense)] {
    let lists =
      [table.placeSorts, table.bodySorts] + speech.rows.filter { $0.0.kind == .body }.map(\.1)
    return lists.flatMap(ForeignNameTable.words).filter { $0.utf8.count > 4 }.map {
      (Array($0.utf8), senses[NameHash($0).value] ?? [])
    }
  }

  private mutating func add(_ sense: Sense, _ forms: String) {
    for word in ForeignNameTable.words(forms) {
      senses[NameHash(word).value, default: []].insert(sense)
    }
  }

  /// What a token of a text may be, of which gazetteers know `flags`.
  func sense(_ token: NameToken, _ flags: NameFlags, in bytes: [UInt8]) -> Sense {
    var sense = senses[token.folded] ?? []
    let word = bytes[token.start..<token.end]
    switch token.shape {
    case .mark, .clitic, .number, .numberAndLetters: return sense
    case .lower where !word.startsUpper:
      if token.gloss == token.folded, word.count > 3, adjectives.contains(where: word.hasSuffix) {
        sense.insert(.adjective)
      }
      return sense.subtracting(.body)
    default: break
    }
    if flags.contains(.designatorStart) { sense.insert(.body) }
    let lowered = NameHash.lowercased(word)[...]
    for (ending, found) in endings where lowered.hasSuffix(ending) {
      sense.formUnion(found)
      if ending.count < word.count { sense.insert(.compound) }
    }
    if token.shape == .lower, sense.isEmpty,
      let (_, found) = sortEndings.first(where: { lowered.hasSuffix($0.ending) })
    {
      sense = found
    }
    return sense
  }
}
