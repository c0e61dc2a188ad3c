import GalleyCore
import GalleyIO
import Markup

/// The pages of a folder, held in memory so that disks and decompression are not measured.
struct PageFolder {
  private(set) var pages: [Page] = []
  private(set) var raw: [[UInt8]] = []
  private(set) var bytes = 0

  init(_ path: String) async throws {
    var options = FilesReader.Options()
    options.root = path
    var stream = try FilesReader(options).open()
    while true {
      let sources = try await stream.next(64)
      if sources.isEmpty { break }
      for source in sources {
        let page = try source.load(PageLimits(bytes: 100_000_000))
        guard case .html(let content) = page.content else { continue }
        pages.append(page)
        raw.append(content)
        bytes += content.count
      }
    }
  }
}
