/// The words of time of one language, and what tells the tense of its verbs.
///
/// A class, because grammars hold one for each sentence, and the references in it would be counted each
/// time.
final class TimeLexicon: Sendable {
  let words: WordLexicon<TimeSense>
  /// Endings of verbs that tell the tense.
  let pastEndings: [[UInt8]]
  let futureEndings: [[UInt8]]
  let infinitiveEndings: [[UInt8]]
  /// Whether all nouns have capitals, so that a number before another word counts nothing.
  let nounsHaveCapitals: Bool
  /// Whether numeric dates name the month first; nil where nothing is known.
  let isMonthFirst: Bool?

  init(_ table: TimeTable) {
    words = WordLexicon(table.rows + TimeTable.zones)
    pastEndings = table.pastEndings.map { Array($0.utf8) }
    futureEndings = table.futureEndings.map { Array($0.utf8) }
    infinitiveEndings = table.infinitiveEndings.map { Array($0.utf8) }
    nounsHaveCapitals = table.nounsHaveCapitals
    isMonthFirst = table.isMonthFirst
  }
}
