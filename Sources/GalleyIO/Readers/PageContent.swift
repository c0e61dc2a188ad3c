internal import Compression
internal import Digest
internal import GalleyCore

/// What the bytes under a page's name are: decompressed, taken out of a message, and what they say
/// of the page besides its content.
struct PageContent {
  let content: Page.Content
  /// The bytes that make the page's identity.
  let bytes: [UInt8]
  let mediaType: String
  /// What the content says of where it was saved.
  private(set) var given = InputFacts()

  /// What `stored` is by its `name`.
  init(_ stored: [UInt8], name: String, _ limits: PageLimits) throws(PageError) {
    let whole = try Self.decompressed(stored, name, limits)
    guard !whole.isEmpty else { throw PageError(reason: "empty", "the file is empty") }
    let kind = PageKind(path: name)
    if kind == .message {
      let archive = try Self.archive(whole)
      bytes = archive.content
      mediaType = archive.mediaType
      given = InputFacts(archive)
    } else {
      bytes = whole
      mediaType = kind.mediaType
      if kind != .text { given = SavedPage.facts(in: whole) }
    }
    if BinaryContent.isBinary(bytes) {
      throw PageError(reason: "binary", "the file holds binary data, not text")
    }
    content = kind == .text ? .plainText(bytes) : .html(bytes)
  }

  /// The page at `path`, of which `stronger` is known from elsewhere.
  func page(path: String, record: String? = nil, _ stronger: InputFacts) -> Page {
    let origin = Page.Origin(
      path: path, record: record, bytes: bytes.count, sha256: SHA256.hash(bytes).hex,
      mediaType: mediaType)
    var all = stronger
    all.fill(from: given)
    var page = Page(
      id: PageIdentity.id(path: path, member: record), origin: origin, content: content,
      facts: all.facts)
    page.extra = all.extra
    page.warnings = all.warnings
    return page
  }

  private static func decompressed(
    _ stored: [UInt8], _ name: String, _ limits: PageLimits
  ) throws(PageError) -> [UInt8] {
    guard !stored.isEmpty else { return stored }
    do {
      return try Decompressor().decompress(stored, Compression(path: name), limit: limits.bytes)
    } catch {
      throw PageError(error)
    }
  }

  private static func archive(_ message: [UInt8]) throws(PageError) -> WebArchive {
    let archive: WebArchive
    do {
      archive = try WebArchive(message)
    } catch {
      throw PageError(reason: "bad_mhtml", "\(error)")
    }
    guard !archive.content.isEmpty else {
      throw PageError(reason: "empty", "the page in the message is empty")
    }
    return archive
  }
}

/// The kind of page that a name promises.
enum PageKind {
  case html, xhtml, text
  /// A page with what it is made of as one message: MHTML.
  case message

  /// By the last extension before `.gz` or `.zst`; HTML where it says nothing.
  init(path: String) {
    let name = path.dropLast(Compression(path: path).suffix.count)
    let known: [(String, PageKind)] = [
      (".txt", .text), (".xhtml", .xhtml), (".mht", .message), (".mhtml", .message),
    ]
    self = known.first { name.hasSuffix($0.0) }?.1 ?? .html
  }

  var mediaType: String {
    switch self {
    case .html: "text/html"
    case .xhtml: "application/xhtml+xml"
    case .text: "text/plain"
    case .message: "multipart/related"
    }
  }
}

extension InputFacts {
  /// What a message says of its page.
  fileprivate init(_ archive: WebArchive) {
    self.init(from: "mhtml")
    facts.url = archive.url
    facts.fetched = archive.date.flatMap(SavedDate.iso)
    facts.charset = archive.charset
    if archive.isCutOff { warnings.append("truncated") }
  }
}

extension PageError {
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
