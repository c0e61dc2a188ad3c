internal import Compression
internal import GalleyCore

/// A form in which documents are written one after the other.
protocol DocumentFormat {
  /// Appends the records that a document gives.
  mutating func append(_ document: Document, to records: inout RecordBuffer)
}

/// Records as bytes, with their ends.
struct RecordBuffer {
  var bytes: [UInt8] = []
  private(set) var ends: [Int] = []

  /// Ends a record.
  mutating func endRecord() { ends.append(bytes.count) }

  /// Ends a record behind each `byte` from `start` on.
  mutating func endRecords(after start: Int, at byte: UInt8) {
    for at in start..<bytes.count where bytes[at] == byte { ends.append(at + 1) }
  }
}

/// Encodes documents into members, one for each place of the batch.
struct StreamEncoder<Format: DocumentFormat>: DocumentEncoder {
  private var format: Format
  private let partition: PartitionTemplate?
  private let compressor: Compressor
  /// Whether the sink may have to cut between records.
  private let keepsRecords: Bool
  /// Buffers by place, in the order of the first document of each.
  private var buffers: [(place: String, records: RecordBuffer)] = []

  init(
    _ format: Format, partition: PartitionTemplate?, _ compressor: Compressor, keepsRecords: Bool
  ) {
    self.format = format
    self.partition = partition
    self.compressor = compressor
    self.keepsRecords = keepsRecords
  }

  mutating func append(_ document: Document) {
    let index = index(of: partition?.place(of: document) ?? "")
    format.append(document, to: &buffers[index].records)
  }

  private mutating func index(of place: String) -> Int {
    if let index = buffers.firstIndex(where: { $0.place == place }) { return index }
    buffers.append((place, RecordBuffer()))
    return buffers.count - 1
  }

  mutating func finish() -> [OutputPart] {
    defer { buffers = [] }
    return buffers.filter { !$0.records.ends.isEmpty }.map { place, records in
      OutputPart(
        place: place, member: compressor.compressMember(records.bytes),
        records: records.ends.count,
        uncut: keepsRecords ? .init(bytes: records.bytes, ends: records.ends) : nil)
    }
  }
}

/// Encodes each document into a file of its own.
struct TreeEncoder<Format: DocumentFormat>: DocumentEncoder {
  private var format: Format
  private let suffix: String
  private var parts: [OutputPart] = []

  init(_ format: Format, suffix: String) {
    self.format = format
    self.suffix = suffix
  }

  mutating func append(_ document: Document) {
    var records = RecordBuffer()
    format.append(document, to: &records)
    let place = PageName.place(document.page.origin, suffix: suffix)
    parts.append(OutputPart(place: place, member: records.bytes, records: 1))
  }

  mutating func finish() -> [OutputPart] {
    defer { parts = [] }
    return parts
  }
}
