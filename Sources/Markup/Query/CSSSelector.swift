/// A list of CSS selectors, as Selectors Level 4 defines them for HTML.
///
/// There are type, universal, class, id and attribute selectors, all combinators, `:not()`,
/// `:is()`, `:where()`, `:has()`, `:empty`, `:root` and the pseudo-classes of places among
/// siblings. Names of elements and attributes are compared in any case, classes and ids as written.
public struct CSSSelector: Sendable, Equatable {
  /// The selectors as they were written.
  public let text: String
  private let list: [ComplexSelector]
  private let slots: Int

  /// Reads selectors. Throws what is wrong, with its place.
  public init(_ text: String) throws(SelectorError) {
    var parser = SelectorParser(text)
    list = try parser.parse()
    slots = parser.slots
    self.text = text
  }

  /// The elements of `tree` that a selector of the list matches, in document order.
  ///
  /// - Parameter deadline: asked now and then; matching stops once it is true.
  public func elements(
    of tree: HTMLTree, deadline: () -> Bool = { false }
  ) throws(QueryError) -> [Int] {
    try withoutActuallyEscaping(deadline) { deadline throws(QueryError) in
      var matcher = SelectorMatcher(tree, slots: slots, deadline: deadline)
      var found: [Int] = []
      for node in 1..<max(1, tree.count) where tree.tag(node).isElement {
        if try matcher.matches(node, list) { found.append(node) }
      }
      return found
    }
  }

  /// Selectors are the same when they are written the same.
  public static func == (a: CSSSelector, b: CSSSelector) -> Bool { a.text == b.text }
}
