internal import Text

/// One language's data in the form the scanner asks it.
struct LanguageRules: Sendable {
  let words: WordTable<WordClass>
  let hasOrdinalStops: Bool
  let stopEndsSentences: Bool
  /// Bytes at which the scanner has to think.
  let candidates: ByteSet
  let extraStops: [UInt8]

  init(_ data: LanguageData) {
    var words = WordTable<WordClass>()
    words.add(data.binds, .binds)
    words.add(data.numeral, .numeral)
    words.add(data.open, .open)
    words.add(data.closes, .closes)
    words.add(data.afterNumber, .afterNumber)
    words.add(data.starters, .starter)
    words.add(data.speech, .speech)
    words.add(data.calendar, .calendar)
    words.add(data.credits, .credit)
    self.words = words
    hasOrdinalStops = data.hasOrdinalStops
    stopEndsSentences = data.stopEndsSentences
    extraStops = data.extraStops
    candidates = ByteSet(
      StopMark.leads + Emoticon.eyes + [0x0A, 0x0D, 0x22, 0x5B] + data.extraStops)
  }
}
