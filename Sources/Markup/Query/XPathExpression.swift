internal import CLibXML2

/// An expression of XPath 1.0, as libxml2 reads it.
///
/// The functions are those of XPath 1.0; there are no variables and no prefixes of namespaces.
/// Names are those of the tree, elements and attributes in lower case.
public struct XPathExpression: Sendable, Equatable {
  /// The expression as it was written.
  public let text: String

  /// Checks an expression. Throws what is wrong, in libxml2's words, with its place.
  public init(_ text: String) throws(SelectorError) {
    var scanner = XPathScanner(text)
    try scanner.check()
    LibXML2.start()
    if let failure = Self.failure(of: text) {
      throw SelectorError(.xpath(failure.message), at: min(failure.offset, text.utf8.count))
    }
    self.text = text
  }

  /// What libxml2 says when it compiles the expression and evaluates it on an empty document.
  private static func failure(of text: String) -> XPathFailure? {
    guard let document = htmlNewDocNoDtD(nil, nil) else { return nil }
    defer { xmlFreeDoc(document) }
    guard let context = xmlXPathNewContext(document) else { return nil }
    defer { xmlXPathFreeContext(context) }
    context.pointee.opLimit = 10_000
    let failure = XPathEvaluation.run(text, context) { xmlXPathFreeObject($0) }
    // Where it takes long even without a page, its time will be bounded on a page, too.
    return failure?.isAboutResources == true ? nil : failure
  }
}
