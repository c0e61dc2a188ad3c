internal import Text

/// Numbers with their marks, and what touches them.
extension TokenScanner {
  /// Reads the number that begins at `start`, of which the first digit is at or after `digits`.
  mutating func number(at start: Int, from digits: Int) -> Int {
    var i = digitsEnd(from: digits)
    if i - start == 1, Keycap.follows(value(at: i)) { return emoji(at: start) }
    while i < end {
      let next = numberStep(at: i, start)
      if next == i { break }
      i = next
    }
    let c = value(at: i)
    if c == 0x40 || c == 0x5F, let end = address(at: start) { return end }
    if ScalarClass(c) == .letter { return suffix(at: i, of: start) }
    if Hyphen.isOne(c), !rules.data.partsAtHyphens {
      let after = i + text.scalar(at: i).length
      let isCompound = scalarClass(at: after) == .letter
      // German "18- und 19-Jährige".
      let isPart = rules.data.keepsOuterHyphens && scalarClass(at: after) == .space && after < end
      if isCompound || isPart { return word(at: start, from: i) }
    }
    if c == 0x2E, isOrdinal(at: i, start) { i += 1 }
    emit(start, i, .number)
    return i
  }

  private func digitsEnd(from start: Int) -> Int {
    let i = runEnd(.digit, from: start)
    return i < end && text[i] >= 0x80 ? scalarsEnd(from: i) { $0 == .digit } : i
  }

  /// Where the number goes on after the mark at `i`; `i` itself where it ends.
  private func numberStep(at i: Int, _ start: Int) -> Int {
    let c = value(at: i)
    let after = i < end ? i + scalar(at: i).length : i
    switch c {
    // Spanish "5.º"
    case 0x2E where value(at: after) == 0xBA || value(at: after) == 0xAA: return after + 2
    case 0x2E, 0x2C, 0x3A, 0x2F, 0x66B, 0x66C, 0x2044, 0xFF0E, 0xFF0C:
      return scalarClass(at: after) == .digit ? digitsEnd(from: after) : i
    case 0x27, 0x2019: return groupEnd(from: after) ?? i
    case 0x2D, 0x2010, 0x2011: return hyphenatedEnd(from: start, at: i) ?? i
    case 0xA0, 0x2009, 0x202F: return startsGroups(start, i) ? groupEnd(from: after) ?? i : i
    case 0x20:
      let isGrouped = rules.data.groupsDigitsBySpaces && startsGroups(start, i)
      return isGrouped ? groupEnd(from: after) ?? i : i
    default: return i
    }
  }

  /// The end of exactly three digits.
  private func groupEnd(from start: Int) -> Int? {
    let stop = digitsEnd(from: start)
    return stop - start == 3 && scalarClass(at: stop) != .letter ? stop : nil
  }

  /// Whether a number before a space may be the first of its groups of digits, or has more before it.
  private func startsGroups(_ start: Int, _ i: Int) -> Bool {
    let first = digitsEnd(from: text[start] < 0x30 ? start + 1 : start)
    guard first - start <= 4, first == i || value(at: first) >= 0x80 || text[first] == 0x20 else {
      return false
    }
    return text[i - 1] >= 0x30 && text[i - 1] <= 0x39
  }

  /// The end of three or more groups of digits between hyphens: "2024-05-01", "555-01-23". Two are a
  /// range, and three tokens.
  private func hyphenatedEnd(from start: Int, at first: Int) -> Int? {
    var i = digitsEnd(from: start)
    guard i == first else { return nil }
    var groups = 1
    while i < end, Hyphen.isOne(value(at: i)) {
      let after = i + text.scalar(at: i).length
      let next = digitsEnd(from: after)
      guard next > after else { break }
      i = next
      groups += 1
    }
    return groups > 2 && scalarClass(at: i) != .letter ? i : nil
  }

  /// Reads the letters at `i` that touch the number: an ordinal's end, a unit, or the rest of a word.
  private mutating func suffix(at i: Int, of start: Int) -> Int {
    let stop = lettersEnd(from: i)
    let classes = partClasses(i, stop)
    if scalarClass(at: stop) != .digit {
      if classes.contains(.ordinal), stop - i > 1 || !isUppercase(i), !joinsHyphen(at: stop) {
        emit(start, stop, .number)
        return stop
      }
      // One capital letter counts millions or generations: "5M", "5G".
      let isUnit = classes.contains(.unit) && (stop - i > 1 || isLowercase(i))
      // "3p.m."
      let isHalfDay = stop - i == 1 && value(at: stop) == 0x2E && value(at: stop + 1) | 0x20 == 0x6D
      if isUnit || isHalfDay, !joinsHyphen(at: stop) {
        emit(start, i, .number)
        return i
      }
    }
    return word(at: start, from: i)
  }

  /// Whether a hyphen at `i` makes a compound of what is before it.
  private func joinsHyphen(at i: Int) -> Bool {
    !rules.data.partsAtHyphens && hyphenates(at: i)
  }

  /// Whether a hyphen is at `i` that a letter or digit follows.
  func hyphenates(at i: Int) -> Bool {
    let c = value(at: i)
    return Hyphen.isOne(c) && scalarClass(at: i + (c < 0x80 ? 1 : 3)).isWord
  }

  /// Whether the stop at `i` makes an ordinal of the number before it: German "3. Mai".
  private func isOrdinal(at i: Int, _ start: Int) -> Bool {
    rules.sentences.hasOrdinalStops && text[start..<i].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      && scalarClass(at: i + 1) == .space && !isFinal(after: i + 1)
  }
}
