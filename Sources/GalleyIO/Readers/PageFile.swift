internal import GalleyCore
internal import Glibc

/// Loads one page from a file, with its sidecar.
struct PageFile: Sendable {
  /// Folder that paths are relative to.
  let root: String
  /// Path below the root, as bytes of the file system.
  let path: [UInt8]
  /// Its size when a plan was made, which it must still have.
  var planned: Int?
  /// What is known of the page from elsewhere, weaker than a sidecar; made when the page is loaded.
  var known: @Sendable () -> InputFacts = { InputFacts() }

  /// Stored size in bytes; 0 where the file has vanished, which loading will report.
  var storedSize: Int {
    var status = stat()
    guard stat(absolutePath(path).map { CChar(bitPattern: $0) } + [0], &status) == 0 else {
      return 0
    }
    return Int(status.st_size)
  }

  /// The page and the place that loads it.
  func source() -> PageSource {
    PageSource(path: String(decoding: path, as: UTF8.self), bytes: planned ?? storedSize) {
      limits throws(PageError) in try load(limits)
    }
  }

  /// The page. Throws a `PageError`.
  func load(_ limits: PageLimits) throws(PageError) -> Page {
    let name = String(decoding: path, as: UTF8.self)
    let stored: [UInt8]
    do {
      stored = try FileContent.read(absolutePath(path), limit: limits.bytes)
    } catch {
      throw PageError(error)
    }
    if let planned, stored.count != planned {
      throw PageError(
        reason: "changed", "has \(stored.count) bytes, and had \(planned) when it was planned")
    }
    let content = try PageContent(stored, name: name, limits)
    var given = try Sidecar.facts(beside: absolutePath(path)) ?? InputFacts()
    given.fill(from: known())
    return content.page(path: name, given)
  }

  private func absolutePath(_ path: [UInt8]) -> [UInt8] {
    root == "." ? path : Array(root.utf8) + [0x2F] + path
  }
}

extension PageError {
  /// A file that could not be read.
  init(_ error: FileError) {
    let reason =
      switch error.fact {
      case .missing: "vanished"
      case .tooLarge: "too_large"
      case .changed: "changed"
      default: "unreadable"
      }
    self.init(reason: reason, "\(error.fact)")
  }
}
