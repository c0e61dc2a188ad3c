public import GalleyCore
internal import WARC

/// Reads the pages of web archives.
public struct WebArchiveReader: DivisibleReader {
  /// Options of `warc`.
  public struct Options: OptionGroup {
    /// Files to read.
    public var path: [String] = []
    /// Which answers are pages.
    public var mediaTypes = ["text/html", "application/xhtml+xml"]
    /// Whether records must hold what their digests say.
    public var verifyDigests = true

    /// The options of `warc`.
    public static let options = [
      Option<Options>(
        "path", \.path,
        "Files to read, or patterns such as crawl/*.warc.gz; plain, .gz and .zst, told by their "
          + "bytes.", required: true),
      Option(
        "media_types", \.mediaTypes,
        "Media types of the answers that are pages; all others are dropped."),
      Option(
        "verify_digests", \.verifyDigests,
        "Whether a record fails whose bytes are not those that its digest was made of."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "warc", "Reads the HTML pages among the answers in web archives (WARC).",
    provides: [.page], place: "path",
    example: "warc: { path: [\"crawl/*.warc.gz\"] }")

  private let patterns: PathPatterns
  private let rules: WebArchivePage.Rules

  /// A reader of web archives.
  public init(_ options: Options) throws {
    patterns = try PathPatterns(options.path, example: "crawl/*.warc.gz")
    for type in options.mediaTypes where MediaType(type)?.name != type {
      throw OptionError(
        "'\(type)' is no media type in small letters", at: .value("media_types"),
        hint: "such as text/html")
    }
    guard !options.mediaTypes.isEmpty else {
      throw OptionError(
        "without any of 'media_types', no answer would be a page", at: .value("media_types"),
        hint: "such as [text/html]")
    }
    rules = WebArchivePage.Rules(
      mediaTypes: Set(options.mediaTypes), verifiesDigests: options.verifyDigests)
  }

  /// Sees whether all files are there.
  public func open() throws -> any PageStream {
    try open(patterns.files())
  }

  /// The files of the patterns.
  public func files() throws -> InputFiles { try patterns.sized() }

  /// Sees whether the files are as they were.
  public func open(_ files: InputFiles) throws -> any PageStream {
    try open(PathPatterns.unchanged(files))
  }

  private func open(_ paths: [String]) -> any PageStream {
    WebArchiveStream(
      files: WebArchiveFiles(paths, rules), fingerprint: InputFingerprint.of(paths))
  }
}

/// The pages of several archives.
private struct WebArchiveStream: PageStream {
  let files: WebArchiveFiles
  /// That of the files.
  let fingerprint: String?

  var expectedCount: Int? { nil }
  var problems: [String] { [] }

  mutating func next(_ count: Int) async throws -> [PageSource] { try await files.next(count) }
}

/// Finds the records of several archives, one after the other.
///
/// Only finding and decompressing them happens here, which is a small part of the work on a page;
/// all that is to be known of one is read on the worker that processes it. An actor, as what
/// decompresses is not to be used by two at once.
private actor WebArchiveFiles {
  private var paths: ArraySlice<String>
  private let rules: WebArchivePage.Rules
  private var file: OpenedFile?
  private var reader = WARCReader(limit: recordLimit)

  /// Larger records are rejected without being kept.
  private static let recordLimit = 256_000_000
  /// Records are in memory until they are worked on: large ones come few at a time.
  private static let mostBytesAtOnce = 4_000_000

  init(_ paths: [String], _ rules: WebArchivePage.Rules) {
    self.paths = paths[...]
    self.rules = rules
  }

  func next(_ count: Int) throws(EnvironmentError) -> [PageSource] {
    var sources: [PageSource] = []
    var bytes = 0
    while sources.count < count, bytes < Self.mostBytesAtOnce {
      guard let file else {
        guard try openNext() else { break }
        continue
      }
      let item = try reader.next { piece throws(EnvironmentError) in try file.read(into: piece) }
      guard let item else {
        file.close()
        self.file = nil
        continue
      }
      guard let source = WebArchivePage.source(item, path: file.path, rules) else { continue }
      bytes += source.bytes
      sources.append(source)
    }
    return sources
  }

  private func openNext() throws(EnvironmentError) -> Bool {
    guard let path = paths.popFirst() else { return false }
    let opened = try OpenedFile(path)
    reader = WARCReader(limit: Self.recordLimit, size: opened.size)
    file = opened
    return true
  }
}
