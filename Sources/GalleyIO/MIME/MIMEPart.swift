internal import Text

/// A message or a part of one: a header and what stands below it (RFC 2045, RFC 2046).
struct MIMEPart {
  let header: MIMEHeader
  /// The body as it is encoded.
  let body: ArraySlice<UInt8>
  /// Whether the message ends before the part does.
  var isCutOff = false

  /// The part that `bytes` are.
  init(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    header = MIMEHeader(bytes, &at)
    body = bytes[at...]
  }

  /// The media type with its parameters; plain text where nothing is said.
  var type: MIMEValue { MIMEValue(header["content-type"] ?? "text/plain") }

  /// The body without its transfer encoding; an unknown one is taken for none.
  var content: [UInt8] {
    switch header["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": QuotedPrintable.decode(body)
    case "base64": Base64.decode(body, isStrict: false) ?? []
    default: Array(body)
    }
  }
}

/// The parts of a multipart body, found one after the other (RFC 2046, section 5.1).
struct MIMEParts: Sequence, IteratorProtocol {
  private let body: ArraySlice<UInt8>
  private let delimiter: [UInt8]
  /// Where the next part begins; `nil` behind the last.
  private var start: Int?

  /// The parts of `body` between lines that begin with two hyphens and `boundary`.
  init(_ body: ArraySlice<UInt8>, boundary: String) {
    self.body = body
    delimiter = [0x2D, 0x2D] + Array(boundary.utf8)
    // What stands before the first delimiter is for programs that do not know of parts.
    start = delimiterLine(from: body.startIndex).flatMap { $0.isLast ? nil : $0.next }
  }

  /// The next part.
  mutating func next() -> MIMEPart? {
    guard let from = start else { return nil }
    guard let line = delimiterLine(from: from) else {
      start = nil
      var part = MIMEPart(body[from...])
      part.isCutOff = true
      return part
    }
    start = line.isLast ? nil : line.next
    return MIMEPart(body[from..<Swift.max(from, line.start)])
  }

  /// The first line from `position` that ends a part, which the line end before it belongs to.
  private func delimiterLine(from position: Int) -> (start: Int, next: Int, isLast: Bool)? {
    var at = position
    while let found = body[at...].firstOffset(of: delimiter[...]).map({ at + $0 }) {
      let end = found + delimiter.count
      let line = body[end...].firstLine
      let isLast = line.body.starts(with: [0x2D, 0x2D])
      let tail = isLast ? line.body.dropFirst(2) : line.body
      if isLineStart(found), isLast || tail.trimmed.isEmpty {
        return (partEnd(found), line.next, isLast)
      }
      at = end
    }
    return nil
  }

  private func isLineStart(_ position: Int) -> Bool {
    position == body.startIndex || body[position - 1] == 0x0A
  }

  private func partEnd(_ delimiter: Int) -> Int {
    var end = delimiter
    if end > body.startIndex, body[end - 1] == 0x0A { end -= 1 }
    if end > body.startIndex, body[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
