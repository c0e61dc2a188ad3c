/// The head of a record: version, named fields, length of the block.
struct WARCHead {
  let version: String
  let fields: HeaderFields
  let length: Int

  /// Longest head that is believed.
  static let limit = 1 << 18

  /// What every record begins with.
  static let mark = Array("WARC/".utf8)

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
    while let feed = bytes[at...].firstIndex(of: 0x0A) {
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

  /// Where a line begins as a record does, at or behind `from`.
  static func firstLine(in bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
    var at = from
    while let feed = bytes[at...].firstIndex(of: 0x0A) {
      if begins(bytes[(feed + 1)...]) == true { return feed + 1 }
      at = feed + 1
    }
    return nil
  }
}
