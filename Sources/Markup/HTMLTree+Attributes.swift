public import Text

extension HTMLTree {
  /// Calls `body` with each attribute of an element and its undecoded value as a span of `source`.
  @inline(__always)
  public func forEachAttribute(_ n: Int, _ body: (AttributeName, Span) -> Void) {
    guard tags[n] != .text else { return }
    let node = nodes[n]
    for attribute in attributes[Int(node.first)..<Int(node.end)] {
      guard let name = AttributeName(rawValue: attribute.name) else { continue }
      body(name, Span(Int(attribute.start), Int(attribute.end)))
    }
  }

  /// The undecoded value of an attribute as a span of `source`.
  public func rawAttribute(_ n: Int, _ name: AttributeName) -> Span? {
    guard tags[n] != .text else { return nil }
    let node = nodes[n]
    return attributes.withUnsafeBufferPointer { attributes in
      var i = Int(node.first)
      while i < Int(node.end) {
        if attributes[i].name == name.rawValue {
          return Span(Int(attributes[i].start), Int(attributes[i].end))
        }
        i &+= 1
      }
      return nil
    }
  }

  /// Whether the element has the attribute, with or without a value.
  public func hasAttribute(_ n: Int, _ name: AttributeName) -> Bool {
    rawAttribute(n, name) != nil
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
