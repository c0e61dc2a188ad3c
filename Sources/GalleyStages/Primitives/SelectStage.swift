public import GalleyCore
internal import Markup
internal import Text

/// Takes elements of the page by CSS or XPath: into a field, into a layer, or out of the page.
public struct SelectStage: Stage {
  /// What is taken of a selected node.
  public enum Take: String, ChoiceOption {
    case text, html, attribute
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "select",
    "Selects elements by CSS or XPath into a field or a layer, or removes them from the page.",
    example: "select: { css: \"h1 + .teaser\", to: subtitle }")

  private let options: Options
  private let query: Query
  private let isAll: Bool
  private let provenance: String
  private let list: ListForm

  /// The language of the selection.
  private enum Query {
    case css(CSSSelector)
    case xpath(XPathExpression)
  }

  /// How several values stand in the field.
  private enum ListForm { case one, list, joined(String) }

  /// A stage that selects as the options say; throws where they do not go together.
  public init(_ options: Options) throws {
    try options.check()
    self.options = options
    switch (options.css, options.xpath) {
    case (let css?, _):
      query = .css(css)
      provenance = "select:css \(css.text)"
    case (nil, let xpath?):
      query = .xpath(xpath)
      provenance = "select:xpath \(xpath.text)"
    case (nil, nil): throw OptionError("select needs 'css' or 'xpath'")
    }
    isAll = options.takesAll
    list = options.join.map(ListForm.joined) ?? (options.givesList ? .list : .one)
  }

  /// Layers need the text and its blocks.
  public static func reads(_ options: Options) -> [Slot] {
    options.emit == nil ? [.page] : [.page, .text, .blocks]
  }

  /// The field or the layer.
  public static func provides(_ options: Options) -> [Slot] {
    if let layer = options.emit {
      return [layer.slot(options.attributes.pairs.map { .init($0.key, .string) })]
    }
    return options.to?.provided ?? []
  }

  /// Selects, and does with it what the options say. On a page that is not HTML nothing matches.
  public func process(_ document: inout Document) throws -> Verdict {
    let result = try result(&document)
    if let reason = options.orDrop, result.isNothing { return .drop(reason: reason.code) }
    if options.remove {
      try document.remove(result.nodes.map(\.node))
    } else if let layer = options.emit {
      try annotate(layer, result.nodes, &document)
    } else if let field = options.to {
      try set(field, result, &document)
    }
    try document.checkDeadline()
    return .keep
  }

  private func result(_ document: inout Document) throws -> XPathResult {
    let result: XPathResult =
      switch query {
      case .css(let selector):
        .nodes(try document.elements(selector).map { XPathNode(node: $0) })
      case .xpath(let expression): try document.evaluate(expression)
      }
    guard case .nodes(let nodes) = result, !isAll else { return result }
    return .nodes(Array(nodes.prefix(1)))
  }

  private func set(
    _ field: FieldPath, _ result: XPathResult, _ document: inout Document
  ) throws {
    let value = value(result, try document.markup())
    guard value != .null else { return }
    do {
      try document.set(value, at: field, from: provenance)
    } catch {
      // What the page says does not fit the field: that is no reason to lose the document.
      document.warn("wrong_\(field.names.joined(separator: "_"))")
    }
  }

  /// The value for a field; `null` where there is none.
  private func value(_ result: XPathResult, _ tree: HTMLTree?) -> Value {
    switch result {
    case .text(let text): return text.isEmpty ? .null : value(text)
    case .boolean(let boolean): return .boolean(boolean)
    case .number(let number):
      guard number.isFinite else { return .null }
      return Int(exactly: number).map { .integer($0) } ?? .decimal(number)
    case .nodes(let nodes):
      guard let tree else { return .null }
      let texts = nodes.compactMap { text(of: $0, tree) }.filter { !$0.isEmpty }
      guard let first = texts.first else { return .null }
      switch list {
      case .one: return .string(first)
      case .list: return .list(texts.map { .string($0) })
      case .joined(let separator): return .string(texts.joined(separator: separator))
      }
    }
  }

  /// A text that is the value of an expression.
  private func value(_ text: String) -> Value {
    if case .list = list { return .list([.string(text)]) }
    return .string(text)
  }

  private func text(of found: XPathNode, _ tree: HTMLTree) -> String? {
    if let attribute = found.attribute { return attribute.value }
    if let name = options.attribute { return tree.attributeString(found.node, named: name) }
    let bytes =
      options.take == .html ? tree.outerHTML(found.node) : tree.readableText(found.node)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds an annotation for each element that has words in the text.
  private func annotate(
    _ layer: LayerReference, _ nodes: [XPathNode], _ document: inout Document
  ) throws {
    var annotations = document.layers[layer.name] ?? []
    if let tree = try document.markup() {
      for node in nodes.map(\.node) {
        guard let span = document.textRuns.span(of: node, in: tree) else { continue }
        annotations.append(Annotation(span, attributes(of: node, layer, tree)))
      }
    }
    document.layers[layer.name] = annotations.sorted {
      ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end)
    }
  }

  private func attributes(
    of node: Int, _ layer: LayerReference, _ tree: HTMLTree
  ) -> [Annotation.Attribute] {
    options.attributes.pairs.compactMap { key, name in
      let name = name.hasPrefix("@") ? String(name.dropFirst()) : name
      return tree.attributeString(node, named: name)
        .flatMap { Value($0, as: layer.type(of: key) ?? .string) }
        .map { .init(key, $0) }
    }
  }
}

extension XPathResult {
  /// The nodes; none where it is something else.
  fileprivate var nodes: [XPathNode] {
    if case .nodes(let nodes) = self { nodes } else { [] }
  }

  /// Whether nothing matches.
  fileprivate var isNothing: Bool {
    switch self {
    case .nodes(let nodes): nodes.isEmpty
    case .text(let text): text.isEmpty
    case .number(let number): number.isNaN
    case .boolean(let boolean): !boolean
    }
  }
}
