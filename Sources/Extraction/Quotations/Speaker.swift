internal import Text

/// A mention of somebody who speaks, with what it tells of them.
struct Speaker {
  /// How somebody is mentioned.
  enum Form: Equatable {
    /// By a name, which stands at this span: "Ito" in "Mayor Ito".
    case name(Span)
    case pronoun(SpeakerGender)
    /// By what they are, in lower case: "minister".
    case described([UInt8], Kind)
    case other
  }

  /// What a description speaks of.
  enum Kind { case person, organization, unknown }

  var span: Span
  var form: Form
}

/// A quotation or report before its speaker is told from the others in the text.
struct SpeechReport {
  var span: Span
  var kind: QuotationMention.Kind
  var cue: Span?
  /// The cue stands right beside it.
  var isBesideCue = false
  var speaker: Speaker?
  var via: Speaker?
  /// The pronoun that a report begins with, which mostly means who speaks: "she said she was late".
  var echo: SpeakerGender?
}

extension SpeechReport {
  /// Whether a named or described speaker is another one than that of `other`.
  func isOfAnother(than other: SpeechReport) -> Bool {
    guard let speaker else { return false }
    if case .pronoun = speaker.form { return false }
    return speaker.span != other.speaker?.span
  }
}

extension SpeechText {
  /// The speaker that a noun phrase names.
  func speaker(_ phrase: NounPhrase) -> Speaker {
    Speaker(span: span(phrase.tokens), form: form(phrase.tokens))
  }

  /// Whether a noun phrase is a name, and not what somebody is.
  func isNamed(_ range: Range<Int>) -> Bool {
    if case .name = form(range) { return true }
    return false
  }

  private func form(_ range: Range<Int>) -> Speaker.Form {
    if range.count == 1, let gender = value(range.lowerBound, .pronoun).flatMap(SpeakerGender.init)
    {
      return .pronoun(gender)
    }
    var end = range.upperBound
    if isMark(end - 1, ")"), let open = range.last(where: { isMark($0, "(") }) {
      end = open
      // "Ostermouth Power and Heat (OPH)" is one name.
      if isAcronym(open + 1), let name = capitalized(range.lowerBound..<open) {
        return .name(span(name))
      }
    }
    // "Moscow and Pyongyang" are two.
    if range.contains(where: { has($0, .conjunction) }) { return .other }
    // "le Conseil des arts vivants"
    if let name = capitalized(range.lowerBound..<end), name.lowerBound < name.upperBound - 1,
      has(name.lowerBound, .organization), has(name.lowerBound + 1, .attachment)
    {
      return .name(span(name))
    }
    let head = head(range.lowerBound..<end)
    if let name = name(endingAt: head, in: range.lowerBound..<end) { return .name(span(name)) }
    // "la conseillère d’État Fabienne Rochat"
    if let first = range.last(where: { has($0, .firstName) && isName($0) }), isName(first + 1),
      first + 1 < end
    {
      return .name(span(first..<end))
    }
    // "the union of nurses" tells itself which one it is.
    guard token(head).kind == .word, head == end - 1, !isIndefinite(range.lowerBound) else {
      return .other
    }
    if has(head, .body) { return .described(lowered(head), .organization) }
    let isPerson =
      has(head, .role) || has(head, .title) || ends(head, withAnyOf: lexicon.roleEndings)
    return .described(lowered(head), isPerson ? .person : .unknown)
  }

  /// A range from its first word with a capital.
  private func capitalized(_ range: Range<Int>) -> Range<Int>? {
    range.first { isName($0) }.map { $0..<range.upperBound }
  }

  /// "a union" is none that was told of before.
  private func isIndefinite(_ i: Int) -> Bool { value(i, .determiner) == SpeechTable.indefinite }

  /// The last noun of a noun phrase, before "of …" and the like.
  func head(_ range: Range<Int>) -> Int {
    var k = range.lowerBound
    while k + 1 < range.upperBound {
      if k > range.lowerBound, has(k + 1, .attachment) || has(k + 1, .preposition),
        !isName(k) || !has(k, .organization)
      {
        return k
      }
      k += 1
    }
    return range.upperBound - 1
  }

  /// The name that ends with token `last`: words with capitals, without titles before them.
  func name(endingAt last: Int, in range: Range<Int>) -> Range<Int>? {
    guard isName(last), !has(last, .title) || last == range.lowerBound else { return nil }
    var start = last
    while start > range.lowerBound {
      if isName(start - 1), !hasAny(start - 1, SpeechSense.Kind.title.mask) {
        start -= 1
      } else if start - 2 >= range.lowerBound, isNameJoint(start - 1), isName(start - 2) {
        start -= 2
      } else {
        break
      }
    }
    return withoutOffice(start..<last + 1)
  }

  /// "Gemeindepräsidentin Ladina Caviezel": where all nouns have capitals, people have two names.
  func withoutOffice(_ name: Range<Int>) -> Range<Int> {
    guard lexicon.table.capitalizesNouns, !name.contains(where: { has($0, .organization) }) else {
      return name
    }
    var start = name.lowerBound
    while name.upperBound - start > 2, !has(start, .firstName), !has(start + 1, .particle) {
      start += isInside(start + 1, "-") ? 2 : 1
    }
    return min(start, name.upperBound - 1)..<name.upperBound
  }

  /// The token behind the name that begins at token `start`.
  func nameEnd(from start: Int, in sentence: Range<Int>) -> Int {
    var k = start + 1
    while k < sentence.upperBound {
      if isName(k) {
        k += 1
      } else if isNameJoint(k), k + 1 < sentence.upperBound, isName(k + 1) || isInside(k, "-") {
        k += 2
      } else {
        break
      }
    }
    return k
  }

  /// Ages of people.
  private static let ages = 1...119

  /// "…, 58, who owns the bakery": the age of a person behind a name.
  func isAge(behind end: Int) -> Bool {
    isMark(end, ",") && token(end + 1).kind == .number && Self.ages.contains(token(end + 1).value)
      && (!isWord(end + 2) || token(end + 2).mask == 0 && isMark(end + 3, ","))
  }

  private func isNameJoint(_ i: Int) -> Bool {
    isInside(i, "-") || isInside(i, "'") && !isPossessive(i) || has(i, .particle)
      || isMark(i, ".") && isLetter(i - 1)
      || isMark(i, "'") && token(i).isGlued && has(i + 1, .organization)
      || has(i, .attachment) && has(i - 1, .organization)
  }
}
