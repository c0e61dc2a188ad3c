/// One node on the tape. A container is followed by its descendants, a key by its value.
struct Token {
  enum Kind: UInt8 {
    case null, yes, no, integer, decimal, string, escapedString, array, object
  }

  var kind: Kind
  /// Offset of the first byte; of a string, the one after the quotation mark.
  var start: UInt32
  /// Scalars: offset after the last byte. Containers: tape index after the last descendant.
  var end: UInt32

  init(_ kind: Kind, _ start: Int, _ end: Int) {
    self.kind = kind
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
  var isContainer: Bool { kind == .array || kind == .object }
}
