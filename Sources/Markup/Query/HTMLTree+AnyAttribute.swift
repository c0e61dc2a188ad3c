internal import Text

extension HTMLTree {
  /// The value of any attribute, character references decoded, whether trees keep it or not.
  ///
  /// - Parameter name: the attribute's name, in any ASCII case.
  public func attributeString(_ n: Int, named name: String) -> String? {
    value(n, named: name.utf8.map(SelectorParser.lowered))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every attribute of an element in the order of the page, each name once, in lower case.
  public func attributes(_ n: Int) -> [(name: String, value: [UInt8])] {
    guard tags[n].isElement else { return [] }
    guard var tag = startTag(n) else { return keptAttributes(n) }
    var all: [(name: String, value: [UInt8])] = []
    while let (name, value) = tag.next() {
      let spelled = String(decoding: source[name.range].map(SelectorParser.lowered), as: UTF8.self)
      guard !all.contains(where: { $0.name == spelled }) else { continue }
      all.append((spelled, Array(decoded(value))))
    }
    return all
  }

  /// The attributes that the tree keeps.
  private func keptAttributes(_ n: Int) -> [(name: String, value: [UInt8])] {
    AttributeName.allCases.compactMap { name in
      attribute(n, name).map { (name.spelling, $0) }
    }
  }

  /// The value of an attribute that trees keep, references decoded.
  func value(_ n: Int, _ name: AttributeName) -> ArraySlice<UInt8>? {
    rawAttribute(n, name).map(decoded)
  }

  /// The value of any attribute by its name in lower case, references decoded.
  func value(_ n: Int, named name: [UInt8]) -> ArraySlice<UInt8>? {
    guard tags[n].isElement else { return nil }
    if let known = AttributeName.named(name) { return value(n, known) }
    guard var tag = startTag(n) else { return nil }
    while let (found, value) = tag.next() {
      if found.count == name.count,
        source[found.range].elementsEqual(name, by: { SelectorParser.lowered($0) == $1 })
      {
        return decoded(value)
      }
    }
    return nil
  }

  private func startTag(_ n: Int) -> StartTag? {
    let offset = sourceOffset(n)
    guard tags[n] == .unknown else { return StartTag(source, at: offset, name: tags[n].name.utf8) }
    return StartTag(source, at: offset, name: nameBytes(n))
  }

  /// The name in lower case of an element that HTML does not define.
  func nameBytes(_ n: Int) -> [UInt8] { Array(name(n).utf8) }

  /// A value without its character references; a slice of the source where it has none.
  private func decoded(_ span: Span) -> ArraySlice<UInt8> {
    let raw = source[span.range]
    guard raw.contains(where: { $0 == 0x26 || $0 == 0x0D || $0 == 0 }) else { return raw }
    var value: [UInt8] = []
    source.withUnsafeBufferPointer { source in
      CharacterReferences.appendDecoded(
        UnsafeBufferPointer(rebasing: source[span.range]), in: .attribute, to: &value)
    }
    return value[...]
  }
}
