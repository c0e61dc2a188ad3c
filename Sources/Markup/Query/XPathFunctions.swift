internal import CLibXML2

/// The functions of XPath that read text, with its length counted as steps: libxml2 counts a call as
/// one, however much text it gathers.
enum XPathFunctions {
  private typealias Function = @convention(c) (xmlXPathParserContextPtr?, Int32) -> Void

  /// Puts counting functions in the place of libxml2's; `context.user` must be the document.
  static func register(in context: xmlXPathContextPtr) {
    for (name, function) in all {
      // A name that is known would keep its function.
      xmlXPathRegisterFunc(context, name, nil)
      xmlXPathRegisterFunc(context, name, function)
    }
  }

  private static let all: [(String, Function)] = [
    ("string", { if admits($0, $1) { xmlXPathStringFunction($0, $1) } }),
    ("string-length", { if admits($0, $1) { xmlXPathStringLengthFunction($0, $1) } }),
    ("normalize-space", { if admits($0, $1) { xmlXPathNormalizeFunction($0, $1) } }),
    ("number", { if admits($0, $1) { xmlXPathNumberFunction($0, $1) } }),
    ("sum", { if admits($0, $1) { xmlXPathSumFunction($0, $1) } }),
    ("id", { if admits($0, $1) { xmlXPathIdFunction($0, $1) } }),
    ("concat", { if admits($0, $1) { xmlXPathConcatFunction($0, $1) } }),
    ("contains", { if admits($0, $1) { xmlXPathContainsFunction($0, $1) } }),
    ("starts-with", { if admits($0, $1) { xmlXPathStartsWithFunction($0, $1) } }),
    ("substring", { if admits($0, $1) { xmlXPathSubstringFunction($0, $1) } }),
    ("substring-before", { if admits($0, $1) { xmlXPathSubstringBeforeFunction($0, $1) } }),
    ("substring-after", { if admits($0, $1) { xmlXPathSubstringAfterFunction($0, $1) } }),
    ("translate", { if admits($0, $1) { xmlXPathTranslateFunction($0, $1) } }),
  ]

  /// Counts what the arguments hold; false, with an error, where that passes the limit.
  private static func admits(_ parser: xmlXPathParserContextPtr?, _ arguments: Int32) -> Bool {
    guard let parser, let context = parser.pointee.context, let user = context.pointee.user else {
      return true
    }
    let document = Unmanaged<XPathDocument>.fromOpaque(user).takeUnretainedValue()
    var cost = arguments == 0 ? document.size(of: context.pointee.node) : 0
    let values = min(Int(arguments), Int(parser.pointee.valueNr))
    for place in 0..<values {
      guard let value = parser.pointee.valueTab[Int(parser.pointee.valueNr) - 1 - place],
        let set = value.pointee.nodesetval
      else { continue }
      for node in 0..<Int(set.pointee.nodeNr) {
        cost += document.size(of: set.pointee.nodeTab[node])
      }
    }
    // Gathering text is that much cheaper than testing nodes.
    context.pointee.opCount += UInt(1 + cost / 8)
    guard context.pointee.opCount <= context.pointee.opLimit, !document.isOver() else {
      xmlXPathErr(parser, Int32(XPATH_OP_LIMIT_EXCEEDED.rawValue))
      return false
    }
    return true
  }
}
