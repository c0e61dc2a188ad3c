internal import Markup
internal import Text

/// The dates that stand beside the headline, in lines of their own: what readers see as the
/// article's date.
struct ShownDates {
  /// A date with what its line says about it.
  struct Entry {
    var date: PageDate
    /// Whether the words or the element around it say that something was changed.
    var isModified: Bool
    /// Whether day and month may be meant the other way round.
    var isAmbiguous: Bool
    /// Whether it is named after a change, as themes name the one date there is for readers of
    /// hAtom, so that the name alone says nothing.
    var isNamedUpdated: Bool
    /// How far from the headline it stands, in nodes; above it they count twice.
    var distance: Int
  }

  private(set) var entries: [Entry] = []
  private let facts: PageFacts
  private let headline: Int
  private let order: DateScanner.Order
  private let isPossible: (PageDate) -> Bool

  init(
    _ facts: PageFacts, headline: Int, order: DateScanner.Order,
    isPossible: @escaping (PageDate) -> Bool
  ) {
    self.facts = facts
    self.headline = headline
    self.order = order
    self.isPossible = isPossible
    let end = facts.tree.subtreeEnd(headline)
    read(end..<max(end, min(facts.tree.count, end + 160)))
    read(max(0, headline - 25)..<headline)
    entries.sort { $0.distance < $1.distance }
  }

  /// The nearest date that is not said to be one of a change.
  var published: Entry? { entries.first { !$0.isModified } }

  /// The nearest date of a change.
  var modified: Entry? { entries.first { $0.isModified } }

  /// Reads lines until two paragraphs or the headline of another article end the search: dates
  /// among the sentences of the article are not its own.
  private mutating func read(_ range: Range<Int>) {
    var paragraphs = 0
    var label: [UInt8] = []
    _ = NearbyLine.first(facts, range) { line -> Bool? in
      if line.text.count >= 160 { paragraphs += startsWithDate(line.text) ? 2 : 1 }
      if paragraphs >= 2 || isTeaser(line.node) { return true }
      let dates = entries(in: line, label: label)
      label = dates.isEmpty && line.text.count <= 40 ? line.text : []
      entries += dates
      return nil
    }
  }

  /// Whether a paragraph has a date before its first sentence, which is then the article's.
  private func startsWithDate(_ text: [UInt8]) -> Bool {
    DateScanner(text.prefix(60), order: order).firstDay() != nil
  }

  private func entries(in line: NearbyLine, label: [UInt8]) -> [Entry] {
    guard line.text.count <= 160, Self.mayHaveDate(line.text) else { return [] }
    let scanner = DateScanner(line.text[...], order: order)
    let node = dateNode(from: line.node)
    let distance = node < headline ? 2 * (headline - node) + 8 : node - headline
    var found: [Entry] = []
    var rest = line.text.count
    var start: Int?
    var (at, end) = (0, 0)
    while let (match, next) = scanner.firstDay(from: at) {
      at = next
      let words = line.text[end..<max(end, match.start)]
      let isLabelled = start != nil || words.contains(where: Self.isLetter)
      end = match.end
      rest -= match.end - match.start
      start = start ?? match.start
      let date = PageDate(match.parts)
      guard match.parts.year >= 1995, isPossible(date) else { continue }
      found.append(
        Entry(
          date: date, isModified: DateWords.isModified(isLabelled ? Array(words) : label),
          isAmbiguous: isAmbiguous(line.text[match.start..<match.end]), isNamedUpdated: false,
          distance: distance + found.count))
    }
    // A date among the words of a sentence may be any.
    guard let start, !found.isEmpty, rest <= (start == 0 ? 100 : 48), isOfArticle(node) else {
      return []
    }
    name(&found[0], node)
    return found
  }

  /// Whether the numbers of `date` may be meant the other way round: English has both orders.
  private func isAmbiguous(_ date: ArraySlice<UInt8>) -> Bool {
    date.contains(0x2F) || order == .monthFirst && !date.contains(where: Self.isLetter)
  }

  /// The first text from `node` that has two digits, as a date in numbers or words has.
  private func dateNode(from node: Int) -> Int {
    let tree = facts.tree
    return (node..<min(tree.count, node + 40)).first {
      tree.tag($0) == .text && tree.bytes[tree.text($0).range].count(where: Self.isDigit) >= 2
    } ?? node
  }

  /// Whether there are four digits, or letters of a script with digits of its own.
  private static func mayHaveDate(_ text: [UInt8]) -> Bool {
    text.count(where: isDigit) >= 4 || text.contains { $0 & 0xFC == 0xD8 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }

  /// Whether no part of the page that is about the site lies between `node` and the headline.
  private func isOfArticle(_ node: Int) -> Bool {
    let tree = facts.tree
    var ancestor = tree.parent(node)
    while ancestor > 0 {
      switch tree.tag(ancestor) {
      case .aside where node > headline && tree.subtreeEnd(ancestor) - ancestor < 120: break
      case .header, .nav, .aside, .footer, .table:
        if !(ancestor..<tree.subtreeEnd(ancestor)).contains(headline) {
          return tree.tag(ancestor) == .header && node > headline
        }
      // Links above the headline lead to other pages.
      case .a where node < headline: return false
      default: break
      }
      if let span = tree.rawAttribute(ancestor, .class),
        AttributeWordFinder.shared.find(in: span, of: tree.source).contains(.teaser),
        !(ancestor..<tree.subtreeEnd(ancestor)).contains(headline)
      {
        return false
      }
      ancestor = tree.parent(ancestor)
    }
    return true
  }

  /// Whether `node` is in a heading that leads to another page.
  private func isTeaser(_ node: Int) -> Bool {
    let tree = facts.tree
    var isLink = false
    var ancestor = tree.parent(node)
    for _ in 0..<4 where ancestor > 0 {
      switch tree.tag(ancestor) {
      case .a: isLink = true
      case .h1, .h2, .h3, .h4: return isLink || tree.tag(tree.parent(ancestor)) == .a
      default: break
      }
      ancestor = tree.parent(ancestor)
    }
    return false
  }

  /// Reads from the names of small elements around `node` whether `entry` is of a change.
  private func name(_ entry: inout Entry, _ node: Int) {
    let tree = facts.tree
    var ancestor = tree.parent(node)
    while ancestor > 0, tree.subtreeEnd(ancestor) - ancestor < 16 {
      for attribute in [AttributeName.itemprop, .class] {
        guard let span = tree.rawAttribute(ancestor, attribute),
          AttributeWordFinder.shared.find(in: span, of: tree.source).contains(.modified)
        else { continue }
        entry.isNamedUpdated = true
        if !isHAtom(span) { entry.isModified = true }
      }
      ancestor = tree.parent(ancestor)
    }
  }

  private func isHAtom(_ span: Text.Span) -> Bool {
    facts.tree.source[span.range].split(separator: 0x20).contains {
      CaseFolding.equalsIgnoringASCIICase($0, "updated")
    }
  }
}
