internal import CLibXML2

/// Why libxml2 could not compile or evaluate an expression.
struct XPathFailure {
  /// libxml2's own sentence.
  var message: String
  /// Offset in the expression, where libxml2 says one.
  var offset: Int
  private var code: UInt32

  /// Errors of the XPath module are numbered from here.
  private static let base = UInt32(XML_XPATH_EXPRESSION_OK.rawValue)

  /// The last error on this thread.
  static var last: XPathFailure {
    guard let error = xmlGetLastError(), let text = error.pointee.message else {
      return XPathFailure(message: "Invalid expression", offset: 0, code: 0)
    }
    var message = String(cString: text)
    while message.last?.isNewline == true { message.removeLast() }
    let code = UInt32(bitPattern: error.pointee.code)
    return XPathFailure(message: message, offset: Int(error.pointee.int1), code: code)
  }

  /// Whether the number of steps passed the limit.
  var isAboutSteps: Bool { code == Self.base + XPATH_OP_LIMIT_EXCEEDED.rawValue }

  /// Whether a limit of depth or memory was passed.
  var isAboutDepth: Bool {
    [XPATH_RECURSION_LIMIT_EXCEEDED, XPATH_STACK_ERROR, XPATH_MEMORY_ERROR]
      .contains { code == Self.base + $0.rawValue }
  }

  var isAboutResources: Bool { isAboutSteps || isAboutDepth }
}

/// Runs libxml2's compiler and evaluator without output on standard error.
enum XPathEvaluation {
  /// Evaluates `text` and hands the result to `use`, which frees it; says what failed.
  static func run(
    _ text: String, _ context: xmlXPathContextPtr, use: (xmlXPathObjectPtr) -> Void
  ) -> XPathFailure? {
    // Both the handler and the last error belong to the thread.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    xmlResetLastError()
    context.pointee.flags = XML_XPATH_CHECKNS | XML_XPATH_NOVAR
    context.pointee.opCount = 0
    guard let compiled = xmlXPathCtxtCompile(context, text) else { return .last }
    defer { xmlXPathFreeCompExpr(compiled) }
    guard let object = xmlXPathCompiledEval(compiled, context) else { return .last }
    use(object)
    return nil
  }
}
