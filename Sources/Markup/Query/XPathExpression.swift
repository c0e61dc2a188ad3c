internal import CLibXML2

/// An expression of XPath 1.0, as libxml2 reads it.
///
/// The functions are those of XPath 1.0; there are no variables and no prefixes of namespaces.
/// Names are those of the tree, elements and attributes in lower case.
public struct XPathExpression: Sendable, Equatable {
  /// The expression as it was written.
  public let text: String
  /// What it gives, whatever the page.
  public let kind: Kind

  /// The types of XPath.
  public enum Kind: Sendable {
    case nodes, text, number, boolean
  }

  /// Checks an expression. Throws what is wrong, in libxml2's words, with its place.
  public init(_ text: String) throws(SelectorError) {
    var scanner = XPathScanner(text)
    try scanner.check()
    LibXML2.start()
    var kind = Kind.nodes
    if let failure = Self.failure(of: text, &kind) {
      throw SelectorError(.xpath(failure.message), at: min(failure.offset, text.utf8.count))
    }
    self.text = text
    self.kind = kind
  }

  /// What libxml2 says when it compiles the expression and evaluates it on an empty document.
  private static func failure(of text: String, _ kind: inout Kind) -> XPathFailure? {
    guard let document = htmlNewDocNoDtD(nil, nil) else { return nil }
    defer { xmlFreeDoc(document) }
    guard let context = xmlXPathNewContext(document) else { return nil }
    defer { xmlXPathFreeContext(context) }
    context.pointee.opLimit = 10_000
    let failure = XPathEvaluation.run(text, context) { object in
      kind = Kind(object.pointee.type)
      xmlXPathFreeObject(object)
    }
    // Where it takes long even without a page, its time will be bounded on a page, too.
    return failure?.isAboutResources == true ? nil : failure
  }
}

extension XPathExpression.Kind {
  fileprivate init(_ type: xmlXPathObjectType) {
    switch type {
    case XPATH_BOOLEAN: self = .boolean
    case XPATH_NUMBER: self = .number
    case XPATH_STRING: self = .text
    default: self = .nodes
    }
  }
}
