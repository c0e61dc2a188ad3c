internal import Text

/// Reading a possible end with all that belongs to it.
extension SentenceScanner {
  /// Reads the run of marks that begins at `i`, with the closing marks and notes behind it.
  mutating func readStop(_ mark: StopMark, at i: Int) -> Stop {
    var stop = Stop(mark: mark, start: i, end: i + text.scalar(at: i).length)
    absorbMarks(&stop)
    if mark == .stop { absorbSpacedStops(&stop) }
    stop.marksEnd = stop.end
    absorbClosers(&stop)
    absorbNotes(&stop)
    absorbDetachedNote(&stop)
    absorbFace(&stop)
    (stop.next, stop.lines) = skipSpace(from: stop.end)
    absorbDetachedCloser(&stop)
    return stop
  }

  func readFace(at i: Int, _ length: Int) -> Stop {
    var stop = Stop(mark: .emoticon, start: i, end: i + length)
    absorbMarks(&stop)
    (stop.next, stop.lines) = skipSpace(from: stop.end)
    return stop
  }

  /// " :-)" after a stop belongs to the sentence before.
  private func absorbFace(_ stop: inout Stop) {
    let i = stop.end < end && text[stop.end] == 0x20 ? stop.end + 1 : stop.end
    let length = Emoticon.length(in: text, at: i, after: start, to: end)
    if length > 0 { stop.end = i + length }
  }

  private func absorbMarks(_ stop: inout Stop) {
    while stop.end < end {
      let scalar = text.scalar(at: stop.end)
      guard let mark = StopMark(scalar.value) else { return }
      stop.absorb(mark)
      stop.end += scalar.length
    }
  }

  /// ". . ." is one ellipsis. Of four stops, a first one that touches its word is a full stop.
  private func absorbSpacedStops(_ stop: inout Stop) {
    var stops = 1
    var i = stop.end
    while i + 1 < end, text[i] == 0x20, text[i + 1] == 0x2E {
      let after = i + 2 < end ? text[i + 2] : 0x20
      guard after <= 0x20 || Bracket.closes(text.scalar(at: i + 2).value) else { break }
      i += 2
      stops += 1
    }
    guard stops > 2 else { return }
    let touches = stop.start > start && text[stop.start - 1] > 0x20
    if stops == 4, touches, beginsWithCapital(skipSpace(from: i).next) {
      stop.precedesEllipsis = true
      return
    }
    stop.end = i
    stop.mark = .ellipsis
  }

  private func beginsWithCapital(_ i: Int) -> Bool {
    i < end && CharacterClass.isUppercase(text.scalar(at: i).value)
  }

  private mutating func absorbClosers(_ stop: inout Stop) {
    while stop.end < end {
      let scalar = text.scalar(at: stop.end)
      if Bracket.closes(scalar.value) {
        if scalar.value == 0x22 { isQuoting.toggle() }
        if scalar.value == 0x5D { bracketEnd = 0 }
        stop.closers += 1
      } else if StopMark(scalar.value) == nil || stop.closers == 0 {
        return
      }
      stop.end += scalar.length
    }
  }

  /// Numbers of notes that touch the stop: "[12]", "²".
  private func absorbNotes(_ stop: inout Stop) {
    while stop.end < end {
      let scalar = text.scalar(at: stop.end)
      if scalar.value == 0x5B {
        var i = stop.end + 1
        while i < end, text[i] >= 0x30, text[i] <= 0x39, i - stop.end < 5 { i += 1 }
        guard i < end, text[i] == 0x5D, i > stop.end + 1 else { return }
        stop.end = i + 1
      } else if [0xB9, 0xB2, 0xB3].contains(scalar.value)
        || (scalar.value >= 0x2070 && scalar.value <= 0x2079)
      {
        stop.end += scalar.length
      } else {
        return
      }
    }
  }

  /// " [12]" and " […]" after a stop belong to the sentence before.
  private mutating func absorbDetachedNote(_ stop: inout Stop) {
    while stop.end + 2 < end, text[stop.end] == 0x20, text[stop.end + 1] == 0x5B {
      var i = stop.end + 2
      while i < end, i - stop.end < 8, Self.isNote(text[i]) { i += 1 }
      guard i < end, i > stop.end + 2, text[i] == 0x5D else { return }
      guard i + 1 == end || text[i + 1] <= 0x20 else { return }
      stop.end = i + 1
    }
    absorbBareNote(&stop)
  }

  /// " 12" between a stop and a word that begins sentences: what was a raised number on the page.
  private mutating func absorbBareNote(_ stop: inout Stop) {
    guard stop.mark == .stop, stop.end + 3 < end, text[stop.end] == 0x20 else { return }
    var i = stop.end + 1
    while i < end, i - stop.end < 4, text[i] &- 0x30 < 10 { i += 1 }
    guard i > stop.end + 1, i + 1 < end, text[i] == 0x20, text[i + 1] > 0x20 else { return }
    let follower = Follower(in: text, at: i + 1, to: end)
    // "May" may be a month.
    guard isStarter(follower), !classes(of: follower.word).contains(.calendar) else { return }
    stop.end = i
  }

  /// Digits, and the bytes of "." and "…".
  private static func isNote(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || byte == 0x2E || byte == 0xE2 || byte == 0x80 || byte == 0xA6
  }

  /// A closing mark that white space parts from the stop: French " »", or a straight quote that
  /// was open.
  private mutating func absorbDetachedCloser(_ stop: inout Stop) {
    guard stop.next > stop.end, stop.next < end, stop.lines == 0 else { return }
    let scalar = text.scalar(at: stop.next)
    let after = stop.next + scalar.length
    guard
      after == end || CharacterClass.isSpace(text.scalar(at: after).value)
        || Bracket.continues(text.scalar(at: after).value) || text[after] == 0x2E
    else { return }
    switch scalar.value {
    case 0xBB, 0x201D: break
    case 0x22 where isQuoting: isQuoting = false
    default: return
    }
    stop.closers += 1
    stop.end = after
    absorbClosers(&stop)
    (stop.next, stop.lines) = skipSpace(from: after)
  }
}
