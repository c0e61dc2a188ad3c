/// A value with parameters, as `Content-Type` has it: `text/html; charset="utf-8"` (RFC 2045,
/// section 5.1).
struct MIMEValue: Equatable {
  /// What stands before the parameters, in lower case.
  let value: String
  /// Parameters by their names in lower case; of two with one name the first counts.
  private(set) var parameters: [String: String] = [:]

  /// Reads a value; what is malformed behind it is passed over.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let end = bytes.firstIndex(of: 0x3B) ?? bytes.endIndex
    value = String(decoding: bytes[..<end].trimmed, as: UTF8.self).lowercased()
    var rest = bytes[end...]
    while let start = rest.firstIndex(where: { $0 != 0x3B && $0 != 0x20 && $0 != 0x09 }) {
      rest = rest[start...]
      readParameter(&rest)
    }
  }

  private mutating func readParameter(_ rest: inout ArraySlice<UInt8>) {
    let nameEnd = rest.firstIndex { $0 == 0x3D || $0 == 0x3B } ?? rest.endIndex
    let name = String(decoding: rest[..<nameEnd].trimmed, as: UTF8.self).lowercased()
    rest = rest[nameEnd...]
    guard rest.first == 0x3D else { return }
    rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
    let value = rest.first == 0x22 ? Self.quoted(&rest) : Self.plain(&rest)
    if parameters[name] == nil { parameters[name] = String(decoding: value, as: UTF8.self) }
  }

  private static func plain(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let end = rest.firstIndex(of: 0x3B) ?? rest.endIndex
    defer { rest = rest[end...] }
    return Array(rest[..<end].trimmed)
  }

  /// What stands between quotation marks, where a backslash takes the meaning from what follows.
  private static func quoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    var value: [UInt8] = []
    rest = rest.dropFirst()
    while let byte = rest.popFirst(), byte != 0x22 {
      guard byte == 0x5C, let escaped = rest.popFirst() else {
        value.append(byte)
        continue
      }
      value.append(escaped)
    }
    return value
  }
}
