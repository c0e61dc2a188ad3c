/// Looks for what libxml2 finds only while it evaluates an expression: names of functions, nesting.
struct XPathScanner {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  /// More levels of brackets than anybody writes; libxml2 recurses for each.
  private static let depthLimit = 200

  private static let functions: Set<String> = [
    "last", "position", "count", "id", "local-name", "namespace-uri", "name", "string", "concat",
    "starts-with", "contains", "substring-before", "substring-after", "substring", "string-length",
    "normalize-space", "translate", "boolean", "not", "true", "false", "lang", "number", "sum",
    "floor", "ceiling", "round",
    // Kinds of nodes look like functions.
    "node", "text", "comment", "processing-instruction",
  ]

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func check() throws(SelectorError) {
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
      case UInt8(ascii: "("), UInt8(ascii: "["): try open()
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case let byte where Self.isNameStart(byte): try name()
      default: break
      }
      at += 1
    }
  }

  private mutating func open() throws(SelectorError) {
    depth += 1
    if depth > Self.depthLimit { throw SelectorError(.tooDeep(limit: Self.depthLimit), at: at) }
  }

  private mutating func skipString(_ quote: UInt8) {
    at += 1
    while at < bytes.count, bytes[at] != quote { at += 1 }
  }

  /// Passes a name but for its last byte.
  private mutating func name() throws(SelectorError) {
    let start = at
    while at + 1 < bytes.count, Self.isNamePart(bytes[at + 1]) { at += 1 }
    var next = at + 1
    while next < bytes.count, bytes[next].isHTMLSpace { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "("), !isOperator(start) else { return }
    let name = String(decoding: bytes[start...at], as: UTF8.self)
    if !Self.functions.contains(name) { throw SelectorError(.unknownFunction(name), at: start) }
  }

  /// Whether the name at `start` is an operator before an expression in brackets.
  private func isOperator(_ start: Int) -> Bool {
    ["and", "or", "div", "mod"].contains(String(decoding: bytes[start...at], as: UTF8.self))
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte >= 0x80
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    SelectorScanner.isNamePart(byte) || byte == UInt8(ascii: ".")
  }
}
