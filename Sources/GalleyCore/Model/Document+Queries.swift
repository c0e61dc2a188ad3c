public import Markup
internal import Text

// The page as selectors see it.
extension Document {
  /// The elements of the page that a selector matches, in document order; none where the page is
  /// not HTML.
  public mutating func elements(_ selector: CSSSelector) throws -> [Int] {
    guard let tree = try markup() else { return [] }
    return try selector.elements(of: tree, deadline: isOverdue)
  }

  /// The value of an XPath expression for the page; no nodes where it is not HTML.
  public mutating func evaluate(_ expression: XPathExpression) throws -> XPathResult {
    guard let document = try xpathDocument() else { return .nodes([]) }
    return try document.evaluate(expression, deadline: isOverdue)
  }

  /// Takes elements out of the page, for all that works on it later, and the words that come from
  /// them out of the text. Layers are removed where the text changes.
  public mutating func remove(_ elements: [Int]) throws {
    guard !elements.isEmpty, let tree = try markup() else { return }
    let cut = tree.removing(elements)
    let runs = textRuns
    replaceMarkup(cut.tree)
    guard runs.contains(where: { cut.numbers[$0.node] < 0 }) else {
      textRuns = runs.map { TextRun(node: Int(cut.numbers[$0.node]), span: $0.span) }
      return
    }
    let links = metadata.links
    var new = ReducedText(text, runs) { cut.numbers[$0] < 0 }
    let blocks = blocks.compactMap { block in new.add(block) }
    let kept = new.runs.map { TextRun(node: Int(cut.numbers[$0.node]), span: $0.span) }
    setText(new.text, blocks: blocks, runs: kept)
    metadata.links = links.compactMap { link in
      guard let span = new.span(of: link.span) else { return nil }
      return .init(url: link.url, span: span, rel: link.rel)
    }
    let linked = metadata.links.reduce(0) { $0 + $1.span.count }
    statistics.linkDensity = text.isEmpty ? nil : Double(linked) / Double(text.count)
  }
}

extension QueryError: ReasonedError {
  /// `time_limit`, `xpath_limit` or `xpath_error`.
  public var reason: String {
    switch self {
    case .deadline: "time_limit"
    case .tooManySteps, .tooManyNodes, .tooDeep: "xpath_limit"
    case .failed: "xpath_error"
    }
  }
}
