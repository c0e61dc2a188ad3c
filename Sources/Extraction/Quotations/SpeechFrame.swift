/// A verb that reports, or a phrase such as "according to", with who speaks.
struct SpeechFrame {
  enum Form {
    /// "she said", "said she"
    case finite
    /// "…, adding", "to say", "been told": who speaks is the subject of another verb.
    case dependent
    /// "according to"
    case source
    /// "his claim that"
    case noun
  }

  var form: Form
  /// The sentence, as a number.
  var sentence: Int
  /// Tokens from the first auxiliary to the verb.
  var cue: Range<Int>
  /// What the verb takes.
  var verb: SpeechVerb
  /// Who speaks.
  var speaker: NounPhrase?
  /// Who reports that somebody speaks: "Tass" in "Tass quoted Ushakov as saying".
  var via: NounPhrase?
  /// Whether the speaker stands behind the verb.
  var isInverted = false

  /// "who said …"
  var isRelative = false

  /// Whether it reports only beside a quotation or before "that".
  var isFaint: Bool {
    verb.contains(.weak)
      || verb.isDisjoint(with: [.clause, .question, .infinitive, .object, .naming])
  }

  /// The token behind which stands what is said; the verb's own, where nil.
  var verbEnd: Int?
  /// Where what is said can begin.
  var contentStart: Int { verbEnd ?? cue.upperBound }

  /// The places of the frames of each of `count` sentences.
  static func bySentence(_ frames: [SpeechFrame], count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var at = 0
    for number in 0..<count {
      let start = at
      while at < frames.count, frames[at].sentence == number { at += 1 }
      ranges.append(start..<at)
    }
    return ranges
  }

  /// First and last token of the frame.
  var start: Int { min(cue.lowerBound, speaker?.tokens.lowerBound ?? .max) }
  var end: Int { max(cue.upperBound, speaker?.tokens.upperBound ?? 0) }
}
