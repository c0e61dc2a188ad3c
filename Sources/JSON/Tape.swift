/// A text with its nodes; what a document and all handles into it share.
struct Tape: Sendable {
  let bytes: [UInt8]
  let tokens: [Token]
  /// Whether the bytes were found to be well-formed UTF-8.
  let isUTF8: Bool

  /// The index of the node after the one at `index` and all that it holds.
  func next(after index: Int) -> Int {
    tokens[index].isContainer ? Int(tokens[index].end) : index + 1
  }

  /// The body of the string at `index` without its escapes.
  func resolved(_ index: Int) -> [UInt8] {
    let token = tokens[index]
    guard token.kind == .escapedString else { return Array(bytes[token.range]) }
    var output: [UInt8] = []
    output.reserveCapacity(token.range.count)
    Escape.appendResolved(bytes.span, token.range, to: &output)
    return output
  }

  /// Whether the node at `index` is a string, or a key, of exactly these bytes.
  func string(at index: Int, equals text: Swift.Span<UInt8>) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .string:
      return bytes.span.extracting(token.range).isSame(as: text)
    case .escapedString:
      let bytes = resolved(index)
      return bytes.span.isSame(as: text)
    default:
      return false
    }
  }
}

extension Swift.Span<UInt8> {
  fileprivate func isSame(as other: Swift.Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for i in 0..<count where self[i] != other[i] { return false }
    return true
  }
}
