internal import Text

/// The names that a page gives its site, and titles without them.
struct SiteNames {
  private var keys: [[UInt8]] = []
  /// The names without spaces, and the labels of the page's host.
  private var joined: [[UInt8]] = []
  /// The parts of the site that the page says it belongs to.
  private var sections: [[UInt8]] = []
  /// The words of the headings, which show where a title ends.
  private var headings: [[UInt8]] = []
  private let facts: PageFacts

  init(_ facts: PageFacts, address: String?) {
    self.facts = facts
    for candidate in facts.all(.publisher) {
      let key = TitleKeys.key(candidate.value)
      guard !key.isEmpty, key.count < 60, !keys.contains(key) else { continue }
      keys.append(key)
      joined.append(key.filter { $0 != 0x20 })
    }
    for address in [address] + facts.all(.canonical).map(\.string) {
      guard let address else { continue }
      for label in Self.labels(of: Array(address.utf8)) where !joined.contains(label) {
        joined.append(label)
      }
    }
    sections = facts.all(.section).map { TitleKeys.key($0.value) }
    headings = facts.headings.map(\.key)
  }

  /// Whether `key` is the name of the site.
  func contains(_ key: [UInt8]) -> Bool {
    keys.contains(key) || joined.contains(key.filter { $0 != 0x20 })
  }

  /// The labels of an address's host that may be a name, and the host as a whole.
  private static func labels(of address: [UInt8]) -> [[UInt8]] {
    let parts = address.split(separator: 0x2F, maxSplits: 3)
    guard parts.count > 1, parts[0].last == 0x3A else { return [] }
    var labels = parts[1].split(separator: 0x2E)
    if labels.first?.elementsEqual("www".utf8) ?? false { labels.removeFirst() }
    let whole = labels.joined()
    var found = [CaseFolding.lowercased(Array(whole))]
    for label in labels.dropLast() where label.count > 2 {
      found.append(CaseFolding.lowercased(label.filter { $0 != 0x2D }))
    }
    return found
  }

  /// `title` without the parts at its end or start that name the site.
  ///
  /// - Parameter isShort: whether what follows the words of a heading goes as well.
  func stripped(_ title: [UInt8], isShort: Bool) -> [UInt8] {
    var title = Self.withoutOpenEnd(title[...])
    for _ in 0..<3 {
      let marks = Self.separators(in: title)
      guard let last = marks.last, let first = marks.first else { break }
      if isSite(title[last.end...]) || isSection(title[last.end...])
        || isShort && isHeading(title[..<last.start], before: title[last.range])
      {
        title = title[..<last.start]
      } else if isSite(title[..<first.start]) {
        title = title[first.end...]
      } else {
        break
      }
    }
    return Array(title)
  }

  /// `title` without a mark that nothing follows.
  private static func withoutOpenEnd(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let space = title.lastIndex(of: 0x20), space > title.startIndex else { return title }
    let rest = title[(space + 1)...]
    guard let first = rest.first else { return title[..<space] }
    let isMark = marks.contains(rest.scalar(at: space + 1).value) && first != 0x2F
    return isMark && rest.scalar(at: space + 1).length == rest.count ? title[..<space] : title
  }

  private func isSite(_ part: ArraySlice<UInt8>) -> Bool {
    let key = TitleKeys.key(Array(part))
    guard key.count > 1 else { return true }
    let letters = key.filter { $0 != 0x20 }
    return joined.contains {
      letters == $0 || $0.count > 4 && letters.starts(with: $0) && letters.count < $0.count + 6
    }
      || keys.contains {
        TitleKeys.contains($0, key) || key.count < $0.count * 2 && TitleKeys.contains(key, $0)
      }
  }

  private func isSection(_ part: ArraySlice<UInt8>) -> Bool {
    sections.contains(TitleKeys.key(Array(part)))
  }

  /// Whether the page shows `part` as a heading; behind a colon, the rest may be of the title where
  /// that heading is of lower rank.
  private func isHeading(_ part: ArraySlice<UInt8>, before mark: ArraySlice<UInt8>) -> Bool {
    let key = TitleKeys.key(Array(part))
    guard key.count > 12 else { return false }
    if headings.contains(key) { return true }
    return !mark.contains(0x3A)
      && facts.subheadings.contains { TitleKeys.key(facts.text(of: $0)) == key }
  }

  /// The marks between the parts of a title: `|`, `·`, `»`, a dash between spaces, a colon before
  /// one.
  static func separators(in title: ArraySlice<UInt8>) -> [Span] {
    var marks: [Span] = []
    var i = title.startIndex
    while i < title.endIndex {
      let byte = title[i]
      guard byte == 0x20 || byte == 0x7C || byte == 0x3A else {
        i += 1
        continue
      }
      let end = markEnd(in: title, at: i)
      if end > i, i > title.startIndex, end < title.endIndex { marks.append(Span(i, end)) }
      i = max(end, i + 1)
    }
    return marks
  }

  private static func markEnd(in title: ArraySlice<UInt8>, at start: Int) -> Int {
    if title[start] == 0x3A {
      return start + 1 < title.endIndex && title[start + 1] == 0x20 ? start + 2 : start
    }
    var i = start
    if title[i] == 0x20 { i += 1 }
    guard i < title.endIndex else { return start }
    let scalar = title.scalar(at: i)
    guard marks.contains(scalar.value) else { return start }
    i += scalar.length
    while i < title.endIndex, marks.contains(title.scalar(at: i).value) {
      i += title.scalar(at: i).length
    }
    guard i < title.endIndex, title[i] == 0x20 else { return title[start] == 0x7C ? i : start }
    return i + 1
  }

  static let marks: Set<UInt32> = [
    0x7C, 0x2D, 0x2013, 0x2014, 0xB7, 0x2022, 0xBB, 0xAB, 0x3A, 0x203A, 0x2039, 0x2F, 0x2502,
  ]
}
