internal import GalleyCore
internal import Glibc
internal import WARC

/// The answers that an archive holds, by the addresses that were asked for.
struct StoredAnswers {
  /// By what a server tells whether what it has is still the same.
  struct Validators: Sendable {
    var entityTag: String?
    var lastModified: String?
    /// When the answer came.
    var date: String?
  }

  private(set) var answers: [String: StoredAnswer] = [:]
  private(set) var validators: [String: Validators] = [:]
  /// Where the last whole record ends: more records go there.
  private(set) var end = 0

  /// None.
  init() {}

  /// Reads the archive at `path`; nothing where there is none.
  init(_ path: String) throws(EnvironmentError) {
    guard PageList.exists(path) else { return }
    let file = try OpenedFile(path)
    defer { file.close() }
    var reader = WARCReader()
    var size = 0
    while true {
      let item = try reader.next { piece throws(EnvironmentError) in
        let count = try file.read(into: piece)
        size += count
        return count
      }
      switch item {
      case .record(let record, let place):
        // A record among others in one member cannot be read alone.
        guard place.inside == 0, let length = place.length else {
          throw EnvironmentError(
            "\(path) has no member for each record, so nothing can be added to it")
        }
        end = place.offset + length
        if record.type == .response { add(record, place.offset, length) }
      case .problem, nil:
        // What is damaged at the end is cut off; before other records it stays where it is.
        if item == nil { return }
      }
    }
  }

  /// The last answer to an address counts; one that says nothing of the page is none.
  private mutating func add(_ record: WARCRecord, _ offset: Int, _ length: Int) {
    guard let url = record.targetURI, let message = HTTPMessage(record.block),
      let status = message.status, !StoredAnswer.isPassing(status)
    else { return }
    answers[url] = StoredAnswer(
      offset: offset, length: length, status: status, location: message.fields["Location"],
      contentType: message.fields["Content-Type"])
    validators[url] = Validators(
      entityTag: message.fields["ETag"], lastModified: message.fields["Last-Modified"],
      date: record.date)
  }
}
