internal import Text

/// XML 1.0 that is built piece by piece. Characters that it cannot hold are left out.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  /// Attributes in their order; `nil` leaves one out.
  typealias Attributes = KeyValuePairs<String, String?>

  /// A start tag.
  mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    begin(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An end tag.
  mutating func close(_ name: String) {
    bytes += "</\(name)>".utf8
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    begin(name, attributes)
    bytes += "/>".utf8
  }

  /// An element with a text and the end of its line; nothing where there is no text.
  mutating func line(_ name: String, _ text: String?, _ attributes: Attributes = [:]) {
    guard let text, !text.isEmpty else { return }
    open(name, attributes)
    self.text(Array(text.utf8)[...])
    close(name)
    endLine()
  }

  /// Ends the line.
  mutating func endLine() { bytes.append(0x0A) }

  /// Markup as it is.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes += $0 }
  }

  /// UTF-8 as character data.
  mutating func text(_ utf8: ArraySlice<UInt8>) { append(utf8, inAttribute: false) }

  private mutating func begin(_ name: String, _ attributes: Attributes) {
    bytes += "<\(name)".utf8
    for (key, value) in attributes {
      guard let value else { continue }
      bytes += " \(key)=\"".utf8
      append(Array(value.utf8)[...], inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func append(_ utf8: ArraySlice<UInt8>, inAttribute: Bool) {
    var at = utf8.startIndex
    while at < utf8.endIndex {
      let byte = utf8[at]
      if byte >= 0x80 {
        let scalar = utf8.scalar(at: at)
        // U+FFFE and U+FFFF are no characters of XML.
        if scalar.value & 0xFFFF_FFFE != 0xFFFE { bytes.append(scalar: scalar.value) }
        at += scalar.length
        continue
      }
      append(byte, inAttribute: inAttribute)
      at += 1
    }
  }

  private mutating func append(_ byte: UInt8, inAttribute: Bool) {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\"") where inAttribute: bytes += "&quot;".utf8
    // A reader makes a line feed of a return, and a space of what parts words in an attribute.
    case 0x0D: bytes += "&#13;".utf8
    case 0x09 where inAttribute, 0x0A where inAttribute: bytes += "&#\(byte);".utf8
    case 0x09, 0x0A, 0x20...0x7F: bytes.append(byte)
    default: break
    }
  }
}

extension XMLText {
  /// What another one holds.
  mutating func append(_ other: XMLText) { bytes += other.bytes }
}
