internal import Text

extension AcronymSearch {
  /// The last `words` words between `start` and `end`, behind the last clause that a semicolon or
  /// colon ends, without marks and the ending of a possessive behind them.
  func window(from start: Int, to end: Int, words: Int) -> Span {
    let end = possessor(Span(start, clauseEnd(start, end)))
    var at = end
    var count = 0
    while at > start, end - at < Self.reach {
      let byte = text[at - 1]
      if byte == 0x3B || byte == 0x3A, at < end, text[at] == 0x20 { break }
      at -= 1
      if Self.isWordByte(byte), at == start || !Self.isWordByte(text[at - 1]) {
        count += 1
        if count == words { break }
      }
    }
    while at < end, text[at] & 0xC0 == 0x80 { at += 1 }
    return Span(at, end)
  }

  /// The end of the words before `end`, without marks that part what follows.
  private func clauseEnd(_ start: Int, _ end: Int) -> Int {
    var span = trimmed(Span(start, end))
    while !span.isEmpty {
      let scalar = text.scalar(before: span.end)
      guard [0x28, 0x5B, 0x2013, 0x2014].contains(scalar.value) else { break }
      span = trimmed(Span(start, span.end - scalar.length))
    }
    return span.end
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
  }

  /// The end of `span` without "'s".
  private func possessor(_ span: Span) -> Int {
    guard span.count > 2, text[span.end - 1] | 0x20 == 0x73 else { return span.end }
    let mark = text.scalar(before: span.end - 1)
    return LongForm.isApostrophe(mark.value) ? span.end - 1 - mark.length : span.end
  }

  /// `span` without white space, quotation marks, commas and colons at its ends.
  func trimmed(_ span: Span) -> Span {
    var span = span
    while span.start < span.end {
      let scalar = text.scalar(at: span.start)
      guard Self.isLoose(scalar.value) else { break }
      span.start += scalar.length
    }
    while span.start < span.end {
      let scalar = text.scalar(before: span.end)
      guard Self.isLoose(scalar.value) else { break }
      span.end -= scalar.length
    }
    return span
  }

  /// Marks that may stand between a form and what is said of it.
  static func isLoose(_ c: UInt32) -> Bool {
    switch c {
    case 0x22, 0x27, 0x2C, 0x3A, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
    default: CharacterClass.isSpace(c)
    }
  }

  /// Opening brackets and quotation marks, and the slash.
  static func isOpening(_ c: UInt32) -> Bool {
    switch c {
    case 0x22, 0x28, 0x2F, 0x5B, 0xAB, 0x2018, 0x201A, 0x201C, 0x201E: true
    default: false
    }
  }

  /// The word that ends before `end`, with loose marks between, not before `start`.
  func word(before end: Int, from start: Int) -> Span? {
    let end = trimmed(Span(max(start, end - Self.reach), end)).end
    var at = end
    while at > start, end - at < 64 {
      let scalar = text.scalar(before: at)
      guard CharacterClass.isLetter(scalar.value) else { break }
      at -= scalar.length
    }
    return at < end ? Span(at, end) : nil
  }

  /// The word that begins after `start`, with loose marks between, not behind `end`.
  func word(after start: Int, to end: Int) -> Span? {
    let start = trimmed(Span(start, min(end, start + Self.reach))).start
    var at = start
    while at < end, at - start < 64 {
      let scalar = text.scalar(at: at)
      guard CharacterClass.isLetter(scalar.value) else { break }
      at += scalar.length
    }
    return at > start ? Span(start, at) : nil
  }
}
