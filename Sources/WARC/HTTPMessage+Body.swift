public import Compression

extension HTTPMessage {
  /// The content: the body without transfer and content codings.
  ///
  /// Archives hold bodies as they were received, or decoded with the head as it was: what the bytes
  /// show to be decoded already is left as it is.
  public func decodedBody(
    limit: Int, _ decompressor: Decompressor = Decompressor()
  ) throws(HTTPBodyError) -> HTTPBody {
    let codings = Self.names(fields.values(of: "Content-Encoding"))
    let transfer = Self.names(fields.values(of: "Transfer-Encoding"))
    var decoded: HTTPBody?
    // The last that was applied is the first to be undone.
    for name in (codings + transfer).reversed() {
      if let undone = try undo(name, decoded, limit, decompressor) { decoded = undone }
    }
    var content = if let decoded { decoded } else { try plain(limit) }
    // A body that was stored decoded has another length than the head states.
    let isAsSent = decoded != nil || codings.isEmpty
    if isAsSent, transfer.isEmpty, isShort { content.isTruncated = true }
    return content
  }

  /// The body without its chunks; `nil` if it has none, or none that can be read.
  func withoutChunks() -> [UInt8]? {
    do throws(HTTPBodyError) {
      return try ChunkedBody.decode(body, limit: body.count)?.bytes
    } catch {
      return nil
    }
  }

  private func plain(_ limit: Int) throws(HTTPBodyError) -> HTTPBody {
    guard body.count <= limit else { throw .tooLarge(limit: limit) }
    return HTTPBody(bytes: Array(body))
  }

  /// Undoes one coding of what is left of the body; `nil` if there is nothing to undo.
  private func undo(
    _ name: String, _ current: HTTPBody?, _ limit: Int, _ decompressor: Decompressor
  ) throws(HTTPBodyError) -> HTTPBody? {
    let bytes = current.map { $0.bytes[...] } ?? body
    let wasTruncated = current?.isTruncated ?? false
    var undone: HTTPBody?
    if name == "chunked" {
      undone = try ChunkedBody.decode(bytes, limit: limit)
    } else if let coding = ContentCoding(name: name), Self.isCoded(bytes, coding) {
      undone = try Self.decode(bytes, coding, limit, decompressor)
    }
    if wasTruncated { undone?.isTruncated = true }
    return undone
  }

  /// Whether the bytes show that the coding is still there.
  private static func isCoded(_ bytes: ArraySlice<UInt8>, _ coding: ContentCoding) -> Bool {
    switch coding {
    case .gzip, .zstd: coding.marks(bytes)
    // These have no mark, but what they make of a text has control characters all over.
    case .deflate, .brotli: !bytes.isEmpty && !looksLikeText(bytes)
    }
  }

  private static func decode(
    _ bytes: ArraySlice<UInt8>, _ coding: ContentCoding, _ limit: Int,
    _ decompressor: Decompressor
  ) throws(HTTPBodyError) -> HTTPBody {
    do {
      let decoded = try decompressor.decode(bytes, coding, limit: limit)
      return HTTPBody(bytes: decoded.bytes, isTruncated: decoded.isTruncated)
    } catch .tooLarge(let limit) {
      throw .tooLarge(limit: limit)
    } catch {
      throw .badCoding(name: coding.rawValue, reason: "\(error)")
    }
  }

  /// Whether the first kibibyte has no control characters that texts have not, as far as it is not
  /// UTF-16 with its mark, in which they are halves of letters.
  private static func looksLikeText(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    return bytes.prefix(1024).allSatisfy { byte in
      byte >= 0x20 || (byte >= 0x09 && byte <= 0x0D) || byte == 0x1B
    }
  }

  /// Whether the body has fewer bytes than the head states.
  private var isShort: Bool {
    guard let value = fields.value(of: "Content-Length"), value.count <= 18, !value.isEmpty,
      value.allSatisfy(\.isDigit)
    else { return false }
    return body.count < value.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The names in lists such as `gzip, chunked`, in small letters.
  private static func names(_ values: [String]) -> [String] {
    values.flatMap { value in
      value.utf8.split(separator: 0x2C).map { name in
        String(decoding: name.lazy.filter { !$0.isBlank }.map(\.lowerCase), as: UTF8.self)
      }
    }
  }
}
