internal import Text

/// Finds dates in a text.
///
/// Every date has a number: the scanner stops at each and tries the forms that begin there.
struct DateScanner {
  /// A date with the bytes it stands on.
  struct Match {
    var parts: DateParts
    var start: Int
    var end: Int
  }

  /// What a number up to 12 before another such means when a slash stands between.
  enum Order { case dayFirst, monthFirst }

  let bytes: ArraySlice<UInt8>
  let order: Order
  let tokens: [DateToken]

  init(_ bytes: ArraySlice<UInt8>, order: Order, limit: Int = 64) {
    self.bytes = bytes
    self.order = order
    tokens = DateToken.tokens(of: bytes, limit: limit)
  }

  /// The first date with a day, and its time of day if one stands beside it.
  func firstDay(from first: Int = 0) -> (match: Match, next: Int)? {
    for i in tokens.indices.dropFirst(first) where tokens[i].kind == .number {
      guard var found = day(at: i), found.parts.isValid else { continue }
      if found.parts.time == nil, let (time, end) = clockTime(after: found.end) {
        found.parts.time = time
        found.end = end
      }
      let match = Match(
        parts: found.parts, start: tokens[found.start].start, end: tokens[found.end - 1].end)
      return (match, found.end)
    }
    return nil
  }

  /// The first month with its year.
  func firstMonth() -> DateParts? {
    for i in tokens.indices where isYear(i) {
      if let month = month(at: i - 1) { return valid(year: tokens[i].value, month: month) }
      if isJoint(i + 1), let parts = numericMonth(at: i) { return parts }
    }
    return nil
  }

  private func numericMonth(at i: Int) -> DateParts? {
    guard number(i + 2, digits: 2...2) != nil, tokens.count == i + 3 else { return nil }
    return valid(year: tokens[i].value, month: tokens[i + 2].value)
  }

  private func valid(year: Int, month: Int) -> DateParts? {
    let parts = DateParts(year: year, month: month)
    return parts.isValid ? parts : nil
  }

  // MARK: Forms. Each gives the token after the last of the date.

  typealias Found = (parts: DateParts, start: Int, end: Int)

  private func day(at i: Int) -> Found? {
    guard !isTail(i) else { return nil }
    switch tokens[i].count {
    case 4: return yearFirst(at: i)
    case 8, 14: return basic(at: i)
    case 1, 2: return named(at: i) ?? monthBefore(at: i) ?? numeric(at: i)
    default: return nil
    }
  }

  /// `2024-06-25`, `2024/6/25`, `2024年6月25日`, `2024. június 25.`
  private func yearFirst(at i: Int) -> Found? {
    guard isYear(i) else { return nil }
    if let month = number(i + 2, digits: 1...2), let day = number(i + 4, digits: 1...2),
      isJoint(i + 1), isJoint(i + 3) || tokens[i + 3].kind == .word && tokens[i + 3].count == 3
    {
      let closes = isWord(i + 5) && bytes[tokens[i + 5].start] >= 0xE0 && tokens[i + 5].count == 3
      let end = closes ? i + 6 : i + 5
      return (DateParts(year: tokens[i].value, month: month, day: day), i, end)
    }
    let name = isSeparator(i + 1) ? i + 2 : i + 1
    let last = isSeparator(name + 1) ? name + 2 : name + 1
    if let month = month(at: name), let day = number(last, digits: 1...2),
      tokens[last].start > tokens[name].end
    {
      return (DateParts(year: tokens[i].value, month: month, day: day), i, last + 1)
    }
    return nil
  }

  private func isSeparator(_ i: Int) -> Bool {
    isMark(i, ".") || isMark(i, ",") || isMark(i, "/") || isMark(i, "-")
  }

  /// `20240625`, `20240625103000`.
  private func basic(at i: Int) -> Found? {
    let isLong = tokens[i].count == 14
    let date = isLong ? tokens[i].value / 1_000_000 : tokens[i].value
    var parts = DateParts(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    guard (1800...2100).contains(parts.year) else { return nil }
    if isLong {
      let time = tokens[i].value % 1_000_000
      parts.time = .init(hour: time / 10_000, minute: time / 100 % 100, second: time % 100)
      guard let time = parts.time, time.hour < 24, time.minute < 60 else { return nil }
    }
    return (parts, i, i + 1)
  }

  /// `25 June 2024`, `25. Juni 2024`, `25th of June, 2024`, `25 de junio de 2024`, `25-Jun-24`.
  private func named(at i: Int) -> Found? {
    let day = tokens[i].value
    if let found = numbered(at: i) { return found }
    var at = i + 1
    while at < tokens.count, at < i + 4, month(at: at) == nil {
      guard isLink(at) || isOrdinal(at) || isMark(at, "-") || isMark(at, "/") else { return nil }
      at += 1
    }
    guard let month = month(at: at) else { return nil }
    at += 1
    // Arabic may give the month's name twice, as it is in the east and in the west.
    while at < tokens.count, at < i + 8,
      isLink(at) || isMark(at, "-") || isMark(at, "/") || self.month(at: at) == month
    {
      at += 1
    }
    guard let year = year(at, shortAfterMark: true) else { return nil }
    return (DateParts(year: year, month: month, day: day), i, at + 1)
  }

  /// `June 25, 2024`, `Jun 25th 2024`, `Jun 25 10:30:00 CEST 2024`.
  private func monthBefore(at i: Int) -> Found? {
    let name = i > 0 && isMark(i - 1, ".") ? i - 2 : i - 1
    guard let month = month(at: name) else { return nil }
    var at = i + 1
    while at < tokens.count, at < i + 4, isLink(at) || isOrdinal(at) { at += 1 }
    if let year = year(at, shortAfterMark: false) {
      return (DateParts(year: year, month: month, day: tokens[i].value), name, at + 1)
    }
    guard let (time, end) = clockTime(after: i + 1), let year = year(end, shortAfterMark: false)
    else { return nil }
    return (
      DateParts(year: year, month: month, day: tokens[i].value, time: time), name, end + 1
    )
  }

  /// `25.06.2024`, `25. 6. 2024`, `25/06/24`, `06/25/2024`.
  private func numeric(at i: Int) -> Found? {
    guard let second = number(i + 2, digits: 1...2), isJoint(i + 1), isJoint(i + 3),
      tokens[i + 1].value == tokens[i + 3].value, tokens.count > i + 4,
      tokens[i + 4].kind == .number
    else { return nil }
    let count = tokens[i + 4].count
    guard count == 4 || count == 2 && tokens[i].count == 2 && !isMark(i + 5, ":") else {
      return nil
    }
    let year =
      count == 2
      ? 2000 + tokens[i + 4].value - (tokens[i + 4].value > 69 ? 100 : 0)
      : tokens[i + 4].value
    guard (1800...2100).contains(year) else { return nil }
    let first = tokens[i].value
    let monthFirst =
      second > 12 || first <= 12 && order == .monthFirst && tokens[i + 1].isMark("/")
    let parts = DateParts(
      year: year, month: monthFirst ? first : second, day: monthFirst ? second : first)
    return (parts, i, i + 5)
  }
}

// MARK: Questions about tokens

extension DateScanner {
  func number(_ i: Int, digits: ClosedRange<Int>) -> Int? {
    guard tokens.indices.contains(i), tokens[i].kind == .number, digits.contains(tokens[i].count)
    else { return nil }
    return tokens[i].value
  }

  func isWord(_ i: Int) -> Bool { tokens.indices.contains(i) && tokens[i].kind == .word }

  func isMark(_ i: Int, _ character: Unicode.Scalar) -> Bool {
    tokens.indices.contains(i) && tokens[i].isMark(character)
  }

  /// The word at `i` in lower case, if it is short.
  func shortWord(_ i: Int) -> String? {
    guard isWord(i), tokens[i].count <= 12 else { return nil }
    let word = bytes[tokens[i].start..<tokens[i].end]
    return String(decoding: CaseFolding.lowercased(word), as: UTF8.self)
  }

  private func month(at i: Int) -> Int? {
    isWord(i) ? MonthNames.month(bytes[tokens[i].start..<tokens[i].end]) : nil
  }

  /// Whether a number is the rest of another, as in `12.345` or `1:30`.
  private func isTail(_ i: Int) -> Bool {
    guard i >= 2, tokens[i - 2].kind == .number, tokens[i - 1].kind == .mark,
      tokens[i - 1].end == tokens[i].start, tokens[i - 2].end == tokens[i - 1].start
    else { return false }
    return isMark(i - 1, ":") && tokens[i].count <= 2 && tokens[i - 2].count <= 2
      && !isMark(i + 1, ".") && !isMark(i + 1, "/") && month(at: i + 1) == nil
  }

  private func isYear(_ i: Int) -> Bool {
    number(i, digits: 4...4).map { (1800...2100).contains($0) } ?? false
  }

  func year(_ i: Int, shortAfterMark: Bool) -> Int? {
    if isYear(i) { return tokens[i].value }
    guard shortAfterMark, let short = number(i, digits: 2...2), i > 0,
      tokens[i - 1].isMark("-") || tokens[i - 1].isMark("'")
    else { return nil }
    return short > 69 ? 1900 + short : 2000 + short
  }

  /// A mark between the numbers of a date, or one of the characters of East Asia that name them.
  private func isJoint(_ i: Int) -> Bool {
    guard tokens.indices.contains(i) else { return false }
    if tokens[i].kind == .word {
      return tokens[i].count == 3 && bytes[tokens[i].start] >= 0xE0
    }
    return tokens[i].isMark("-") || tokens[i].isMark("/") || tokens[i].isMark(".")
  }

  /// What may stand between the day, the month and the year.
  private func isLink(_ i: Int) -> Bool {
    if isMark(i, ".") || isMark(i, ",") || isMark(i, "'") { return true }
    if tokens.indices.contains(i), tokens[i].kind == .mark, tokens[i].value == 0 { return true }
    guard let word = shortWord(i) else { return false }
    return ["de", "del", "of", "d", "da", "do", "den", "the", "di"].contains(word)
  }

  private func isOrdinal(_ i: Int) -> Bool {
    guard let word = shortWord(i), tokens[i].start == tokens[i - 1].end else { return false }
    return ["st", "nd", "rd", "th", "er", "º", "ª", "ro", "e", "i"].contains(word)
  }
}
