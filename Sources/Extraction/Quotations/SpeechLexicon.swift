internal import Text

/// The words of reported speech of one language, ready to be looked up.
struct SpeechLexicon: Sendable {
  let words: WordLexicon<SpeechSense>
  let adverbEndings: [[UInt8]]
  let roleEndings: [[UInt8]]
  let verbEndings: [[UInt8]]
  let participleEndings: [[UInt8]]
  /// What the table says of its language.
  private(set) var table: SpeechTable

  init(_ table: SpeechTable) {
    words = WordLexicon(table.rows)
    adverbEndings = table.adverbEndings.map { Array($0.utf8) }
    roleEndings = table.roleEndings.map { Array($0.utf8) }
    verbEndings = table.verbEndings.map { Array($0.utf8) }
    participleEndings = table.participleEndings.map { Array($0.utf8) }
    self.table = table
    self.table.rows = []
  }
}
