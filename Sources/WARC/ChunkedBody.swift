/// Undoes the chunked transfer coding (RFC 9112, section 7.1).
struct ChunkedBody {
  /// What a line says that should begin a chunk.
  private enum Header {
    case chunk(size: Int, start: Int)
    case cut
    case absurd
    case none
  }

  private let body: ArraySlice<UInt8>
  private let limit: Int
  private var at: Int
  private var content: [UInt8] = []

  private init(_ body: ArraySlice<UInt8>, limit: Int) {
    self.body = body
    self.limit = limit
    at = body.startIndex
  }

  /// What is in the chunks; `nil` if the body does not begin with one, as it is with crawlers that
  /// store the content and keep the head that it came with.
  ///
  /// A last chunk with fewer bytes than it states makes the body truncated, as long as it states no
  /// more than `limit`. Trailers are left out.
  static func decode(
    _ body: ArraySlice<UInt8>, limit: Int
  ) throws(HTTPBodyError) -> HTTPBody? {
    var chunks = ChunkedBody(body, limit: limit)
    if case .none = chunks.header() { return nil }
    let isWhole = try chunks.run()
    return HTTPBody(bytes: chunks.content, isTruncated: !isWhole)
  }

  /// Reads all chunks; false if the body ends before the last.
  private mutating func run() throws(HTTPBodyError) -> Bool {
    while at < body.endIndex {
      switch header() {
      case .cut: return false
      case .absurd, .none: throw bad
      case .chunk(size: 0, _): return true
      case .chunk(let size, let start):
        at = start
        guard try take(size) else { return false }
      }
    }
    return false
  }

  /// Takes the bytes of a chunk and the line end behind; false if the body ends before.
  private mutating func take(_ size: Int) throws(HTTPBodyError) -> Bool {
    let there = min(size, body.endIndex - at)
    guard there <= limit - content.count else { throw .tooLarge(limit: limit) }
    guard there == size || size <= limit else { throw bad }
    content.append(contentsOf: body[at..<at + there])
    at += there
    if at < body.endIndex, body[at] == 0x0D { at += 1 }
    guard at < body.endIndex else { return false }
    guard body[at] == 0x0A else { throw bad }
    at += 1
    return true
  }

  private var bad: HTTPBodyError { .badChunk(offset: at - body.startIndex) }

  /// The size in hexadecimal digits, white space, an extension behind a semicolon, a line end.
  private func header() -> Header {
    var next = at
    var size = 0
    var isAbsurd = false
    while next < body.endIndex, let digit = body[next].hexDigit {
      isAbsurd = isAbsurd || size >= 1 << 56
      size = isAbsurd ? size : size << 4 | digit
      next += 1
    }
    guard next > at else { return next == body.endIndex ? .cut : .none }
    while next < body.endIndex, body[next].isBlank { next += 1 }
    if next < body.endIndex, body[next] == UInt8(ascii: ";") {
      next = body[next...].firstIndex(of: 0x0A) ?? body.endIndex
    }
    if next < body.endIndex, body[next] == 0x0D { next += 1 }
    guard next < body.endIndex else { return .cut }
    guard body[next] == 0x0A else { return .none }
    return isAbsurd ? .absurd : .chunk(size: size, start: next + 1)
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate var hexDigit: Int? {
    switch self {
    case 0x30...0x39: Int(self) - 0x30
    case 0x41...0x46: Int(self) - 0x41 + 10
    case 0x61...0x66: Int(self) - 0x61 + 10
    default: nil
    }
  }
}
