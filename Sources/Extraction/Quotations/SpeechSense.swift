/// One thing that a word can mean in reported speech.
struct SpeechSense: WordSense {
  /// Parts of speech of the grammar. What a value means stands with each.
  enum Kind: UInt8, Sendable {
    /// Forms of verbs that report, with the raw value of `SpeechVerb`: "say", "says", "said",
    /// "written", "saying".
    case base, present, past, participle, gerund
    /// Other verbs, which end a noun phrase.
    case otherVerb
    /// Raw value of `SpeechAuxiliary`.
    case auxiliary
    case negation
    case adverb
    /// Raw value of `SpeakerGender`.
    case pronoun
    /// Pronouns that are objects alone: "him", "us".
    case object
    /// "who", "which"
    case relative
    case determiner
    /// "his", "their": a determiner that is a mention as well, as `SpeakerGender`.
    case possessive
    case preposition
    /// Prepositions that belong to the noun before them: "of", "for".
    case attachment
    case conjunction
    /// "because", "while"
    case subordinator
    /// "that" before a clause.
    case complementizer
    /// "why", "whether"
    case question
    /// "to" before an infinitive.
    case infinitive
    /// Before a name, as `SpeakerGender`: "Mr", "President".
    case title
    /// What people are: "spokesman". As `SpeakerGender`.
    case role
    /// What organizations are called: "newspaper".
    case body
    /// "Tuesday", "yesterday"
    case time
    /// "according to", which stands before a source; "zufolge", which stands behind it.
    case source, sourceBehind
    /// "so" in "„…“, so Müller".
    case terse
    /// Nouns with a clause or an object: "claim", "criticism".
    case noun
    /// "de", "von": inside a name.
    case particle
    /// First names, as `SpeakerGender`.
    case firstName
    /// What an organization's name ends or begins with: "Ministry", "GmbH".
    case organization
    /// "told reporters": people that one tells.
    case listener
    /// Forms of verbs that only reported speech has: "sei", "habe".
    case subjunctive

    var mask: UInt64 { 1 << UInt64(rawValue) }
  }

  var kind: Kind
  var value = 0
  var needsCapital = false

  /// Kinds of forms of verbs that report.
  static let verbs =
    Kind.base.mask | Kind.present.mask | Kind.past.mask | Kind.participle.mask | Kind.gerund.mask
}

/// What a reporting verb takes.
struct SpeechVerb: OptionSet {
  let rawValue: Int

  /// A clause or a quotation: "said that …".
  static let clause = SpeechVerb(rawValue: 1)
  /// Whom one tells, before what one tells: "told reporters that …".
  static let listener = SpeechVerb(rawValue: 2)
  /// A question: "asked whether …".
  static let question = SpeechVerb(rawValue: 4)
  /// What somebody is to do: "vowed to …", "urged voters to …".
  static let infinitive = SpeechVerb(rawValue: 8)
  /// Whom or what one judges or speaks of: "condemned the agreement".
  static let object = SpeechVerb(rawValue: 16)
  /// Reports only where "that" follows, or a quotation.
  static let weak = SpeechVerb(rawValue: 32)
  /// Tells how somebody speaks or goes on: "continued", "laughed".
  static let manner = SpeechVerb(rawValue: 64)
  /// "called it", "described as": names what it judges.
  static let naming = SpeechVerb(rawValue: 128)
}

/// Verbs beside verbs.
enum SpeechAuxiliary: Int { case have, be, modal, support }

/// Whom a word can stand for, as far as pronouns tell.
enum SpeakerGender: Int, Sendable { case unknown, male, female, neuter, plural, first, second }
