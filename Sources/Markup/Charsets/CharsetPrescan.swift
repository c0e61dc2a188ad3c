internal import Text

/// Finds the encoding that a page declares in its first bytes.
///
/// Reads `meta` elements as the prescan of the HTML standard (section 13.2.3.2) does, and the
/// encoding of an XML declaration. It looks further than the standard's 1024 bytes, because what is
/// declared later is still true of a saved page.
enum CharsetPrescan {
  private static let length = 4096
  /// Scripts can be long before a page says what it is in.
  private static let longest = 262_144

  /// - Parameter isOpen: whether the bytes do not settle it, so that it is worth to look further.
  static func charset(in bytes: [UInt8], isOpen: Bool) -> Charset? {
    let head = Array(bytes.prefix(length))
    var found = xmlEncoding(head) ?? metaCharset(untilFirstLabel(head)) ?? metaCharset(head)
    if found == nil, isOpen, bytes.count > length {
      found = metaCharset(Array(bytes.prefix(longest)), isHeadOnly: true)
    }
    guard let charset = found else { return nil }
    // A declaration that can be read as ASCII is not in UTF-16.
    if charset.isUTF16 { return .utf8 }
    return charset.name == "x-user-defined" ? .windows1252 : charset
  }

  /// `head` up to the end of the tag in which it first says `charset`, where most pages have their
  /// declaration: less to read than all of it.
  private static func untilFirstLabel(_ head: [UInt8]) -> [UInt8] {
    let word = Array("charset".utf8)
    var i = 0
    while i + word.count < head.count {
      if head[i] | 0x20 == word[0], zip(head[i...], word).allSatisfy({ $0 | 0x20 == $1 }) { break }
      i += 1
    }
    let end = head[i...].firstIndex(of: UInt8(ascii: ">")) ?? head.count - 1
    return Array(head.prefix(end + 1))
  }

  private static func xmlEncoding(_ head: [UInt8]) -> Charset? {
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    return label(after: "encoding", in: head[..<end]).flatMap { Charset.labeled($0) }
  }

  private static func metaCharset(_ head: [UInt8], isHeadOnly: Bool = false) -> Charset? {
    let page = HTMLTokens(head)
    for token in page.tokens {
      if isHeadOnly, token.tag == .body { break }
      guard token.tag == .meta else { continue }
      let attributes = page.attributes[Int(token.first)..<Int(token.end)]
      func value(_ name: AttributeName) -> ArraySlice<UInt8>? {
        attributes.first { $0.name == name }.map { head[Int($0.start)..<Int($0.end)] }
      }
      if let charset = value(.charset).flatMap({ Charset.labeled($0) }) { return charset }
      if let pragma = value(.httpEquiv), let content = value(.content),
        CaseFolding.equalsIgnoringASCIICase(pragma, "content-type"),
        let charset = label(after: "charset", in: content).flatMap({ Charset.labeled($0) })
      {
        return charset
      }
    }
    return nil
  }

  /// The value in `key = value`, quoted or not.
  private static func label(after key: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let key = Array(key.utf8)
    var rest = text
    while rest.count > key.count {
      let found = zip(rest, key).allSatisfy { $0 | 0x20 == $1 }
      guard found else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(key.count).drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let value = rest.dropFirst().drop { $0 <= 0x20 }
      guard let quote = value.first else { return nil }
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        return value.dropFirst().prefix { $0 != quote }
      }
      return value.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }
    }
    return nil
  }
}
