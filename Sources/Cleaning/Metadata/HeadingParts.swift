internal import Markup
internal import Text

/// The two lines that a heading is made of, where its first element is set apart from the rest, as
/// a line above the headline is, or a headline with a line below.
struct HeadingParts {
  let first: [UInt8]
  /// Without the mark that it may begin with.
  let rest: [UInt8]

  /// The parts of the heading at `node`, if it has two that no colon makes one.
  init?(_ facts: PageFacts, of node: Int) {
    let tree = facts.tree
    guard let line = Self.line(facts, in: node), Self.tags.contains(tree.tag(line)) else {
      return nil
    }
    first = facts.text(of: line)
    let rest = facts.text(in: tree.subtreeEnd(line)..<tree.subtreeEnd(tree.parent(line)))
    guard first.last != 0x3A, rest.first != 0x3A else { return nil }
    self.rest = Self.withoutMark(rest)
    guard !self.rest.isEmpty else { return nil }
  }

  /// The first element of `node` that other text stands beside, which is not before it.
  private static func line(_ facts: PageFacts, in node: Int) -> Int? {
    var container = node
    while true {
      var filled: [Int] = []
      for child in facts.tree.children(container) where !facts.text(of: child).isEmpty {
        filled.append(child)
      }
      guard let first = filled.first, facts.tree.tag(first).isElement else { return nil }
      if filled.count > 1 { return first }
      container = first
    }
  }

  private static func withoutMark(_ text: [UInt8]) -> [UInt8] {
    guard let space = text.firstIndex(of: 0x20), space > 0 else { return text }
    let scalar = text.scalar(at: 0)
    return SiteNames.marks.contains(scalar.value) && scalar.length == space
      ? Array(text[(space + 1)...]) : text
  }

  /// Elements for lines; others mark words within one.
  private static let tags: Set<Tag> = [.span, .small, .div, .p, .time]
}
