public import GalleyCore

/// Reads documents from JSON Lines files.
public struct JSONLinesReader: DivisibleReader {
  /// Options of `jsonl`.
  public struct Options: OptionGroup {
    /// Files to read, or patterns of them.
    public var path: [String] = []
    /// Record field → key of the line.
    public var fields = TextMap()
    /// Keys that go to `extra`.
    public var extra = ExtraKeys.listed([])

    /// The options of `jsonl`.
    public static let options = [
      Option<Options>(
        "path", \.path, "Files to read, or patterns of them, in this order; also .gz and .zst.",
        required: true),
      Option(
        "fields", \.fields,
        "Record field to key of the line; fields are \(fieldNames), and extra.NAME for anything "
          + "else. By default each field is read from the key of its own name."),
      Option(
        "extra", \.extra,
        "Keys of the line that go to 'extra' under their own names; rest stands for all that no "
          + "field is read from."),
    ]

    private static var fieldNames: String {
      InputField.ofPages.map(\.name).joined(separator: ", ")
    }

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "jsonl",
    "Reads one document a line, with html or with a text that is kept as it is.",
    provides: [.page, .text], place: "path",
    example: "jsonl: { path: articles.jsonl, fields: { id: doc_id, text: body } }")

  /// A text is there only where a field is read for it.
  public static func provides(_ options: Options) -> [Slot] {
    let hasText = options.fields.pairs.isEmpty || options.fields["text"] != nil
    return (hasText ? [.page, .text] : [.page]) + Slot.extra(options.fields, options.extra)
  }

  private let paths: PathPatterns
  let page: JSONLinesPage

  /// A reader of JSON Lines files.
  public init(_ options: Options) throws {
    paths = try PathPatterns(options.path, example: "articles.jsonl")
    page = try JSONLinesPage(options.fields, extra: options.extra)
  }

  /// Sees whether all files are there, and opens the first.
  public func open() throws -> any PageStream {
    try open(paths.files())
  }

  /// The files of the patterns.
  public func files() throws -> InputFiles { try paths.sized() }

  /// Sees whether the files are as they were.
  public func open(_ files: InputFiles) throws -> any PageStream {
    try open(PathPatterns.unchanged(files))
  }

  private func open(_ paths: [String]) throws -> any PageStream {
    var stream = JSONLinesStream(paths: paths, page: page)
    try stream.openNext()
    return stream
  }
}

/// The lines of several files as pages.
private struct JSONLinesStream: PageStream {
  private var paths: ArraySlice<String>
  private let page: JSONLinesPage
  private var lines: LineReader?
  private var number = 0

  static let maximumLine = 256_000_000
  private static let mostBytesAtOnce = 4_000_000

  /// That of the files.
  let fingerprint: String?

  init(paths: [String], page: JSONLinesPage) {
    self.paths = paths[...]
    self.page = page
    fingerprint = InputFingerprint.of(paths)
  }

  var expectedCount: Int? { nil }
  var problems: [String] { [] }

  mutating func openNext() throws {
    lines?.close()
    lines = try paths.popFirst().map { try LineReader($0, limit: Self.maximumLine) }
    number = 0
  }

  mutating func next(_ count: Int) async throws -> [PageSource] {
    var sources: [PageSource] = []
    var bytes = 0
    // Lines are held in memory until they are worked on: long ones come few at a time.
    while sources.count < count, bytes < Self.mostBytesAtOnce, lines != nil {
      guard let line = try lines?.next() else {
        try openNext()
        continue
      }
      number += 1
      guard !line.isBlank else { continue }
      let source = source(line)
      bytes += source.bytes
      sources.append(source)
    }
    return sources
  }

  mutating func skip(_ count: Int) async throws -> Int {
    var skipped = 0
    while skipped < count, lines != nil {
      guard let isBlank = try lines?.skip() else {
        try openNext()
        continue
      }
      number += 1
      if !isBlank { skipped += 1 }
    }
    return skipped
  }

  private func source(_ line: LineReader.Line) -> PageSource {
    let path = lines?.path ?? ""
    let (number, page) = (number, page)
    switch line {
    case .tooLong:
      return PageSource(path: path, record: String(number), bytes: Self.maximumLine) {
        _ throws(PageError) in
        throw PageError(reason: "too_large", "the line has more than \(Self.maximumLine) bytes")
      }
    case .line(let bytes):
      return PageSource(path: path, record: String(number), bytes: bytes.count) {
        limits throws(PageError) in
        try page.page(bytes, path: path, number: number, limits)
      }
    }
  }
}
