internal import Text

/// The attributes of a start tag as the page has it, with those that trees do not keep.
struct StartTag: IteratorProtocol {
  private let source: [UInt8]
  private var at: Int

  /// The tag at `offset`; `nil` where no tag of an element called `name` begins there, because the
  /// page leaves the element out.
  init?(_ source: [UInt8], at offset: Int, name: some Collection<UInt8>) {
    let start = offset + 1
    let end = start + name.count
    guard end < source.count, source[offset] == UInt8(ascii: "<"),
      source[start..<end].elementsEqual(name, by: { SelectorParser.lowered($0) == $1 }),
      Self.endsName(source[end])
    else { return nil }
    self.source = source
    at = end
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isHTMLSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// The next attribute: its name and its undecoded value, as spans of the source.
  mutating func next() -> (name: Span, value: Span)? {
    while at < source.count {
      if source[at] == UInt8(ascii: ">") { return nil }
      guard source[at].isHTMLSpace || source[at] == UInt8(ascii: "/") else { return attribute() }
      at += 1
    }
    return nil
  }

  private mutating func attribute() -> (name: Span, value: Span) {
    var name = Span(at, at + 1)
    while name.end < source.count, source[name.end] != UInt8(ascii: "="),
      !Self.endsName(source[name.end])
    { name.end += 1 }
    at = name.end
    skipSpace()
    guard at < source.count, source[at] == UInt8(ascii: "=") else { return (name, Span(at, at)) }
    at += 1
    skipSpace()
    return (name, value())
  }

  private mutating func value() -> Span {
    guard at < source.count else { return Span(at, at) }
    let quote = source[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      at = start
      while at < source.count, source[at] != quote { at += 1 }
      defer { at = min(at + 1, source.count) }
      return Span(start, at)
    }
    let start = at
    while at < source.count, source[at] != UInt8(ascii: ">"), !source[at].isHTMLSpace { at += 1 }
    return Span(start, at)
  }

  private mutating func skipSpace() {
    while at < source.count, source[at].isHTMLSpace { at += 1 }
  }
}
