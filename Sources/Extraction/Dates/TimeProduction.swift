/// A production of the grammar and the tokens that it can begin with.
struct TimeProduction: Sendable {
  let parse: @Sendable (TimeGrammar, Int) -> TimeMatch?
  private let starts: UInt64
  private let startsWithDigits: Bool

  private init(
    _ starts: [TimeSense.Kind], digits: Bool = false,
    _ parse: @escaping @Sendable (TimeGrammar, Int) -> TimeMatch?
  ) {
    self.parse = parse
    self.starts = starts.reduce(0) { $0 | $1.mask }
    startsWithDigits = digits
  }

  /// Whether `token` can be the first of a match.
  func canBegin(with token: WordToken) -> Bool {
    token.kind == .number ? startsWithDigits : token.mask & starts != 0
  }

  /// Whether one of `tokens` can be the first of any match; the last of them never is.
  ///
  /// Most words, such as "the", are one only where a known word, a mark or digits follow.
  static func canBegin(at i: Int, of tokens: [WordToken]) -> Bool {
    guard tokens[i].mask & allStarts != 0 else { return tokens[i].kind == .number }
    return tokens[i].mask & alone != 0 || tokens[i + 1].kind != .word || tokens[i + 1].mask != 0
  }

  /// Kinds of senses that can be a match of one word.
  private static let alone =
    [
      .month, .holiday, .weekday, .weekdays, .day, .tonight, .textDay, .reference, .frequency,
      .edge, .clockName, .units,
    ].reduce(0) { (mask: UInt64, kind: TimeSense.Kind) in mask | kind.mask }

  /// All productions; of two matches of one length the earlier production's counts.
  static let all: [TimeProduction] = [
    TimeProduction([.month, .ordinal], digits: true) { $0.firstOfRange($1) },
    TimeProduction([.month, .ordinal, .holiday], digits: true) { $0.absoluteDate($1) },
    TimeProduction([], digits: true) { $0.isoDate($1) },
    TimeProduction([], digits: true) { $0.numericDate($1) },
    TimeProduction([.weekday, .weekdays]) { $0.weekday($1) },
    TimeProduction([], digits: true) { $0.year($1) },
    TimeProduction([.article, .decade, .decadeLead], digits: true) { $0.decade($1) },
    TimeProduction([.article, .unit, .ordinal, .roman], digits: true) { $0.century($1) },
    TimeProduction([.article, .season, .ordinal, .quarterLetter], digits: true) {
      $0.seasonOrQuarter($1)
    },
    TimeProduction([.article, .shift, .stretch, .anaphor]) { $0.shifted($1) },
    TimeProduction([.article, .unit, .weekday, .month, .season, .holiday]) { $0.shiftedBehind($1) },
    TimeProduction([.number, .one, .vague, .half, .article], digits: true) { $0.distance($1) },
    TimeProduction([.agoLead]) { $0.distanceAhead($1) },
    TimeProduction([.day, .tonight, .textDay]) { $0.day($1) },
    TimeProduction([.number, .one, .vague, .half], digits: true) { $0.duration($1) },
    TimeProduction([.units]) { $0.bareUnits($1) },
    TimeProduction([.eve]) { $0.eve($1) },
    TimeProduction([.number]) { $0.compound($1) },
    TimeProduction([.every]) { $0.every($1) },
    TimeProduction([.frequency]) { $0.frequency($1) },
    TimeProduction([.times, .number, .vague], digits: true) { $0.rate($1) },
    TimeProduction([.reference, .agoLead]) { $0.reference($1) },
    TimeProduction([.edge]) { $0.edge($1) },
    TimeProduction([.article, .unit]) { $0.weekend($1) },
    TimeProduction([.article]) { $0.bareDay($1) },
    TimeProduction([.number, .one, .clockName], digits: true) { $0.clock($1) },
  ]

  /// Kinds of senses that any match can begin with.
  private static let allStarts = all.reduce(TimeSense.Kind.modifier.mask) { $0 | $1.starts }
}
