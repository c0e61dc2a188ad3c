public import GalleyCore
internal import JSON

/// The input of `galley pipe`: a page for each line of standard input, as they come.
public struct PipeReader: Reader {
  /// None: it is no reader of pipeline files.
  public typealias Options = NoOptions

  /// What it is.
  public static let spec = ComponentSpec(
    "pipe", "Reads a page from each line of standard input.", provides: [.page, .text],
    example: "pipe")

  /// The longest line, where nothing else is said.
  public static let longestLine = 64_000_000

  private let page: JSONLinesPage
  private let web: URLsReader?
  private let longest: Int

  /// A reader of lines with the keys of their own names.
  public init(_ options: NoOptions) throws {
    try self.init(page: JSONLinesPage(TextMap(), extra: .listed([])), web: nil, Self.longestLine)
  }

  private init(page: JSONLinesPage, web: URLsReader?, _ longest: Int) throws {
    self.page = page
    self.web = web
    self.longest = longest
  }

  /// Reads pages from lines of at most `longest` bytes in place of `reader`: with its keys where that
  /// is `jsonl`, and over the web, as it does it, where that is `urls`.
  public static func pages(
    inPlaceOf reader: ConfiguredReader, longest: Int = longestLine
  ) throws -> ConfiguredReader {
    let made = try reader.make()
    let page =
      try (made as? JSONLinesReader)?.page
      ?? JSONLinesPage(TextMap(), extra: .listed([]))
    let web = made as? URLsReader
    return ConfiguredReader(spec: spec, provides: reader.provides, options: reader.options) {
      try PipeReader(page: page, web: web, longest)
    }
  }

  /// Waits for no line yet.
  public func open() throws -> any PageStream {
    PipeStream(
      input: PipeInput(longest: longest), line: PipedLine(page: page), longest: longest,
      crawl: try web?.named())
  }
}

private struct PipeStream: PageStream {
  let input: PipeInput
  let line: PipedLine
  let longest: Int
  /// Fetches pages of which a line has the address alone.
  let crawl: NamedCrawl?

  var expectedCount: Int? { nil }
  var problems: [String] { [] }
  var isLive: Bool { true }

  mutating func next(_ count: Int) async throws -> [PageSource] {
    let lines = try await input.next(count)
    let fetched = try await crawl?.pages(of: lines, line) ?? [:]
    return lines.map { found, number in
      fetched[number] ?? line.source(found, number: number, limit: longest)
    }
  }
}
