import GalleyCore
import GalleyStages
import JSON
import Testing

/// What galley makes of a page with `clean` and `metadata`.
struct GoldenRecord {
  private let record: JSONValue

  init(_ page: [UInt8]) throws {
    let origin = Page.Origin(
      path: "page.html", bytes: page.count, sha256: "00", mediaType: "text/html")
    var document = Document(
      Page(id: "1", origin: origin, content: .html(page), facts: Page.Facts(from: "sidecar")),
      workspace: Workspace())
    for name in ["clean", "metadata"] {
      let entry = try #require(Registry.builtinStages.first { $0.spec.name == name })
      var reader = ConfigReader(file: "golden.yaml")
      var stage = try #require(entry.configure(nil, &reader)).make()
      _ = try stage.process(&document)
    }
    var encoder = RecordEncoder()
    encoder.append(document)
    record = JSONValue(try JSONDocument(encoder.lines).root)
  }

  /// What was found for `key`, as `expected.json` writes it.
  func value(_ key: Expectation.Key) throws -> JSONValue {
    switch key {
    case .empty: .boolean(text.isEmpty)
    case .text: .array(try blocks.map { .string(try text(of: $0)) })
    case .kinds: .array(blocks.map { $0["kind"] ?? .null })
    case .title: record["title"] ?? .null
    case .section: record["section"] ?? .null
    case .published: record["published"]?["value"] ?? .null
    case .language: record["language"]?["tag"] ?? .null
    case .authors: .array(elements("authors").map { $0["name"] ?? .null })
    case .images: .array(elements("images").map(Self.image))
    }
  }

  private var text: String {
    guard case .string(let text)? = record["text"] else { return "" }
    return text
  }

  private var blocks: [JSONValue] { elements("blocks") }

  /// The text under a block, whose offsets count code points.
  private func text(of block: JSONValue) throws -> String {
    guard case .integer(let start)? = block["start"], case .integer(let end)? = block["end"] else {
      throw BlockError.hasNoOffsets
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: self.text.unicodeScalars.dropFirst(start).prefix(end - start))
    return String(text)
  }

  private func elements(_ field: String) -> [JSONValue] {
    guard case .array(let elements)? = record[field] else { return [] }
    return elements
  }

  private static func image(_ image: JSONValue) -> JSONValue {
    .object(
      ["url", "caption", "credit"].compactMap { key in
        image[key].map { JSONValue.Member(key, $0) }
      })
  }

  private enum BlockError: Error { case hasNoOffsets }
}
