public import GalleyCore

/// Reads documents from JSON Lines files.
public struct JSONLinesReader: Reader {
  /// Options of `jsonl`.
  public struct Options: OptionGroup {
    /// Files to read.
    public var path: [String] = []
    /// Record field → key of the line.
    public var fields = TextMap()

    /// The options of `jsonl`.
    public static let options = [
      Option<Options>("path", \.path, "Files to read, in this order.", required: true),
      Option(
        "fields", \.fields,
        "Record field to key of the line; fields are \(JSONLinesFields.names). By default each "
          + "field is read from the key of its own name."),
    ]

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
    return hasText ? [.page, .text] : [.page]
  }

  private let paths: [String]
  private let fields: JSONLinesFields

  /// A reader of JSON Lines files.
  public init(_ options: Options) throws {
    guard !options.path.isEmpty, !options.path.contains("") else {
      throw OptionError(
        "'path' names no file", at: .value("path"), hint: "such as articles.jsonl")
    }
    paths = options.path
    fields = try JSONLinesFields(options.fields)
  }

  /// Sees whether all files are there, and opens the first.
  public func open() throws -> any PageStream {
    // A file missing at the end of a list is found now and not after hours.
    for path in paths.dropFirst() { try LineReader.check(path) }
    var stream = JSONLinesStream(paths: paths, fields: fields)
    try stream.openNext()
    return stream
  }
}

/// The lines of several files as pages.
private struct JSONLinesStream: PageStream {
  private var paths: ArraySlice<String>
  private let fields: JSONLinesFields
  private var lines: LineReader?
  private var number = 0

  static let maximumLine = 256_000_000
  private static let mostBytesAtOnce = 4_000_000

  init(paths: [String], fields: JSONLinesFields) {
    self.paths = paths[...]
    self.fields = fields
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

  private func source(_ line: LineReader.Line) -> PageSource {
    let path = lines?.path ?? ""
    let (number, fields) = (String(number), fields)
    switch line {
    case .tooLong:
      return PageSource(path: path, record: number, bytes: Self.maximumLine) {
        _ throws(PageError) in
        throw PageError(reason: "too_large", "the line has more than \(Self.maximumLine) bytes")
      }
    case .line(let bytes):
      return PageSource(path: path, record: number, bytes: bytes.count) {
        limits throws(PageError) in
        try fields.page(bytes, path: path, line: number, limits)
      }
    }
  }
}
