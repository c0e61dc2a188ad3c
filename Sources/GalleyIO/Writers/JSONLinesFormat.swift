internal import Compression
internal import GalleyCore

/// Records as lines of JSON.
struct JSONLinesFormat: DocumentFormat {
  private let fields: RecordSelection?
  private let rows: FieldPath?
  private var encoder = RecordEncoder()

  init(fields: RecordSelection? = nil, rows: FieldPath? = nil) {
    self.fields = fields
    self.rows = rows
  }

  mutating func append(_ document: Document, to records: inout RecordBuffer) {
    encoder.clear()
    if let rows {
      let start = records.bytes.count
      encoder.append(document, rows: rows)
      records.bytes += encoder.lines
      // A line end inside of a string is escaped.
      return records.endRecords(after: start, at: 0x0A)
    }
    if let fields { encoder.append(document, fields) } else { encoder.append(document) }
    records.bytes += encoder.lines
    records.endRecord()
  }
}

/// Rejects as lines of JSON.
struct JSONLinesRejectEncoder: RejectEncoder {
  private let compressor: Compressor
  private var encoder = RecordEncoder()
  private var count = 0

  init(_ compressor: Compressor) { self.compressor = compressor }

  mutating func append(_ reject: Reject, partial document: Document?) {
    encoder.append(reject, partial: document)
    count += 1
  }

  mutating func finish() -> [OutputPart] {
    guard count > 0 else { return [] }
    defer {
      encoder.clear()
      count = 0
    }
    return [OutputPart(member: compressor.compressMember(encoder.lines), records: count)]
  }
}
