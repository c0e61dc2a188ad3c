internal import GalleyCore
internal import JSON

/// A line of a pipe as a page: content in the line, or a path, of a file that holds it.
struct PipedLine: Sendable {
  /// How lines with content are read.
  let page: JSONLinesPage

  /// What a pipe is called where paths of files are named.
  static let path = "-"

  /// The page of a line, loaded when it is its turn.
  func source(_ line: LineReader.Line, number: Int, limit: Int) -> PageSource {
    switch line {
    case .tooLong:
      return PageSource(path: Self.path, record: String(number), bytes: limit) {
        _ throws(PageError) in
        var error = PageError(
          reason: "too_large", "\(Self.path):\(number): the line has more than \(limit) bytes")
        error.id = ""
        throw error
      }
    case .line(let bytes):
      return PageSource(path: Self.path, record: String(number), bytes: bytes.count) {
        limits throws(PageError) in
        try load(bytes, number, limits)
      }
    }
  }

  /// Whoever asks knows the page by the id that the line has.
  private func load(
    _ line: [UInt8], _ number: Int, _ limits: PageLimits
  ) throws(PageError) -> Page {
    var id: String?
    do {
      let record = try page.record(line, Self.path, number)
      id = page.identity(record)
      var loaded = try load(record, limits)
      if let id {
        loaded.id = id
      } else if loaded.origin.path == Self.path {
        loaded.id = loaded.facts.url.map { PageIdentity.id(path: $0) } ?? Self.hash(loaded)
      }
      if loaded.origin.path == Self.path { loaded.origin.record = loaded.id }
      return loaded
    } catch {
      var error = error
      error.id = id ?? ""
      throw error
    }
  }

  private func load(_ record: JSONNode, _ limits: PageLimits) throws(PageError) -> Page {
    if page.hasContent(record) {
      return try page.page(record, path: Self.path, member: "", limits)
    }
    guard let path = record["path"]?.stringBytes else {
      throw PageError(
        reason: "no_content",
        "the line has no page under \(page.contentKeys), no 'path' of a file with one, and no "
          + "'url' that the pipeline's reader fetches")
    }
    var file = PageFile(root: ".", path: path)
    let facts = page.fields.facts(record, from: "jsonl")
    file.known = { facts }
    return try file.load(limits)
  }

  /// What no other content has: the number of a line would be another in every part of an input.
  private static func hash(_ page: Page) -> String { String(page.origin.sha256.prefix(32)) }
}
