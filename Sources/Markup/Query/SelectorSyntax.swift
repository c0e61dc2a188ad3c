internal import Text

/// Compound selectors joined by combinators, the last first: `a > b c` is `c`, ` `, `b`, `>`, `a`.
struct ComplexSelector: Equatable, Sendable {
  /// The compound selectors, the subject first.
  var compounds: [CompoundSelector]
  /// What joins each compound to the one after it in `compounds`, which stands to its left.
  var combinators: [Combinator]
}

/// How two elements stand to each other.
enum Combinator: Equatable, Sendable {
  case descendant, child, nextSibling, laterSibling
}

/// Conditions on one element.
struct CompoundSelector: Equatable, Sendable {
  var conditions: [SelectorCondition] = []
}

/// One condition on an element.
indirect enum SelectorCondition: Equatable, Sendable {
  /// The element's name; `unknown` for one that HTML does not define, with its bytes.
  case type(Tag, name: [UInt8])
  case id([UInt8])
  case className([UInt8])
  case attribute(AttributeTest)
  case not([ComplexSelector])
  case any([ComplexSelector])
  /// Number of a list of relative selectors in the matcher's table.
  case has([RelativeSelector])
  case place(PlaceTest)
  case empty
  case root
}

/// A selector that begins at the element which it is about: `> img`.
struct RelativeSelector: Equatable, Sendable {
  var combinator: Combinator
  var selector: ComplexSelector
  /// Where the matcher keeps what it found, once for all elements.
  var slot: Int
}

/// A condition on an attribute.
struct AttributeTest: Equatable, Sendable {
  enum Operator: Equatable, Sendable {
    case exists, equals, word, dash, prefix, suffix, contains
  }

  /// The attribute's name in lower case.
  var name: [UInt8]
  /// The name, where trees keep the attribute.
  var known: AttributeName?
  var comparison = Operator.exists
  /// What is looked for; in lower case where case is ignored.
  var value: [UInt8] = []
  var ignoresCase = false

  /// Whether an attribute's value is what is looked for.
  func accepts(_ found: ArraySlice<UInt8>) -> Bool {
    guard comparison != .exists else { return true }
    guard ignoresCase else { return compare(found) }
    return compare(found.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }[...])
  }

  private func compare(_ found: ArraySlice<UInt8>) -> Bool {
    switch comparison {
    case .exists: true
    case .equals: found.elementsEqual(value)
    case .word: !value.isEmpty && found.hasWord(value)
    case .dash:
      found.starts(with: value)
        && (found.count == value.count || found.dropFirst(value.count).first == 0x2D)
    case .prefix: !value.isEmpty && found.starts(with: value)
    case .suffix:
      !value.isEmpty && found.count >= value.count && found.suffix(value.count).elementsEqual(value)
    case .contains: !value.isEmpty && Array(found).firstOffset(of: value) != nil
    }
  }
}

/// A condition on where an element stands among its siblings: at `step` × n + `offset`, from 1.
struct PlaceTest: Equatable, Sendable {
  var step: Int
  var offset: Int
  var isFromEnd = false
  var isOfType = false

  /// Whether there is a whole n ≥ 0 for `place`.
  func accepts(_ place: Int) -> Bool {
    let distance = place - offset
    guard step != 0 else { return distance == 0 }
    return distance % step == 0 && distance / step >= 0
  }
}

extension ArraySlice<UInt8> {
  /// Whether one of the words, which HTML's white space separates, is `word`.
  func hasWord(_ word: [UInt8]) -> Bool {
    var start = startIndex
    while start < endIndex {
      guard !self[start].isHTMLSpace else {
        start += 1
        continue
      }
      var end = start
      while end < endIndex, !self[end].isHTMLSpace { end += 1 }
      if end - start == word.count, self[start..<end].elementsEqual(word) { return true }
      start = end
    }
    return false
  }
}

extension UInt8 {
  /// Whether the byte is white space to HTML and CSS.
  var isHTMLSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }
}
