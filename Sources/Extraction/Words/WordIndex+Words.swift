internal import Text

extension WordIndex {
  /// The number of the word at `span` of `text`, or 0 if it is unknown.
  func number(of span: Span, in text: [UInt8]) -> Int {
    text.withUnsafeBufferPointer {
      number(of: span, in: $0, hash: WordHash(of: span, in: text))
    }
  }
}

extension WordHash {
  /// The hash of the word at `span` of `text` in lower case.
  init(of span: Span, in text: [UInt8]) {
    self.init()
    var at = span.start
    while at < span.end {
      let byte = text[at]
      if byte < 0x80 {
        add(0x41...0x5A ~= byte ? byte | 0x20 : byte)
        at += 1
      } else {
        let scalar = text.scalar(at: at)
        add(scalar: SimpleCase.lowercase(scalar.value))
        at += scalar.length
      }
    }
  }
}
