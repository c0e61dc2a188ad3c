public import GalleyCore
internal import JSON
internal import Text

/// Tests made from real pages and what became of them, to be pasted into a pipeline file.
public enum RecordedTest {
  /// A page with what became of it.
  public struct Page {
    let document: Document
    let reject: Reject?
    let file: String?

    /// A page as it came out of a pipeline, or as far as it came. `file` is the file that it was
    /// read from, relative to the pipeline file; without one the content is written out.
    public init(_ document: Document, reject: Reject?, file: String?) {
      self.document = document
      self.reject = reject
      self.file = file
    }
  }

  /// A content that cannot be written into a YAML file.
  public struct Unwritable: Error, Equatable, Sendable, CustomStringConvertible {
    /// The page.
    public let path: String
    /// The sentence.
    public var description: String {
      "\(path) is not UTF-8 and no file of its own: its content cannot be part of a test"
    }
  }

  /// The `tests` of a pipeline file that these pages pass.
  public static func yaml(_ pages: [Page]) throws(Unwritable) -> String {
    var tests: [JSONValue] = []
    for page in pages { tests.append(try test(page)) }
    return YAMLEmitter.emit(.object([.init("tests", .array(tests))]))
  }

  private static func test(_ page: Page) throws(Unwritable) -> JSONValue {
    .object([
      .init("name", .string(name(page))), .init("given", try given(page)),
      .init("expect", .object(page.reject.map(rejected) ?? kept(page.document))),
    ])
  }

  private static func name(_ page: Page) -> String {
    let origin = page.document.page.origin
    let path = origin.path + (origin.record.map { "#\($0)" } ?? "")
    return page.reject.map { "\(path) is \($0.outcome.rawValue): \($0.reason)" } ?? path
  }

  private static func given(_ page: Page) throws(Unwritable) -> JSONValue {
    let source = page.document.page
    var members = [try content(source, page.file)]
    if source.origin.path != page.file {
      members.append(.init("path", .string(source.origin.path)))
    }
    let facts: [(String, String?)] = [
      ("url", source.facts.url), ("published", source.facts.published),
      ("fetched", source.facts.fetched), ("language", source.facts.language),
      ("title", source.facts.title), ("charset", source.facts.charset),
    ]
    members += facts.compactMap { key, value in value.map { .init(key, .string($0)) } }
    let authors = source.facts.authors
    if !authors.isEmpty { members.append(.init("authors", .array(authors.map { .string($0) }))) }
    return .object(members)
  }

  private static func content(
    _ page: GalleyCore.Page, _ file: String?
  ) throws(Unwritable) -> JSONValue.Member {
    switch page.content {
    case .html where file != nil: return .init("html_file", .string(file ?? ""))
    case .plainText where file != nil: return .init("text_file", .string(file ?? ""))
    case .html(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Unwritable(path: page.origin.path)
      }
      return .init("html", .string(text))
    case .given(let bytes): return .init("text", .string(String(decoding: bytes, as: UTF8.self)))
    case .plainText: throw Unwritable(path: page.origin.path)
    }
  }

  private static func rejected(_ reject: Reject) -> [JSONValue.Member] {
    let place: JSONValue = ["stage": .string(reject.stage), "reason": .string(reject.reason)]
    return [.init(reject.outcome.rawValue, place)]
  }

  private static func kept(_ document: Document) -> [JSONValue.Member] {
    var members = [JSONValue.Member("kept", true)]
    let values = fields.compactMap { path -> JSONValue.Member? in
      let value = document.value(at: path).json
      return value.isNothing ? nil : .init(path.joined(separator: "."), value)
    }
    members.append(.init("equals", .object(values)))
    let ends = ends(document)
    if !ends.isEmpty { members.append(.init("contains", ["text": .array(ends)])) }
    let layers = document.layers.all.map { JSONValue.Member($0.name, layer($0.name, document)) }
    if !layers.isEmpty { members.append(.init("layers", .object(layers))) }
    return members
  }

  /// What a reader of the test knows the page by.
  private static let fields = [
    ["title"], ["published", "value"], ["language", "tag"], ["authors"], ["section"],
    ["stats", "words"],
  ]

  /// Rows of a layer where they are few, else their number.
  private static func layer(_ name: String, _ document: Document) -> JSONValue {
    guard case .array(let rows) = document.value(at: ["layers", name]).json else { return [] }
    return rows.count <= 5 ? .array(rows) : .integer(rows.count)
  }

  /// The beginning and the end of the text.
  private static func ends(_ document: Document) -> [JSONValue] {
    let lines = document.text.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard let first = lines.first, let last = lines.last else { return [] }
    let begin = words(first.unicodeScalars.prefix(longest + 1), in: first)
    let end = words(last.unicodeScalars.suffix(longest + 1), in: last)
    return (lines.count == 1 && begin == end ? [begin] : [begin, end]).map { .string($0) }
  }

  /// The most characters of the beginning and of the end.
  private static let longest = 80

  /// What begins or ends a line, without the word that is cut and one character beyond; a row of
  /// letters without spaces is cut anywhere.
  private static func words(
    _ part: Substring.UnicodeScalarView, in line: String
  ) -> String {
    guard part.count > longest else { return line }
    let isBeginning = part.startIndex == line.startIndex
    let space = isBeginning ? part.lastIndex(of: " ") : part.firstIndex(of: " ")
    let cut = isBeginning ? part.prefix(longest) : part.suffix(longest)
    guard let space else { return String(cut) }
    return String(isBeginning ? part[..<space] : part[part.index(after: space)...])
  }
}
