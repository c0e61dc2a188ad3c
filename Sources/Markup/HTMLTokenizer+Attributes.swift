internal import Text

extension HTMLTokenizer {
  /// Reads a tag's name, which begins at `at`, up to the blank, `/` or `>` that ends it.
  @inline(__always)
  mutating func readName() -> PackedName {
    let start = at
    var i = at
    while i < end, nameEnds[Int(source[i])] & 1 == 0 { i &+= 1 }
    at = i
    return PackedName(page.all, start..<i)
  }

  /// Reads attributes up to just after the tag's `>`, keeping those that are listed.
  ///
  /// The result says whether the tag closes itself; it is `nil` if the page ends inside the tag.
  mutating func readAttributes() -> Bool? {
    let first = attributes.count
    while at < end {
      let byte = source[at]
      if page.isBlank(byte) {
        at &+= 1
      } else if byte == UInt8(ascii: ">") {
        at &+= 1
        return false
      } else if byte == UInt8(ascii: "/") {
        at &+= 1
        if at < end, source[at] == UInt8(ascii: ">") {
          at &+= 1
          return true
        }
      } else {
        readAttribute(first)
      }
    }
    return nil
  }

  /// Passes the attributes of an end tag; false if the page ends inside the tag.
  mutating func skipAttributes() -> Bool {
    let count = attributes.count
    defer { attributes.removeLast(attributes.count - count) }
    return readAttributes() != nil
  }

  /// Reads an attribute of a tag whose first one has the number `first`; of several of one name the first
  /// counts.
  @inline(__always)
  private mutating func readAttribute(_ first: Int) {
    let start = at
    // An equals sign in front belongs to the name.
    var i = at &+ 1
    while i < end, nameEnds[Int(source[i])] & 2 == 0 { i &+= 1 }
    let packed = PackedName(page.all, start..<i)
    while i < end, page.isBlank(source[i]) { i &+= 1 }
    var value = Span(i, i)
    at = i
    if i < end, source[i] == UInt8(ascii: "=") {
      at = i &+ 1
      value = readValue()
    }
    if let name = AttributeName(rawValue: attributeNames.value(of: packed)), at <= end,
      !attributes[first...].contains(where: { $0.name == name })
    {
      attributes.append(
        SourceAttribute(start: UInt32(value.start), end: UInt32(value.end), name: name))
    }
  }

  @inline(__always)
  private mutating func readValue() -> Span {
    var i = at
    while i < end, page.isBlank(source[i]) { i &+= 1 }
    at = i
    guard i < end else { return Span(i, i) }
    let quote = source[i]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let close = page.offset(of: quote, from: i &+ 1)
      at = min(close &+ 1, end)
      return Span(i &+ 1, close)
    }
    while i < end, source[i] != UInt8(ascii: ">"), !page.isBlank(source[i]) { i &+= 1 }
    let value = Span(at, i)
    at = i
    return value
  }

  /// Passes a script or a style sheet, keeping data apart.
  mutating func rawElement(_ tag: Tag, firstAttribute: Int) {
    defer { attributes.removeLast(attributes.count - firstAttribute) }
    let start = at
    let stop = tag == .script ? page.scriptEnd(from: at) : page.closeTag("style", from: at)
    at = stop < end ? page.offset(after: UInt8(ascii: ">"), from: stop) : end
    guard tag == .script, let type = value(of: .type, from: firstAttribute) else { return }
    let essence = page.all[type.range].drop { page.isBlank($0) }
      .prefix { $0 != UInt8(ascii: ";") && !page.isBlank($0) }
    if CaseFolding.equalsIgnoringASCIICase(essence, "application/ld+json") {
      scripts.append(EmbeddedScript(kind: .jsonLD, span: Span(start, stop)))
    } else if CaseFolding.equalsIgnoringASCIICase(essence, "application/json") {
      let id = value(of: .id, from: firstAttribute)
        .map { String(decoding: page.all[$0.range], as: UTF8.self) }
      scripts.append(EmbeddedScript(kind: .json(id: id), span: Span(start, stop)))
    }
  }

  /// By byte: 1 where it ends the name of a tag, 2 where it ends that of an attribute.
  static let nameEnds = (0...255).map { (byte: UInt8) -> UInt8 in
    switch byte {
    case 0x20, 0x0A, 0x09, 0x0D, 0x0C, UInt8(ascii: ">"), UInt8(ascii: "/"): 3
    case UInt8(ascii: "="): 2
    default: 0
    }
  }

  private func value(of name: AttributeName, from first: Int) -> Span? {
    attributes[first...].first { $0.name == name }
      .map { Span(Int($0.start), Int($0.end)) }
  }
}
