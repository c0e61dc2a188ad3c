/// Parses pages into flat trees.
///
/// A byte tokenizer sets text and attributes aside and hands libxml2 the bare tags; libxml2
/// supplies missing elements and closes open ones; both are joined to one tree. The work grows
/// with the length of the page alone, whatever it contains.
public struct HTMLParser {
  /// Bounds on what is taken from one page.
  public let limits: ParseLimits

  /// Whether libxml2 is spared what is in lines of text; the trees are the same.
  private let foldsPhrases: Bool

  /// A parser with `limits`.
  public init(limits: ParseLimits = ParseLimits()) { self.init(limits: limits, foldsPhrases: true) }

  init(limits: ParseLimits = ParseLimits(), foldsPhrases: Bool) {
    self.limits = limits
    self.foldsPhrases = foldsPhrases
  }

  /// The tree of a page in UTF-8.
  ///
  /// - Parameter deadline: asked every 16 KB of tags; parsing stops once it is true.
  public mutating func parse(
    _ utf8: [UInt8], deadline: () -> Bool = { false }
  ) throws(MarkupError) -> HTMLTree {
    let limit = min(limits.bytes, Int(Int32.max))
    guard utf8.count <= limit else { throw .tooLarge(limit: limit) }
    let tokens = HTMLTokens(utf8, foldsPhrases: foldsPhrases)
    let events = try events(of: tokens.skeleton, deadline: deadline)
    guard !deadline() else { throw .deadline }
    return try tree(of: utf8, tokens, events)
  }

  private func events(
    of skeleton: [UInt8], deadline: () -> Bool
  ) throws(MarkupError) -> EventBuffer {
    let parser = SkeletonParser(limits: limits)
    return try skeleton.withUnsafeBufferPointer { bytes throws(MarkupError) in
      try parser.events(of: bytes, deadline: deadline)
    }
  }

  private func tree(
    of utf8: [UInt8], _ tokens: HTMLTokens, _ events: EventBuffer
  ) throws(MarkupError) -> HTMLTree {
    let (built, lines) = utf8.withUnsafeBufferPointer { source in
      tokens.tokens.withUnsafeBufferPointer { table in
        events.withEvents { (TreeBuilder.build(source, table, $0), LineIndex(source)) }
      }
    }
    guard built.deepest <= limits.depth else { throw .tooDeep(limit: limits.depth) }
    guard built.nodes.count <= limits.nodes + 1 else { throw .tooManyNodes(limit: limits.nodes) }
    return HTMLTree(
      source: utf8, built: built, attributes: tokens.attributes, scripts: tokens.scripts,
      lines: lines)
  }
}
