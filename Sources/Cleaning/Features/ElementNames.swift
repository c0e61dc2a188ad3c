internal import Markup
internal import Text

/// The words of the names, roles and tags of elements, as slots of the model's table of names.
///
/// A name that is near a block says more than one that is far, so that each word has a slot for each
/// of three distances: the block's own element, the two around it, and all others.
struct ElementNames {
  /// Slots of one distance.
  static let size = 1 << 13
  /// Slots of all distances.
  static let slots = 3 * size

  /// Which third of the table tells of an element this many steps above a block's own.
  @inline(__always)
  static func distance(_ steps: Int) -> Int { steps == 0 ? 0 : steps < 3 ? 1 : 2 }

  /// Whether an attribute names elements.
  @inline(__always)
  static func isName(_ attribute: AttributeName) -> Bool {
    switch attribute {
    case .class, .id, .role, .itemprop, .dataComponent, .dataTestid: true
    default: false
    }
  }

  /// The slot of a tag, below `size`.
  @inline(__always)
  static func slot(of tag: Tag) -> Int {
    slot(TokenTable.add(tag.rawValue, to: TokenTable.seed &+ 7))
  }

  /// Calls `body` with a slot below `size` for each word of a name.
  @inline(__always)
  static func forEachWord(of name: Span, in tree: HTMLTree, _ body: (Int) -> Void) {
    var hash = TokenTable.seed
    var length = 0
    var previous: UInt8 = 0
    tree.source.withUnsafeBufferPointer { source in
      for at in name.range {
        let byte = source[at]
        let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
        let isLetter = lower &- 0x61 < 26 || byte >= 0x80
        // A capital after a small letter begins a word: articleBody.
        if !isLetter || (byte != lower && previous &- 0x61 < 26) {
          if length > 1 { body(slot(hash)) }
          hash = TokenTable.seed
          length = 0
        }
        if isLetter {
          hash = TokenTable.add(lower, to: hash)
          length += 1
        }
        previous = byte
      }
    }
    if length > 1 { body(slot(hash)) }
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (size - 1)
  }

  /// The slots of all names around a block's element.
  static func slots(around node: Int, in tree: HTMLTree) -> [UInt16] {
    var slots: [UInt16] = []
    var node = node
    var steps = 0
    while node > 0 {
      let first = distance(steps) * size
      slots.append(UInt16(first + slot(of: tree.tag(node))))
      for number in tree.attributeNumbers(node) {
        let (attribute, span) = tree.attribute(number: number)
        guard isName(attribute) else { continue }
        forEachWord(of: span, in: tree) { slots.append(UInt16(first + $0)) }
      }
      node = tree.parent(node)
      steps += 1
    }
    return slots
  }
}
