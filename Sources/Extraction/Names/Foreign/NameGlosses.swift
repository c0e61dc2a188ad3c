internal import Text

/// Writes a text of another language as English would: its small words are read as English ones, and
/// nouns that are no names lose the capitals that German gives them.
///
/// A model of English that does not go by the words of names then reads it. That so little of a
/// translation does much is shown by Mayhew, Tsai and Roth 2017 ("Cheap translation for cross-lingual
/// named entity recognition").
struct NameGlosses: Sendable {
  private struct Gloss {
    var word: UInt32
    var hasCapital: Bool
  }

  /// English words by the hashes of those of the language.
  private var glosses: [UInt32: Gloss] = [:]
  /// The same for nouns that others end with, by their bytes in lower case.
  private var endings: [(ending: [UInt8], gloss: Gloss)] = []
  private var nouns: GermanNouns?
  /// Articles lose their vowel before another: "l'écho".
  let cutsArticles: Bool

  init(_ speech: SpeechTable, _ table: ForeignNameTable) {
    cutsArticles = table.cutsArticles
    if table.capitalizesNouns { nouns = .shared }
    for (sense, forms) in speech.rows {
      guard let english = Self.english(sense) else { continue }
      add(english, forms, endWords: sense.kind == .role && table.capitalizesNouns)
    }
    for (english, forms) in table.glosses { add(english, forms) }
  }

  private mutating func add(_ english: String, _ forms: String, endWords: Bool = false) {
    let gloss = Gloss(
      word: NameHash(english.lowercased()).value, hasCapital: Array(english.utf8).startsUpper)
    for word in ForeignNameTable.words(forms) where !word.contains(" ") {
      glosses[NameHash(word).value] = gloss
      if endWords, word.utf8.count > 3 { endings.append((Array(word.utf8), gloss)) }
    }
  }

  /// What English says for a word of reported speech.
  private static func english(_ sense: SpeechSense) -> String? {
    let isFemale = sense.value == SpeakerGender.female.rawValue
    switch sense.kind {
    case .base: return "say"
    case .present: return "says"
    case .past, .participle: return "said"
    case .gerund: return "saying"
    case .otherVerb: return "came"
    case .auxiliary: return "was"
    case .negation: return "not"
    case .adverb: return "also"
    case .pronoun: return isFemale ? "she" : "he"
    case .object: return "him"
    case .possessive: return isFemale ? "her" : "his"
    case .relative: return "who"
    case .determiner: return sense.value == SpeechTable.indefinite ? "a" : "the"
    case .preposition: return "with"
    case .conjunction: return "and"
    case .subordinator: return "because"
    case .complementizer: return "that"
    case .question: return "why"
    case .title: return isFemale ? "Mrs" : "Mr"
    case .role: return "spokesman"
    case .source, .sourceBehind: return "according"
    case .subjunctive: return "would"
    default: return nil
    }
  }

  /// Writes the tokens of a sentence, which begins at `start`.
  func write(
    _ tokens: inout [NameToken], from start: Int, _ bytes: [UInt8], _ vocabulary: NameVocabulary
  ) {
    for i in start..<tokens.count where tokens[i].shape != .allCapitals {
      let own = vocabulary.flags(PhraseHash(tokens[i].folded))
      if i > start, isInName(tokens[i], behind: tokens[i - 1]) { continue }
      if let gloss = gloss(tokens[i], own, bytes) {
        tokens[i].gloss = gloss.word
        if tokens[i].isCapital { tokens[i].shape = gloss.hasCapital ? .capital : .lower }
      } else if let nouns, tokens[i].shape == .capital {
        let isOfPhrase =
          i > start + 1 && isPhrase(tokens[i - 2...i], vocabulary)
          || i + 2 < tokens.count && isPhrase(tokens[i...i + 2], vocabulary)
        if isOfPhrase { continue }
        let last = i > start ? vocabulary.flags(PhraseHash(tokens[i - 1].gloss)) : []
        let isNamed = !last.isDisjoint(with: [.given, .title, .office]) && !last.contains(.link)
        // "Maschinenbauer Hagemeister": a noun beside another is a name, if it may be one.
        let isBeside =
          i > start && tokens[i - 1].shape == .lower
          && tokens[i - 1].gloss == tokens[i - 1].folded
          && bytes[tokens[i - 1].start..<tokens[i - 1].end].startsUpper
        if !isNamed,
          nouns.isNoun(tokens[i], isKnown: !own.isEmpty || isBeside, in: bytes)
        {
          tokens[i].shape = .lower
        } else if own.isEmpty, let stem = stem(tokens[i], bytes),
          !vocabulary.flags(PhraseHash(stem)).isDisjoint(with: [.place, .given, .family])
        {
          tokens[i].gloss = stem
        }
      }
    }
  }

  /// "Marine Le Pen": an article with a capital behind a name that begins before it.
  private func isInName(_ token: NameToken, behind last: NameToken) -> Bool {
    nouns == nil && token.shape == .capital && last.shape == .capital && !token.isGlued
      && last.gloss == last.folded
  }

  /// "Schleswig-Holstein"
  private func isPhrase(_ tokens: ArraySlice<NameToken>, _ vocabulary: NameVocabulary) -> Bool {
    let middle = tokens[tokens.startIndex + 1]
    guard middle.isMark("-"), middle.isGlued else { return false }
    let phrase = tokens.reduce(into: PhraseHash()) { $0.add($1.folded) }
    return !vocabulary.flags(phrase).isEmpty
  }

  private func gloss(_ token: NameToken, _ flags: NameFlags, _ bytes: [UInt8]) -> Gloss? {
    if let gloss = glosses[token.folded] { return gloss }
    guard token.shape == .capital, flags.isEmpty else { return nil }
    let word = bytes[token.start..<token.end]
    return endings.first { word.count > $0.ending.count && word.hasSuffix($0.ending) }?.gloss
  }

  /// The hash of a word without the ending of the German genitive.
  private func stem(_ token: NameToken, _ bytes: [UInt8]) -> UInt32? {
    guard bytes[token.end - 1] == 0x73, token.end - token.start > 3 else { return nil }
    return NameHash(folding: bytes[token.start..<token.end - 1]).value
  }
}
