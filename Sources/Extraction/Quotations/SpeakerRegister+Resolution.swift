internal import Text

/// Telling speakers apart.
extension SpeakerRegister {
  /// Gives reports the fullest names of their speakers. They stand in the order of the text.
  mutating func resolve(
    _ reports: [SpeechReport], checkpoint: () throws -> Void
  ) rethrows -> [QuotationMention] {
    for report in reports { learn(report) }
    var last = LastSpeaker.nobody
    lastAt = -1
    var result: [QuotationMention] = []
    for (number, report) in reports.enumerated() {
      if number & 0xFF == 0xFF { try checkpoint() }
      let via = report.via.flatMap { resolve($0, last) }
      let entry = report.speaker.flatMap { resolve($0, last) }
      if let speaker = report.speaker {
        last = entry.map(LastSpeaker.known) ?? last.after(report)
        lastAt = max(lastAt, speaker.span.start)
      }
      result.append(
        QuotationMention(
          span: report.span, kind: report.kind, cue: report.cue, speaker: report.speaker?.span,
          name: entry.map { entries[$0].name },
          via: via.map { entries[$0].name } ?? report.via?.span))
    }
    return result
  }

  /// What a report tells of its speaker: a name that speaks and is no organization's is a person's,
  /// and "said she was late" has the gender.
  mutating func learn(_ report: SpeechReport) {
    guard case .name(let name)? = report.speaker?.form, let entry = entry(of: name) else {
      return
    }
    switch report.echo {
    case .neuter?:
      entries[entry].isBody = entries[entry].isBody || entries[entry].gender == .unknown
    case .male?, .female?:
      if entries[entry].gender == .unknown { entries[entry].gender = report.echo ?? .unknown }
    default: break
    }
    if !entries[entry].isBody { entries[entry].isPerson = true }
  }

  mutating func resolve(_ speaker: Speaker, _ last: LastSpeaker) -> Int? {
    switch speaker.form {
    case .name(let name): return entry(of: name)
    case .pronoun(let gender): return pronoun(gender, before: speaker.span.start, last)
    case .described(let role, let kind):
      return described(role, kind, before: speaker.span.start, last)
    case .other: return nil
    }
  }

  func entry(of name: Span) -> Int? {
    let index = firstMention(from: name.start)
    return index < mentions.count && mentions[index].span.start < name.end
      ? mentions[index].entry : nil
  }

  /// The first mention that begins at `at` or behind it.
  func firstMention(from at: Int) -> Int {
    mentions.partitionPoint { $0.span.start < at }
  }

  /// How many mentions back somebody is remembered.
  static let memory = 200

  /// The mentions before a place that are near enough to be meant.
  func before(_ at: Int) -> ArraySlice<(span: Span, entry: Int)> {
    mentions[..<firstMention(from: at)].suffix(Self.memory)
  }

  mutating func pronoun(_ gender: SpeakerGender, before at: Int, _ last: LastSpeaker)
    -> Int?
  {
    let fits: (Entry) -> Bool
    switch gender {
    case .male, .female: fits = { $0.isPerson && ($0.gender == gender || $0.gender == .unknown) }
    case .neuter: fits = { $0.isBody && !$0.isPerson }
    case .plural: return last.entry.flatMap { entries[$0].isBody ? $0 : nil }
    default: return nil
    }
    switch subject(before: at, after: lastAt, last, fits) {
    case .known(let entry): return told(entry, gender)
    case .unnamed: return nil
    case .nobody: break
    }
    // "the surveyor said … she added": whoever it is has no name.
    if last == .unnamed { return nil }
    let found =
      last.entry.flatMap { fits(entries[$0]) ? $0 : nil }
      ?? before(at).last { fits(entries[$0.entry]) }?.entry
    return found.map { told($0, gender) }
  }

  /// An entry whose gender a pronoun has told.
  mutating func told(_ entry: Int, _ gender: SpeakerGender) -> Int {
    if entries[entry].gender == .unknown, entries[entry].isPerson { entries[entry].gender = gender }
    return entry
  }

  /// How many sentences back the subject of one is remembered.
  static let memoryOfSubjects = 4

  /// Whom the sentences between the last speaker and a pronoun are about: "His neighbour, Piers
  /// Holloway, was less worried. He said …".
  func subject(
    before at: Int, after start: Int, _ last: LastSpeaker, _ fits: (Entry) -> Bool
  ) -> LastSpeaker {
    let end = subjects.partitionPoint { $0.span.start < at }
    for subject in subjects[..<end].suffix(Self.memoryOfSubjects).reversed() {
      guard subject.span.start > start else { break }
      switch subject.form {
      case .name(let name):
        if let entry = entry(of: name), fits(entries[entry]) { return .known(entry) }
      case .described(let role, .person):
        return described(role, .person, before: subject.span.start, last).map { .known($0) }
          ?? .unnamed
      default: break
      }
    }
    return .nobody
  }

  func described(
    _ role: [UInt8], _ kind: Speaker.Kind, before at: Int, _ last: LastSpeaker
  ) -> Int? {
    let before = before(at)
    if let called = before.last(where: { entries[$0.entry].roles.contains(role) }) {
      return called.entry
    }
    guard kind == .organization else { return nil }
    if let last = last.entry, entries[last].isBody { return last }
    // Of several organizations nobody can say which one is meant.
    let bodies = Set(before.map(\.entry).filter { entries[$0].isBody })
    return bodies.count == 1 ? bodies.first : nil
  }
}
