public import Text

/// Where the words of a text node stand in a text that was made of a tree.
public struct TextRun: Equatable, Sendable {
  /// The text node.
  public var node: Int
  /// The bytes that come from it, white space squeezed.
  public var span: Span

  /// A node with its bytes.
  public init(node: Int, span: Span) {
    self.node = node
    self.span = span
  }
}

extension [TextRun] {
  /// The runs of nodes below `element`; runs are in document order.
  public func below(_ element: Int, in tree: HTMLTree) -> ArraySlice<TextRun> {
    self[firstIndex(notBefore: element)..<firstIndex(notBefore: tree.subtreeEnd(element))]
  }

  /// From the first word below `element` to the last; `nil` where none is in the text.
  public func span(of element: Int, in tree: HTMLTree) -> Span? {
    let runs = below(element, in: tree)
    guard let first = runs.first, let last = runs.last else { return nil }
    return Span(first.span.start, last.span.end)
  }

  private func firstIndex(notBefore node: Int) -> Int {
    partitionPoint { $0.node < node }
  }
}
