internal import Text

/// The words of reported speech of one language, ready to be looked up.
///
/// A class, because what reads with it is copied often, and the references in it would be counted each
/// time.
final class SpeechLexicon: Sendable {
  let words: WordLexicon<SpeechSense>
  let adverbEndings: [[UInt8]]
  let roleEndings: [[UInt8]]
  let verbEndings: [[UInt8]]
  let participleEndings: [[UInt8]]
  /// What the table says of its language.
  let table: SpeechTable

  init(_ table: SpeechTable) {
    words = WordLexicon(table.rows)
    adverbEndings = table.adverbEndings.map { Array($0.utf8) }
    roleEndings = table.roleEndings.map { Array($0.utf8) }
    verbEndings = table.verbEndings.map { Array($0.utf8) }
    participleEndings = table.participleEndings.map { Array($0.utf8) }
    var table = table
    table.rows = []
    self.table = table
  }
}
