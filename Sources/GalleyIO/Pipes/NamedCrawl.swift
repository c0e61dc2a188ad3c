internal import GalleyCore
internal import JSON

/// Fetches the pages that lines of a pipe name by an address and nothing else, at the pace of the
/// reader `urls`; what was asked for before is not asked for again.
struct NamedCrawl: Sendable {
  private let crawl: Crawl

  init(_ crawl: Crawl) { self.crawl = crawl }

  /// The pages of those of `lines` that have an address alone, by their numbers.
  func pages(
    of lines: [(line: LineReader.Line, number: Int)], _ reader: PipedLine
  ) async throws -> [Int: PageSource] {
    var asked: [(number: Int, id: String?)] = []
    for (line, number) in lines {
      guard case .line(let bytes) = line, let address = reader.address(bytes, number) else {
        continue
      }
      asked.append((number, address.id))
      await crawl.add(address)
    }
    var pages: [Int: PageSource] = [:]
    var rest = asked[...]
    while !rest.isEmpty {
      let ready = try await crawl.next(rest.count)
      // None come where the task is cancelled.
      guard !ready.isEmpty else { break }
      for (line, found) in zip(rest, ready) {
        pages[line.number] = found.source(crawl.store, crawl.types).known(as: line.id)
      }
      rest = rest.dropFirst(ready.count)
    }
    return pages
  }
}

extension PageSource {
  /// The same; where it cannot be loaded, that is told of it under this id.
  fileprivate func known(as id: String?) -> PageSource {
    guard let id else { return self }
    return PageSource(path: path, record: record, bytes: bytes) { limits throws(PageError) in
      do throws(PageError) {
        return try load(limits)
      } catch {
        var error = error
        error.id = id
        throw error
      }
    }
  }
}

extension PipedLine {
  /// The address that a line names a page by, where it has nothing else.
  func address(_ line: [UInt8], _ number: Int) -> GivenAddress? {
    guard let record = try? page.record(line, Self.path, number), !page.hasContent(record),
      record["path"] == nil
    else { return nil }
    return try? GivenAddress(json: line)
  }
}
