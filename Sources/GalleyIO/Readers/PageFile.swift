internal import Compression
internal import Digest
internal import GalleyCore
internal import Glibc

/// Loads one page from a file, with its sidecar.
struct PageFile: Sendable {
  /// Folder that paths are relative to.
  let root: String
  /// Path below the root, as bytes of the file system.
  let path: [UInt8]

  /// The kind of page that a file's name promises.
  enum Kind {
    case html, xhtml, text

    /// By the last extension before `.gz` or `.zst`; HTML where it says nothing.
    init(path: String) {
      let name = PageFile.withoutCompression(path)
      if name.hasSuffix(".txt") {
        self = .text
      } else {
        self = name.hasSuffix(".xhtml") ? .xhtml : .html
      }
    }

    var mediaType: String {
      switch self {
      case .html: "text/html"
      case .xhtml: "application/xhtml+xml"
      case .text: "text/plain"
      }
    }
  }

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
    PageSource(path: String(decoding: path, as: UTF8.self), bytes: storedSize) {
      limits throws(PageError) in try load(limits)
    }
  }

  private func load(_ limits: PageLimits) throws(PageError) -> Page {
    let name = String(decoding: path, as: UTF8.self)
    let bytes = try content(name, limits)
    guard !bytes.isEmpty else { throw PageError(reason: "empty", "the file is empty") }
    let kind = Kind(path: name)
    if BinaryContent.isBinary(bytes) {
      throw PageError(reason: "binary", "the file holds binary data, not text")
    }
    let origin = Page.Origin(
      path: name, bytes: bytes.count, sha256: SHA256.hash(bytes).hex, mediaType: kind.mediaType)
    let facts = try Sidecar.facts(beside: absolutePath(path))
    return Page(
      id: PageIdentity.id(path: name), origin: origin,
      content: kind == .text ? .plainText(bytes) : .html(bytes), facts: facts)
  }

  private func content(_ name: String, _ limits: PageLimits) throws(PageError) -> [UInt8] {
    let stored: [UInt8]
    do {
      stored = try FileContent.read(absolutePath(path), limit: limits.bytes)
    } catch {
      throw PageError(error)
    }
    let compression = Compression(path: name)
    guard compression != .none, !stored.isEmpty else { return stored }
    do {
      return try Decompressor().decompress(stored, compression, limit: limits.bytes)
    } catch {
      throw PageError(error)
    }
  }

  private func absolutePath(_ path: [UInt8]) -> [UInt8] {
    root == "." ? path : Array(root.utf8) + [0x2F] + path
  }

  /// `path` without `.gz` and `.zst`.
  static func withoutCompression(_ path: String) -> String {
    let suffix = Compression(path: path).suffix
    return String(path.dropLast(suffix.count))
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

  /// A file that could not be decompressed.
  init(_ error: CompressionError) {
    let reason =
      switch error {
      case .tooLarge: "too_large"
      case .truncated: "truncated_archive"
      default: "bad_archive"
      }
    self.init(reason: reason, "\(error)")
  }
}

/// Tells text from what only has a text's name.
enum BinaryContent {
  /// Whether more than 2 % of the first 4,096 bytes are control characters that no text uses
  /// (MIME Sniffing Standard, "binary data byte", without NUL, which UTF-16 is full of). Behind a
  /// byte order mark of UTF-16 they are halves of letters.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
    let head = bytes.prefix(4096)
    let controls = head.count { byte in
      (byte >= 0x01 && byte <= 0x08) || byte == 0x0B || (byte >= 0x0E && byte <= 0x1A)
        || (byte >= 0x1C && byte <= 0x1F)
    }
    return controls * 50 > head.count
  }
}
