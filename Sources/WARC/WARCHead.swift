/// The head of a record: version, named fields, length of the block.
struct WARCHead {
  let version: String
  let fields: HeaderFields
  let length: Int

  /// Longest head that is believed.
  static let limit = 1 << 18

  /// What every record begins with.
  static let mark = Array("WARC/".utf8)

  /// Fields that a record has once (WARC 1.1, section 5).
  private static let single = [
    "Content-Length", "WARC-Record-ID", "WARC-Type", "WARC-Date", "WARC-Target-URI",
  ]

  /// Reads a head with its empty line.
  init(_ head: ArraySlice<UInt8>) throws(Failure) {
    let lineEnd = head.firstIndex(of: 0x0A) ?? head.endIndex
    let first = head[..<lineEnd].dropFirst(Self.mark.count)
    version = String(decoding: first.prefix { $0 > 0x20 }, as: UTF8.self)
    guard version.first.map({ $0 == "0" || $0 == "1" }) == true else {
      throw Failure("has an unknown version")
    }
    let all = HeaderFields(parsing: head[min(lineEnd + 1, head.endIndex)...])
    guard let stated = all.value(of: "Content-Length") else {
      throw Failure("has no Content-Length")
    }
    // Damage can make one of two heads.
    if let name = all.firstRepeated(of: Self.single) {
      throw Failure("has more than one \(name)")
    }
    guard !stated.isEmpty, stated.count <= 18, stated.allSatisfy(\.isDigit) else {
      throw Failure("has a Content-Length that is no number")
    }
    length = stated.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    fields = all
  }

  /// Why it is no head.
  struct Failure: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
  }

  /// Where the first empty line at or behind `from` ends; `nil` if there is none.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
    var at = from
    while let feed = bytes.offset(of: 0x0A, from: at) {
      let next = feed + 1
      if next < bytes.count, bytes[next] == 0x0A { return next + 1 }
      if next + 1 < bytes.count, bytes[next] == 0x0D, bytes[next + 1] == 0x0A { return next + 2 }
      at = next
    }
    return nil
  }

  /// Whether `bytes` begin as a record does: `WARC/` and a digit; `nil` if there are too few.
  static func begins(_ bytes: some Collection<UInt8>) -> Bool? {
    guard zip(bytes, mark).allSatisfy({ $0 == $1 }) else { return false }
    return bytes.dropFirst(mark.count).first?.isDigit
  }

  /// Where a record begins at or behind `from`, by its first line with its end: what is damaged
  /// need not end with a line.
  static func firstRecord(in bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
    var at = from
    while let slash = bytes.offset(of: UInt8(ascii: "/"), from: at) {
      let start = slash + 1 - mark.count
      if start >= from, isFirstLine(bytes[start...]) { return start }
      at = slash + 1
    }
    return nil
  }

  /// Whether `bytes` begin with `WARC/`, a version of digits and points, and a line end.
  private static func isFirstLine(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard begins(bytes) == true else { return false }
    let rest = bytes.dropFirst(mark.count)
    let version = rest.prefix(longestVersion).prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
    let end = rest[version.endIndex...].prefix(2)
    return end.first == 0x0A || end.elementsEqual([0x0D, 0x0A])
  }

  private static let longestVersion = 6

  /// The length of a first line, at most.
  static let longestFirstLine = mark.count + longestVersion + 2
}
