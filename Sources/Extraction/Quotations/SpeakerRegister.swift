internal import Text

/// Who is named in a text, and whom a later mention means.
///
/// A family name means the person whose full name ends with it; a pronoun means the last speaker, or
/// else the last person, that it fits; "the minister" means who was called a minister, "the outlet"
/// the last organization.
struct SpeakerRegister {
  /// A person or an organization.
  struct Entry {
    /// The longest name.
    var name: Span
    /// The first word of it.
    var first: WordKey
    var initial: UInt8
    var words: Int
    var gender: SpeakerGender
    /// Known to be a person, or an organization.
    var isPerson: Bool
    var isBody: Bool
    /// The nouns that it was called by, in lower case.
    var roles: [[UInt8]] = []
  }

  /// Who spoke before.
  enum LastSpeaker: Equatable {
    case nobody
    /// Somebody whom the text does not name.
    case unnamed
    case known(Int)

    var entry: Int? {
      if case .known(let entry) = self { return entry }
      return nil
    }

    /// What is known after a speaker who could not be told.
    func after(_ report: SpeechReport) -> LastSpeaker {
      if case .pronoun? = report.speaker?.form { return self }
      return .unnamed
    }
  }

  var entries: [Entry] = []
  /// How many tokens may stand between the last capital of a name and its letters in brackets.
  static let longestRest = 8
  /// Entries by the last word of their name, the first one with it first.
  var byLastWord: [WordKey: [Int]] = [:]
  /// Entries of several words by the first of them, for "Yoon" of "Yoon Suk-yeol".
  var byFirstWord: [WordKey: Int] = [:]
  /// Where entries are mentioned, in the order of the text.
  var mentions: [(span: Span, entry: Int)] = []

  /// What the last sentence that was read is about.
  private(set) var lastSubject: Speaker?
  /// Where the last speaker is mentioned.
  var lastAt = -1
  /// Who or what sentences are about, in the order of the text.
  var subjects: [Speaker] = []

  // MARK: Reading names

  /// Takes in the names of a paragraph, outside of quotations. `checkpoint` is called now and then.
  mutating func read(_ speech: SpeechText, checkpoint: () throws -> Void) rethrows {
    for sentence in speech.sentences {
      try checkpoint()
      var k = sentence.lowerBound
      var steps = 0
      while k < sentence.upperBound {
        steps += 1
        if steps & 0xFF == 0 { try checkpoint() }
        guard speech.isName(k), !speech.has(k, .title),
          !speech.hasAny(k, SpeechSense.Kind.time.mask)
        else {
          k += 1
          continue
        }
        let end = speech.nameEnd(from: k, in: sentence)
        let start = (k..<end).last { speech.has($0, .title) }.map { $0 + 1 } ?? k
        if start < end { add(speech, speech.withoutOffice(start..<end), sentence) }
        k = end
      }
      lastSubject = speech.firstPhrase(in: sentence, before: sentence.upperBound)
        .map(speech.speaker)
      if let lastSubject { subjects.append(lastSubject) }
    }
  }

  mutating func add(_ speech: SpeechText, _ name: Range<Int>, _ sentence: Range<Int>) {
    var span = speech.span(name)
    if speech.has(name.upperBound - 1, .organization), speech.has(name.upperBound, .attachment),
      let phrase = speech.nounPhrase(at: name.lowerBound, in: sentence)
    {
      span.end = max(span.end, speech.span(phrase.tokens).end)
    }
    let last = name.upperBound - 1
    let (key, first) = (speech.key(last), speech.key(name.lowerBound))
    let words = name.count { speech.isWord($0) }
    let known = entry(key, first: first, words)
    let evidence = evidence(speech, name, sentence)
    // A single word at the start of a sentence, or any noun where all have capitals, is no name yet.
    let isDoubtful =
      words == 1
      && (name.lowerBound == sentence.lowerBound || speech.lexicon.table.capitalizesNouns)
      && !evidence.isPerson && !evidence.isBody
    if known == nil, isDoubtful { return }
    let index = known ?? entries.count
    if known == nil {
      entries.append(
        Entry(
          name: span, first: first, initial: speech.bytes(name.lowerBound).first ?? 0, words: words,
          gender: .unknown, isPerson: false, isBody: false))
      byLastWord[key, default: []].append(index)
    } else if words > entries[index].words {
      entries[index].name = span
      entries[index].words = words
      entries[index].first = first
      entries[index].initial = speech.bytes(name.lowerBound).first ?? 0
    }
    if entries[index].gender == .unknown { entries[index].gender = evidence.gender }
    entries[index].isPerson = entries[index].isPerson || evidence.isPerson
    entries[index].isBody = entries[index].isBody || evidence.isBody
    entries[index].roles += evidence.roles
    if words > 1 { byFirstWord[first] = index }
    mentions.append((span, index))
    addAcronym(speech, behind: name.upperBound, of: index)
  }

  /// "Korean Central News Agency (KCNA)": the letters mean the same.
  ///
  /// - Parameter end: The token behind the words with capitals.
  mutating func addAcronym(_ speech: SpeechText, behind end: Int, of entry: Int) {
    guard let open = (end..<end + Self.longestRest).first(where: { speech.isMark($0, "(") }),
      speech.isAcronym(open + 1), speech.isMark(open + 2, ")"),
      speech.bytes(open + 1).first == entries[entry].initial,
      open - end + entries[entry].words >= speech.bytes(open + 1).count - 1
    else { return }
    // "Agence de santé de la côte (ASC)": the small words belong to the name.
    if open > end { entries[entry].name.end = speech.token(open - 1).end }
    let end = open
    byLastWord[speech.key(end + 1), default: []].append(entry)
    entries[entry].isBody = true
  }

  /// The entry with a last word, whose first word is not another's.
  func entry(_ last: WordKey, first: WordKey, _ words: Int) -> Int? {
    guard let candidates = byLastWord[last] else { return words == 1 ? byFirstWord[last] : nil }
    if words == 1 { return candidates.last }
    return candidates.first { entries[$0].words == 1 || entries[$0].first == first }
  }

  typealias Evidence = (
    isPerson: Bool, isBody: Bool, gender: SpeakerGender, roles: [[UInt8]]
  )

  /// What stands in and before a name: a title, a first name, an office, a kind of organization.
  func evidence(
    _ speech: SpeechText, _ name: Range<Int>, _ sentence: Range<Int>
  ) -> Evidence {
    var found: Evidence = (false, false, .unknown, [])
    if name.count > 1,
      let gender = speech.value(name.lowerBound, .firstName).flatMap(SpeakerGender.init)
    {
      found.isPerson = true
      found.gender = gender
    }
    found.isBody =
      name.contains { speech.has($0, .organization) || speech.has($0, .body) }
      || speech.isAcronym(name.upperBound - 1)
    var k = name.lowerBound - 1
    while k >= sentence.lowerBound, name.lowerBound - k < 4 {
      if speech.isMark(k, ".") {
        k -= 1
        continue
      }
      guard let gender = speech.value(k, .title) ?? speech.value(k, .role) else { break }
      found.isPerson = true
      if found.gender == .unknown { found.gender = SpeakerGender(rawValue: gender) ?? .unknown }
      found.roles.append(speech.lowered(k))
      k -= 1
    }
    if !found.isPerson, speech.has(name.lowerBound - 1, .body) { found.isBody = true }
    if let role = roleBefore(speech, name.lowerBound, sentence) { found.roles.append(role) }
    if speech.isAge(behind: name.upperBound) { found.isPerson = true }
    found.roles += apposed(speech, behind: name.upperBound, in: sentence)
    if !found.roles.isEmpty, !found.isBody { found.isPerson = true }
    return found
  }

  /// Offices behind a name: ", the foreign minister of France,".
  func apposed(
    _ speech: SpeechText, behind end: Int, in sentence: Range<Int>
  ) -> [[UInt8]] {
    guard speech.isMark(end, ","), speech.has(end + 1, .determiner) || speech.has(end + 1, .role),
      let phrase = speech.nounPhrase(at: end + 1, in: sentence)
    else { return [] }
    return phrase.tokens.filter { speech.has($0, .role) }.map { speech.lowered($0) }
  }

  /// "el arquero Iván Sosa", "the minister, Teodor Lasko": the noun before a name that has a
  /// determiner of its own, where the name is a person's by other signs or the noun is an office.
  func roleBefore(
    _ speech: SpeechText, _ start: Int, _ sentence: Range<Int>
  ) -> [UInt8]? {
    var noun = start - 1
    if speech.isMark(noun, ",") {
      guard let phrase = speech.nounPhrase(before: noun, in: sentence) else { return nil }
      noun = speech.head(phrase.tokens)
    }
    guard noun > sentence.lowerBound, speech.isNominal(noun), !speech.isName(noun),
      speech.has(noun, .role) || speech.ends(noun, withAnyOf: speech.lexicon.roleEndings)
    else { return nil }
    return speech.lowered(noun)
  }
}
