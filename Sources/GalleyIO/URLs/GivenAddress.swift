internal import Compression
internal import GalleyCore
internal import JSON
internal import Web

/// An address as the pipeline, a list, a sitemap or a feed gives it.
struct GivenAddress: Sendable {
  /// As it is written.
  var text: String
  /// Identity that the list gives the page.
  var id: String?
  /// What else is said of the page, for `extra`.
  var extra: [Value.Member] = []

  /// An address of which nothing else is said.
  init(_ text: String) { self.text = text }

  /// What a sitemap or a feed at `listing` says. It is put beside what the page says of itself, and
  /// not in its place: feeds shorten titles, and the dates of sitemaps are those of any change.
  init(_ page: ListedPage, in listing: WebURL) {
    text = page.url
    let members: [Value.Member] = [
      .init("from", .string(listing.text)), .init("title", Value(page.title)),
      .init("published", Value(page.published)), .init("modified", Value(page.modified)),
      .init("language", Value(page.language)),
    ]
    extra = [.init("listed", .object(members.filter { $0.value != .null }))]
  }

  /// A line of a `.jsonl` list: its `url`, its `id`, and all else.
  init(json line: [UInt8]) throws(PageError) {
    let value: Value
    do {
      value = try Value(json: line)
    } catch {
      throw PageError(reason: "bad_json", "column \(error.column): \(error.fact)")
    }
    guard let text = value["url"].text else {
      throw PageError(reason: "bad_json", "the line has no string under 'url'")
    }
    self.text = text
    switch value["id"] {
    case .string(let name) where !name.isEmpty: id = name
    case .integer(let number): id = String(number)
    default: break
    }
    extra = value.members.filter { !["url", "id"].contains($0.key) && $0.value != .null }
  }
}

/// A line of a list that gives no address, or one that does.
struct ListedLine: Sendable {
  /// File and line.
  let place: String
  let address: Result<GivenAddress, PageError>
}

/// Reads addresses from files, line by line, so that a list may be longer than memory.
struct AddressFiles: Sendable {
  private var paths: ArraySlice<String>
  private var lines: LineReader?
  private var number = 0
  private var isJSON = false

  private static let longestLine = 1_000_000

  /// Throws an `EnvironmentError` where a file cannot be read.
  init(_ paths: [String]) throws(EnvironmentError) {
    for path in paths { try LineReader.check(path) }
    self.paths = paths[...]
  }

  /// The next line that is not empty and no comment; `nil` at the end. Throws an `EnvironmentError`.
  mutating func next() throws(EnvironmentError) -> ListedLine? {
    while true {
      if lines == nil {
        guard let path = paths.popFirst() else { return nil }
        lines = try LineReader(path, limit: Self.longestLine)
        isJSON = path.dropLast(Compression(path: path).suffix.count).hasSuffix(".jsonl")
        number = 0
      }
      guard let line = try lines?.next() else {
        lines?.close()
        lines = nil
        continue
      }
      number += 1
      if let listed = listed(line) { return listed }
    }
  }

  private func listed(_ line: LineReader.Line) -> ListedLine? {
    let place = "\(lines?.path ?? ""):\(number)"
    guard case .line(let bytes) = line else {
      let error = PageError(reason: "bad_address", "the line is too long for an address")
      return ListedLine(place: place, address: .failure(error))
    }
    if line.isBlank { return nil }
    if isJSON {
      return ListedLine(
        place: place,
        address: Result { () throws(PageError) in try GivenAddress(json: bytes) })
    }
    // An address has no space, so that what follows one is a remark.
    let word = bytes.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
    if word.first == UInt8(ascii: "#") { return nil }
    return ListedLine(
      place: place, address: .success(GivenAddress(String(decoding: word, as: UTF8.self))))
  }
}
