internal import Text

extension WordIndex {
  /// The number of the word at `span` of `text`, or 0 if it is unknown.
  func number(of span: Span, in text: [UInt8]) -> Int {
    var hash = WordHash()
    var at = span.start
    while at < span.end {
      let scalar = text.scalar(at: at)
      hash.add(scalar: SimpleCase.lowercase(scalar.value))
      at += scalar.length
    }
    return number(of: span, in: text, hash: hash)
  }
}
