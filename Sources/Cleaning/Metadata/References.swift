internal import Markup
internal import Text

/// Character references and tags in strings that should have none.
enum References {
  /// `bytes` with white space squeezed. Markup that was escaped once too often is resolved.
  static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = isSqueezed(bytes) ? bytes : Whitespace.squeezed(bytes)
    for _ in 0..<2 where looksEscaped(bytes) { bytes = parsed(bytes) }
    return bytes
  }

  /// Whether there is surely no white space to squeeze.
  private static func isSqueezed(_ bytes: [UInt8]) -> Bool {
    var last: UInt8 = 0x20
    for byte in bytes {
      // White space of Unicode begins with one of these bytes.
      if byte < 0x20 || byte == 0x20 && last == 0x20 || isSpaceLead(byte) {
        return false
      }
      last = byte
    }
    return last != 0x20
  }

  private static func isSpaceLead(_ byte: UInt8) -> Bool {
    byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
  }

  private static func parsed(_ bytes: [UInt8]) -> [UInt8] {
    var parser = HTMLParser()
    do {
      let tree = try parser.parse(Array("<body>".utf8) + bytes)
      var text: [UInt8] = []
      tree.appendText(of: 0, to: &text)
      return Whitespace.squeezed(text)
    } catch {
      // What cannot be resolved is better shown as it stands than not at all.
      return bytes
    }
  }

  /// Whether there is a reference, `&…;`, or a tag.
  private static func looksEscaped(_ bytes: [UInt8]) -> Bool {
    var i = 0
    while i + 2 < bytes.count {
      if bytes[i] == UInt8(ascii: "&") || bytes[i] == UInt8(ascii: "<") {
        let isReference = bytes[i] == UInt8(ascii: "&")
        let end = isReference ? UInt8(ascii: ";") : UInt8(ascii: ">")
        let next = bytes[i + 1] | 0x20
        let starts = next &- 0x61 < 26 || bytes[i + 1] == (isReference ? 0x23 : 0x2F)
        if starts, bytes[(i + 2)...].prefix(isReference ? 12 : 200).contains(end) { return true }
      }
      i += 1
    }
    return false
  }
}
