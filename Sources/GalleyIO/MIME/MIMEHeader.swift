/// The header of a message or of a part of one (RFC 5322, section 2.2; RFC 2045).
struct MIMEHeader {
  /// Names in lower case with values on one line, in their order.
  private(set) var fields: [(name: String, value: [UInt8])] = []

  /// A header of this many bytes is none.
  private static let maximumSize = 1 << 20

  /// Reads the header that `message` begins with; `at` is then behind the empty line that ends it.
  init(_ message: ArraySlice<UInt8>, _ at: inout Int) {
    let limit = min(message.endIndex, message.startIndex + Self.maximumSize)
    while at < limit {
      let line = message[at...].firstLine
      at = line.next
      if line.body.isEmpty { return }
      add(line.body)
    }
  }

  /// The value of the first field of this name, as text without space around it.
  subscript(name: String) -> String? {
    fields.first { $0.name == name }
      .map { String(decoding: $0.value[...].trimmed, as: UTF8.self) }
  }

  /// A line is a field, or, where it begins with space, more of the one before it.
  private mutating func add(_ line: ArraySlice<UInt8>) {
    if line.first == 0x20 || line.first == 0x09 {
      guard !fields.isEmpty else { return }
      fields[fields.count - 1].value += [0x20] + line.trimmed
      return
    }
    guard let colon = line.firstIndex(of: 0x3A) else { return }
    let name = String(decoding: line[..<colon].trimmed, as: UTF8.self).lowercased()
    fields.append((name, Array(line[(colon + 1)...])))
  }
}

extension ArraySlice where Element == UInt8 {
  /// What stands before the first line end, and where the next line begins.
  var firstLine: (body: ArraySlice<UInt8>, next: Int) {
    guard let end = firstIndex(of: 0x0A) else { return (self, endIndex) }
    let isTwoBytes = end > startIndex && self[end - 1] == 0x0D
    return (self[startIndex..<(isTwoBytes ? end - 1 : end)], end + 1)
  }

  /// Without spaces, tabs and line ends around.
  var trimmed: ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard let last = lastIndex(where: { !isSpace($0) }) else { return [] }
    return self[...last].drop(while: isSpace)
  }
}
