internal import Text

/// Takes bylines apart.
struct AuthorNames {
  private(set) var people: [PersonName] = []
  private var words: [String] = []
  private var isSkipping = false
  private var depth = 0
  /// Whether there are digits, so that the name of a month is hardly a person's.
  private var isDated = false
  /// Whether the last comma came after what somebody is, so that more of that may follow.
  private var isAfterRole = false

  /// The names in `text`: what stands before them, between them and after them is left out.
  init(_ text: [UInt8]) {
    let text = Whitespace.squeezed(BylineWords.spaced(text))
    guard text.count <= 400, !Self.isAddress(text) else { return }
    let all = Self.words(of: text)
    isDated = text.contains { $0 &- 0x30 < 10 }
    for (i, word) in all.enumerated().dropFirst(Self.leadLength(all)) {
      if i + 1 < all.count, !(words.isEmpty && people.isEmpty), Self.isDate(word, all[i + 1]) {
        break
      }
      guard read(word) else { break }
    }
    flush()
  }

  /// The words of `text`; "By" that runs into a name is one of its own.
  private static func words(of text: [UInt8]) -> [String] {
    var words = text.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard let first = words.first, first.utf8.count > 4, first.hasPrefix("By") else { return words }
    let rest = Array(first.utf8.dropFirst(2))
    if rest[0] &- 0x41 < 26, rest[1] &- 0x61 < 26 {
      words.replaceSubrange(0..<1, with: ["By", String(decoding: rest, as: UTF8.self)])
    }
    return words
  }

  /// The number of words before the first name: "By", "Text von".
  private static func leadLength(_ words: [String]) -> Int {
    var length = 0
    for (i, word) in words.prefix(5).enumerated() {
      let bare = trimmed(word).lowercased()
      if BylineWords.lead.contains(bare), i + 1 < words.count || word.hasSuffix(":") {
        length = i + 1
      } else if i > 0, i + 1 < words.count, BylineWords.anywhere.contains(trimmed(word)) {
        return i + 1
      } else if !bare.isEmpty, !BylineWords.beforeLead.contains(bare) {
        break
      }
    }
    let later = words.prefix(12).firstIndex { BylineWords.anywhere.contains($0) } ?? 0
    return later > 0 && later + 1 < words.count ? later + 1 : length
  }

  /// Whether `line` is nothing but a word that announces a name.
  static func isLead(_ line: [UInt8]) -> Bool {
    line.count < 20
      && BylineWords.lead.contains(trimmed(String(decoding: line, as: UTF8.self)).lowercased())
  }

  /// Whether `word` may stand before "by".
  static func isBeforeLead(_ word: ArraySlice<UInt8>) -> Bool {
    BylineWords.beforeLead.contains(trimmed(String(decoding: word, as: UTF8.self)).lowercased())
  }

  /// Takes one word; false if no name can follow.
  private mutating func read(_ word: String) -> Bool {
    if depth > 0 || word.hasPrefix("(") || word.hasPrefix("[") {
      depth = word.utf8.contains(0x29) || word.utf8.contains(0x5D) ? 0 : 1
      return true
    }
    if Self.isStop(word) { return words.isEmpty && people.isEmpty }
    if Self.separators.contains(word) { return pause(after: word) }
    if BylineWords.conjunctions.contains(word), !words.isEmpty || !people.isEmpty {
      return pause(after: word)
    }
    if word.utf8.contains(0x40) || word.hasPrefix("http") || word.hasPrefix("www.") { return true }
    let bare = Self.trimmed(word)
    if BylineWords.ends.contains(bare.lowercased()) { return false }
    if bare.utf8.contains(where: { $0 &- 0x30 < 10 }), !words.isEmpty || !people.isEmpty {
      return false
    }
    if BylineWords.prepositions.contains(bare.lowercased()), !words.isEmpty { isSkipping = true }
    if !isSkipping, !bare.isEmpty { words.append(bare) }
    return word.hasSuffix(",") || word.hasSuffix(";") ? pause(after: word) : true
  }

  /// Ends a name; one after "and" is a person's even after what another is.
  private mutating func pause(after word: String) -> Bool {
    flush()
    if BylineWords.conjunctions.contains(word) { isAfterRole = false }
    return true
  }

  private mutating func flush() {
    defer {
      words = []
      isSkipping = false
    }
    dropEdges()
    let name = words.joined(separator: " ")
    guard !name.isEmpty, name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      return
    }
    if AgencyNames.contains(name) {
      if !people.contains(where: { $0.name == name }) {
        people.append(PersonName(name: name, role: AgencyNames.role))
      }
      return
    }
    if !people.isEmpty {
      if words.count == 1, Self.isCredential(name) { return }
      if words.contains(where: { BylineWords.roles.contains($0.lowercased()) }) {
        if people[people.count - 1].role == nil { people[people.count - 1].role = name }
        isAfterRole = true
        return
      }
      if isAfterRole, words.count == 1 { return }
    }
    if words.count == 1, MonthNames.month(Array(name.utf8)) != nil, isDated { return }
    let role = takeRole()
    let person = PersonName(name: words.joined(separator: " "), role: role)
    if role != nil { isAfterRole = true }
    guard words.count <= 8, !people.contains(where: { $0.name == person.name }) else { return }
    people.append(person)
  }

  /// Leaves out what is no part of a name before and after it: "Interview", "am".
  private mutating func dropEdges() {
    while words.count > 2, BylineWords.before.contains(words[0].lowercased()) {
      words.removeFirst()
    }
    while words.count > 1, BylineWords.after.contains(words[words.count - 1].lowercased()) {
      words.removeLast()
    }
  }

  /// Takes what somebody is off the end of the name: "Ada Byron Science Editor" has two words of
  /// each kind, so that only one that is known as such can tell where the name ends.
  private mutating func takeRole() -> String? {
    guard let start = words.indices.dropFirst(2).first(where: { isRole(words[$0]) }) else {
      return nil
    }
    let role = words[start...].joined(separator: " ")
    words.removeSubrange(start...)
    return role
  }

  private func isRole(_ word: String) -> Bool {
    let word = word.lowercased()
    return BylineWords.roles.contains(word) || BylineWords.beforeRole.contains(word)
  }

  /// Whether a date begins with `word`: a month or a day of the week before a number or a comma.
  private static func isDate(_ word: String, _ next: String) -> Bool {
    let bare = Array(trimmed(word).utf8)
    let isNumber = next.utf8.first.map { $0 &- 0x30 < 10 } ?? false
    if MonthNames.month(bare) != nil { return isNumber }
    guard BylineWords.weekdays.contains(trimmed(word).lowercased()) else { return false }
    return isNumber || word.hasSuffix(",") || MonthNames.month(Array(trimmed(next).utf8)) != nil
  }

  private static let separators: Set = ["&", "/", ",", ";", "+", "and/or"]

  private static let stops: Set = [
    "|", "•", "·", "–", "-", "—", "//", "::", "›", "»", "►", "●",
  ]

  private static func isStop(_ word: String) -> Bool {
    word.utf8.count <= 3 && stops.contains(word)
  }

  /// "PhD", "M.D.", "RN".
  private static func isCredential(_ word: String) -> Bool {
    let letters = word.utf8.filter { $0 != 0x2E && $0 != 0xC2 && $0 != 0xAE }
    guard letters.count <= 6 else { return false }
    return letters.allSatisfy { $0 &- 0x41 < 26 }
      || ["PhD", "Ph.D.", "Ph.D", "MSc", "BSc", "Esq", "Jr", "Jr.", "PsyD", "PharmD"].contains(word)
  }

  private static func isAddress(_ text: [UInt8]) -> Bool {
    text.starts(with: "http".utf8) || text.starts(with: "www.".utf8)
      || text.starts(with: "/".utf8) || text.starts(with: "@".utf8)
  }

  /// Commas, colons, quotation marks and the like.
  private static func isTrimmed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x2A, 0x2C, 0x3A, 0x3B, 0x7C: true
    default: false
    }
  }

  /// `word` without marks at its ends; the point of an initial stays.
  private static func trimmed(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard let first = bytes.firstIndex(where: { !isTrimmed($0) }),
      var last = bytes.lastIndex(where: { !isTrimmed($0) })
    else { return "" }
    if bytes[last] == 0x2E, last - first > 3 { last -= 1 }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
