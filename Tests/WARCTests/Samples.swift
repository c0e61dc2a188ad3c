import WARC

/// Records of every kind.
enum Samples {
  static let date = "2026-01-31T12:00:00Z"
  static let address = "https://news.example/artikel/größe"

  static func exchange(_ address: String = address) -> WARCRecord.Exchange {
    WARCRecord.Exchange(targetURI: address, date: date, ipAddress: "192.0.2.1")
  }

  static func id(_ number: Int) -> String { RecordID.urn(of: Array("record \(number)".utf8)) }

  static func message(_ body: String, _ fields: String = "") -> [UInt8] {
    Array(
      ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\(fields)\r\n" + body).utf8)
  }

  static func response(_ number: Int, _ body: String) -> WARCRecord {
    .response(
      id: id(number), exchange("https://news.example/\(number)"), message(body))
  }

  static let request = Array("GET /artikel HTTP/1.1\r\nHost: news.example\r\n\r\n".utf8)

  static let all: [WARCRecord] = {
    let answer = message("<p>Größe</p>")
    let head = Array(answer.prefix(while: { $0 != UInt8(ascii: "<") }))
    let digest = WARCDigest(of: answer[head.count...]).description
    return [
      .warcinfo(id: id(1), date: date, filename: "a.warc.gz", [("software", "a program")]),
      .request(id: id(2), exchange(), request),
      .response(id: id(3), exchange(), answer),
      .revisit(
        id: id(4), exchange(), head: head, of: exchange(), earlierID: id(3), payloadDigest: digest),
      .metadata(id: id(5), exchange(), [("fetchTimeMs", "12")]),
      .resource(
        id: id(6), exchange("file:///a.html"), contentType: "text/html", Array("<p>a</p>".utf8)),
    ]
  }()

  /// The records as one file.
  static func file(_ records: [WARCRecord], _ encoder: WARCEncoder) -> [UInt8] {
    var encoder = encoder
    return records.flatMap { encoder.member($0) }
  }
}

/// What a reader finds in a file.
struct Found {
  var items: [WARCItem] = []

  var records: [WARCRecord] {
    items.compactMap { if case .record(let record, _) = $0 { record } else { nil } }
  }

  var places: [WARCPlace] {
    items.compactMap { if case .record(_, let place) = $0 { place } else { nil } }
  }

  var problems: [WARCProblem] {
    items.compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
  }

  /// A letter an item: the number of a record of `Samples.response`, or `!`.
  var outline: String {
    items.map { item in
      guard case .record(let record, _) = item else { return "!" }
      return record.targetURI.map { String($0.suffix(1)) } ?? "?"
    }.joined()
  }

  /// Reads `file`, `piece` bytes at a time.
  init(
    _ file: [UInt8], piece: Int = .max, limit: Int = 1_000_000, knowsSize: Bool = false
  ) {
    var reader = WARCReader(limit: limit, size: knowsSize ? file.count : nil)
    var at = 0
    let fill: (UnsafeMutableBufferPointer<UInt8>) -> Int = { output in
      let count = min(output.count, piece, file.count - at)
      _ = output.update(fromContentsOf: file[at..<at + count])
      at += count
      return count
    }
    while let item = reader.next(fill) { items.append(item) }
  }
}
