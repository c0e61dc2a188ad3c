/// A scalar as it stands in the file, where escapes or folded lines make its text another one.
struct WrittenText: Hashable, Sendable {
  /// From the first quotation mark, character or sign of a block to the end.
  let bytes: [UInt8]
  let style: YAMLScalarStyle
  /// Spaces before each line of a block.
  let indentation: Int

  /// How far the byte at `offset` of `text` is from the start, in lines, in scalars of its line and
  /// in bytes; `nil` where the two cannot be brought together.
  func distance(ofByte offset: Int, in text: [UInt8]) -> (lines: Int, columns: Int, bytes: Int)? {
    guard var at = start else { return nil }
    var read = 0
    while read < offset {
      guard at < bytes.count, let step = step(at, text[read...]) else { return nil }
      at += step.written
      read += step.text
    }
    let before = bytes[..<min(at, bytes.count)]
    let line = before.split(separator: 0x0A, omittingEmptySubsequences: false).last ?? before
    return (before.count { $0 == 0x0A }, line.count { $0 & 0xC0 != 0x80 }, at)
  }

  /// Where the text begins.
  private var start: Int? {
    switch style {
    case .plain: return 0
    case .singleQuoted, .doubleQuoted: return 1
    case .literal, .folded:
      guard let head = bytes.firstIndex(of: 0x0A) else { return nil }
      return head + 1 + bytes[(head + 1)...].prefix { $0 == 0x20 }.prefix(indentation).count
    }
  }

  /// The bytes that stand for the next bytes of the text.
  private func step(_ at: Int, _ rest: ArraySlice<UInt8>) -> (written: Int, text: Int)? {
    if style == .doubleQuoted, bytes[at] == UInt8(ascii: "\\") { return escape(at) }
    if style == .singleQuoted, bytes[at] == UInt8(ascii: "'") { return (2, 1) }
    let space = bytes[at...].prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
    let isBlock = style == .folded
    if isBlock ? bytes[at] == 0x0A : space.contains(0x0A) { return fold(at, space, rest) }
    return bytes[at] == rest.first ? (1, 1) : nil
  }

  /// A line break: a space, or as many line breaks as there are empty lines.
  private func fold(
    _ at: Int, _ space: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>
  ) -> (written: Int, text: Int)? {
    let lines = space.lastIndex(of: 0x0A).map { $0 + 1 - at } ?? 0
    let indent = bytes[(at + lines)...].prefix { $0 == 0x20 }.count
    let written = lines + (style == .folded ? min(indent, indentation) : space.count - lines)
    if rest.first == 0x20 { return (written, 1) }
    let breaks = rest.prefix { $0 == 0x0A }.count
    return breaks > 0 ? (written, breaks) : nil
  }

  private func escape(_ at: Int) -> (written: Int, text: Int)? {
    guard at + 1 < bytes.count else { return nil }
    let digits: Int
    switch bytes[at + 1] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    case UInt8(ascii: "N"), UInt8(ascii: "_"): return (2, 2)
    case UInt8(ascii: "L"), UInt8(ascii: "P"): return (2, 3)
    case 0x0A, 0x0D: return nil
    default: return (2, 1)
    }
    let number = bytes[(at + 2)...].prefix(digits)
    guard let value = UInt32(String(decoding: number, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (2 + digits, UTF8.width(scalar))
  }
}
