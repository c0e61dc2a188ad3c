import Extraction
import Learning
import Testing
import Text

/// Random texts: whatever is found, spans and values are sound.
@Suite struct DateFuzzTests {
  private static let languages: [String?] = ["en", "en-GB", "de", "fr", "es", "fi", nil]

  /// Blocks of characters that texts are made of; the last is all of Unicode.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x09...0x7E, 0x30...0x39, 0xA0...0x24F, 0x370...0x52F, 0x590...0x6FF, 0x2000...0x206F,
    0x4E00...0x4EFF, 0xFF00...0xFF65, 0x1F300...0x1F6FF, 0...0x10FFFF,
  ]

  /// Words of times, and what stands between them.
  private static let pieces = [
    "June", "Juni", "juin", "junio", "25", "2024", ".", ",", "-", "/", ":", "the", "of", "de", "at",
    "last", "next", "years", "Jahre", "an", "il y a", "ago", "14", "30", "Uhr", "h", "pm", "'",
    "\u{2019}", "s", "every", "Monday", "Montagabend", "999999999999999999999", "billion", "0", "é",
    "\u{1F600}", "(", ")", "[", "]", "$", "end of", "summer", "Q", "4", "BC", "two", "hundred",
    "later", "\u{A0}", "", "siglo", "XX", "mañana", "that", "day", "Easter", "and", "half", "UTC",
    "+", "ce", "là", "-", "dernier", "Ende des", "Jahres", "twice", "a", "week", "will", "was",
    "19", "19.", "31", "February", "to", "from", "about", "more than", "29", "1000", "the 3rd",
  ]

  private func randomText(_ random: inout SplitMix64) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0..<30, using: &random) {
      if Int.random(in: 0..<4, using: &random) > 0 {
        text += Self.pieces.randomElement(using: &random) ?? ""
      } else {
        let range = Self.ranges.randomElement(using: &random) ?? 0x20...0x7E
        for _ in 0..<Int.random(in: 0..<6, using: &random) {
          text.unicodeScalars.append(Unicode.Scalar(.random(in: range, using: &random)) ?? " ")
        }
      }
      text += Bool.random(using: &random) ? " " : ""
    }
    return Array(text.utf8)
  }

  /// Cuts `text` anywhere between characters, with gaps.
  private func randomSentences(_ text: [UInt8], _ random: inout SplitMix64) -> [Text.Span] {
    var sentences: [Text.Span] = []
    var at = 0
    while at < text.count {
      var end = min(text.count, at + Int.random(in: 1..<60, using: &random))
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      if Int.random(in: 0..<5, using: &random) > 0 { sentences.append(Text.Span(at, end)) }
      at = end
    }
    return sentences
  }

  @Test(arguments: languages) func `spans and values are sound in any text`(_ language: String?) {
    let finder = DateFinder(language: language)
    var count = 0
    for seed in 0..<300 {
      var random = SplitMix64(seed: UInt64(seed))
      let text = randomText(&random)
      let sentences =
        seed % 2 == 0 ? [Text.Span(0, text.count)] : randomSentences(text, &random)
      let anchor = seed % 3 == 0 ? nil : CivilDate(iso: "2024-02-29")
      var end = 0
      for mention in finder.dates(in: text, sentences: sentences, anchor: anchor) {
        let span = mention.span
        #expect(span.start >= end && !span.isEmpty && span.end <= text.count, "seed \(seed)")
        #expect(sentences.contains { $0.contains(span) }, "seed \(seed)")
        #expect(isBorder(span.start, text) && isBorder(span.end, text), "seed \(seed)")
        let problem = TimexGrammar.problem(mention.value, mention.type)
        #expect(problem == nil, "seed \(seed)")
        end = span.end
        count += 1
      }
    }
    #expect(count > 0)
  }

  private func isBorder(_ at: Int, _ text: [UInt8]) -> Bool {
    at == text.count || text[at] & 0xC0 != 0x80
  }

  @Test func `bytes that are no UTF-8 do no harm`() {
    let finder = DateFinder(language: "en")
    for seed in 0..<300 {
      var random = SplitMix64(seed: UInt64(seed))
      var text = randomText(&random)
      guard !text.isEmpty else { continue }
      for _ in 0..<5 {
        text[Int.random(in: 0..<text.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      let mentions = finder.dates(
        in: text, sentences: [Text.Span(0, text.count)], anchor: CivilDate(iso: "2024-02-29"))
      #expect(mentions.allSatisfy { $0.span.end <= text.count && !$0.value.isEmpty })
    }
  }

  /// Were the work to grow faster than the text, this would not end.
  @Test func `a long text without a stop is one sentence like others`() {
    let finder = DateFinder(language: "en")
    for part in ["on Friday the boats and ", "5, 6, 7, ", "the the the ", "the end of ", "May "] {
      let text = Array(String(repeating: part, count: 200_000 / part.utf8.count).utf8)
      let mentions = finder.dates(
        in: text, sentences: [Text.Span(0, text.count)], anchor: CivilDate(iso: "2024-06-26"))
      #expect(part != "on Friday the boats and " || mentions.count == text.count / part.utf8.count)
    }
  }
}

/// The values of TIMEX3 that are used here.
enum TimexGrammar {
  /// What is wrong with a value, or nil.
  static func problem(_ value: String, _ type: DateMention.Kind) -> String? {
    let isRight =
      switch type {
      case .date: isDate(value)
      case .time: isTime(value)
      case .duration: isDuration(value)
      case .set: isDuration(value) || isDate(value) || isTime(value)
      }
    return isRight ? nil : "\(value) as \(type.rawValue)"
  }

  private static func isDate(_ value: String) -> Bool {
    if ["PAST_REF", "PRESENT_REF", "FUTURE_REF"].contains(value) { return true }
    if value.hasPrefix("BC") { return isDigits(value.dropFirst(2), 2...4) }
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first else { return false }
    switch parts.count {
    case 1: return isDigits(year, 2...4)
    case 2: return isDigits(year, 4...4) && isStretch(parts[1])
    case 3 where parts[1].hasPrefix("W"):
      let isDay = parts[2] == "WE" || (parts[2].count == 1 && ("1"..."7").contains(parts[2]))
      return isDigits(year, 4...4) && isWeek(parts[1]) && isDay
    case 3: return isDigits(year, 4...4) && isDigits(parts[1], 2...2) && isDigits(parts[2], 2...2)
    default: return false
    }
  }

  /// A month, week, quarter or season of a year.
  private static func isStretch(_ part: Substring) -> Bool {
    ["SP", "SU", "FA", "WI", "Q1", "Q2", "Q3", "Q4", "QX"].contains(part) || isWeek(part)
      || isDigits(part, 2...2)
  }

  private static func isWeek(_ part: Substring) -> Bool {
    part.hasPrefix("W") && isDigits(part.dropFirst(), 2...2)
  }

  private static func isTime(_ value: String) -> Bool {
    guard let at = value.firstIndex(of: "T"), isDate(String(value[..<at])) else { return false }
    var time = value[value.index(after: at)...]
    if ["MO", "MI", "AF", "EV", "NI", "DT", "XX"].contains(time) { return true }
    if time.hasSuffix("Z") {
      time = time.dropLast()
    } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard isClock(time[time.index(after: sign)...], parts: 2...2) else { return false }
      time = time[..<sign]
    }
    return isClock(time, parts: 2...3)
  }

  private static func isClock(_ time: Substring, parts: ClosedRange<Int>) -> Bool {
    let numbers = time.split(separator: ":", omittingEmptySubsequences: false)
    return parts.contains(numbers.count) && numbers.allSatisfy { isDigits($0, 2...2) }
      && Int(numbers[0]) ?? 99 < 24 && Int(numbers[1]) ?? 99 < 60
  }

  private static func isDuration(_ value: String) -> Bool {
    guard value.hasPrefix("P") else { return false }
    var rest = value.dropFirst()
    let isOfDay = rest.hasPrefix("T")
    if isOfDay { rest = rest.dropFirst() }
    let count = rest.prefix { $0.isNumber || $0 == "." || $0 == "X" }
    let designator = String(rest.dropFirst(count.count))
    let units = isOfDay ? ["H", "M", "S"] : ["D", "W", "WE", "M", "Q", "Y", "DE", "CE"]
    return units.contains(designator) && (count == "X" || Double(count) != nil)
  }

  private static func isDigits(_ part: Substring, _ count: ClosedRange<Int>) -> Bool {
    count.contains(part.count) && part.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x58 }
  }
}
