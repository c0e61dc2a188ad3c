public import Text

extension HTMLTree {
  /// The numbers of an element's attributes.
  public func attributeNumbers(_ n: Int) -> Range<Int> {
    tags[n] == .text ? 0..<0 : Int(nodes[n].first)..<Int(nodes[n].end)
  }

  /// An attribute by its number: its name, and its undecoded value as a span of `source`.
  public func attribute(number: Int) -> (name: AttributeName, value: Span) {
    let attribute = attributes[number]
    return (attribute.name, Span(Int(attribute.start), Int(attribute.end)))
  }

  /// The undecoded value of an attribute as a span of `source`.
  public func rawAttribute(_ n: Int, _ name: AttributeName) -> Span? {
    guard tags[n] != .text else { return nil }
    let node = nodes[n]
    return attributes.withUnsafeBufferPointer { attributes in
      var i = Int(node.first)
      while i < Int(node.end) {
        if attributes[i].name == name {
          return Span(Int(attributes[i].start), Int(attributes[i].end))
        }
        i &+= 1
      }
      return nil
    }
  }

  /// The value of an attribute, character references decoded.
  public func attribute(_ n: Int, _ name: AttributeName) -> [UInt8]? {
    guard let span = rawAttribute(n, name) else { return nil }
    var value: [UInt8] = []
    source.withUnsafeBufferPointer { source in
      CharacterReferences.appendDecoded(
        UnsafeBufferPointer(rebasing: source[span.range]), in: .attribute, to: &value)
    }
    return value
  }

  /// The value of an attribute, character references decoded.
  public func attributeString(_ n: Int, _ name: AttributeName) -> String? {
    attribute(n, name).map { String(decoding: $0, as: UTF8.self) }
  }
}
