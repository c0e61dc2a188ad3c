/// An HTTP message as an archive stores it: head and body.
///
/// Read with the patience that archives need: lines may end with LF alone, a reason may be missing,
/// a version may be that of HTTP/2 or HTTP/3, values may go on in the next line.
public struct HTTPMessage: Sendable {
  /// The first line.
  public enum Start: Equatable, Sendable {
    /// A request.
    case request(method: String, target: String)
    /// An answer.
    case response(status: Int, reason: String)
  }

  /// The first line.
  public let start: Start
  /// The version behind `HTTP/`, as `1.1` or `2`.
  public let version: String
  /// The fields of the head.
  public let fields: HeaderFields
  /// The whole message.
  public let block: [UInt8]
  /// Where the body begins.
  public let bodyStart: Int

  /// The message that `block` holds; `nil` if its first line is that of no message.
  public init?(_ block: [UInt8]) {
    let lineEnd = block.offset(of: 0x0A, from: 0) ?? block.count
    guard lineEnd <= Self.longestStart,
      let (start, version) = Self.start(block[..<lineEnd])
    else { return nil }
    self.start = start
    self.version = version
    self.block = block
    bodyStart = Self.bodyStart(of: block)
    fields = HeaderFields(parsing: block[min(lineEnd + 1, bodyStart)..<bodyStart])
  }

  /// The body as it is stored.
  public var body: ArraySlice<UInt8> { block[bodyStart...] }

  /// The status of an answer.
  public var status: Int? {
    if case .response(let status, _) = start { status } else { nil }
  }

  private static let longestStart = 1 << 16

  /// Where the body of a message begins: behind the first empty line.
  static func bodyStart(of block: [UInt8]) -> Int {
    var at = 0
    while let end = block.offset(of: 0x0A, from: at) {
      let isEmpty = end == at || (end == at + 1 && block[at] == 0x0D)
      at = end + 1
      if isEmpty { return at }
    }
    return block.count
  }

  private static func start(_ line: ArraySlice<UInt8>) -> (Start, version: String)? {
    let line = line.last == 0x0D ? line.dropLast() : line
    let words = line.split(maxSplits: 2) { $0.isBlank }
    guard let first = words.first else { return nil }
    if let version = version(first) {
      guard words.count >= 2, let status = status(words[1]) else { return nil }
      let reason = words.count > 2 ? String(decoding: words[2], as: UTF8.self) : ""
      return (.response(status: status, reason: reason), version)
    }
    guard words.count == 3, let version = version(words[2]),
      first.allSatisfy({ $0.isTokenCharacter })
    else { return nil }
    let (method, target) = (words[0], words[1])
    return (
      .request(
        method: String(decoding: method, as: UTF8.self),
        target: String(decoding: target, as: UTF8.self)), version
    )
  }

  /// What is behind `HTTP/`.
  private static func version(_ word: ArraySlice<UInt8>) -> String? {
    let prefix = Array("http/".utf8)
    guard word.count > prefix.count,
      zip(word, prefix).allSatisfy({ $0.lowerCase == $1 })
    else { return nil }
    let version = word.dropFirst(prefix.count)
    guard version.count <= 3, version.allSatisfy({ $0.isDigit || $0 == 0x2E }) else { return nil }
    return String(decoding: version, as: UTF8.self)
  }

  private static func status(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count == 3, word.allSatisfy(\.isDigit) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension UInt8 {
  /// An ASCII digit.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
