internal import Digest
internal import Text

/// Names of files and folders made of what documents say, which may be anything.
enum SafeName {
  /// What stands where a document says nothing.
  static let none = "_none"

  /// Most bytes of a name: file systems allow 255, and an ending, a number and `.partial` may follow.
  private static let mostBytes = 200
  /// Most bytes of a whole path below the output's folder; systems allow 4,096.
  private static let mostPathBytes = 1_500

  /// `text` as a name. Control characters, `%`, what some system gives a meaning in names, and a
  /// leading dot become `%` and two hexadecimal digits a byte; a long name is cut, and the start of
  /// its SHA-256 put at the end, so that different texts have different names.
  static func name(_ text: some StringProtocol) -> String {
    if text.isEmpty { return none }
    if text == none { return "%5Fnone" }
    let bytes = Array(text.utf8)
    var name: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isEdge = index == 0 || index == bytes.count - 1
      if reserved.contains(byte) || (isEdge && (byte == 0x2E || byte == 0x20))
        || isControl(bytes, index)
      {
        name.append(escaped: byte)
      } else {
        name.append(byte)
      }
    }
    return shortened(name)
  }

  /// A path of names: slashes part folders, and none of them leads out.
  static func path(_ text: some StringProtocol) -> String {
    let parts = text.utf8.split(separator: 0x2F).filter { !$0.elementsEqual([0x2E]) }
      .map { name(String(decoding: $0, as: UTF8.self)) }
    let path = parts.isEmpty ? none : parts.joined(separator: "/")
    guard path.utf8.count > mostPathBytes else { return path }
    return digest(Array(path.utf8)) + "/" + (parts.last ?? none)
  }

  /// A name made of safe parts, at most as long as a name may be.
  static func shortened(_ name: [UInt8]) -> String {
    guard name.count > mostBytes else { return String(decoding: name, as: UTF8.self) }
    var end = mostBytes - 18
    while end > 0, name[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: name[..<end], as: UTF8.self) + "~" + digest(name)
  }

  /// Whether a path leads to what is below the folder that it is seen from.
  static func isBelow(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual([0x2E, 0x2E]) }
      && !path.utf8.contains(0)
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    SHA256.hash(bytes).hex(prefixBytes: 8)
  }

  private static let reserved: Set<UInt8> = Set("/\\%:*?\"<>|".utf8).union([0x7F]).union(0..<0x20)

  /// Whether a byte is of a control character of two bytes (U+0080 to U+009F).
  private static func isControl(_ bytes: [UInt8], _ index: Int) -> Bool {
    if bytes[index] == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] < 0xA0 }
    return bytes[index] & 0xE0 == 0x80 && index > 0 && bytes[index - 1] == 0xC2
  }
}
