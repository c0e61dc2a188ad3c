import Foundation
import GalleyCore
import JSON
import Testing

/// Every example of docs/expressions.md, with the value that stands beside it.
struct ExpressionManualTests {
  private static let manual = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../docs/expressions.md")

  private static func text() throws -> String {
    try String(contentsOf: manual, encoding: .utf8)
  }

  /// The cells of all tables, two of which are an expression and its value.
  private static func examples() throws -> [(expression: String, value: String)] {
    try text().replacing(#"\|"#, with: "\u{1}").split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") && $0.hasSuffix("` |") }
      .flatMap { row in
        let cells = row.split(separator: "|").suffix(2).map { codes(in: String($0)) }
        return Array(zip(cells[0], cells[1]))
      }
      .map { ($0.0, $0.1) }
  }

  /// What stands between backticks.
  private static func codes(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }
      .map { String($0.element).replacing("\u{1}", with: "|") }
  }

  /// The record of the manual as a document.
  private static func record() throws -> Document {
    let text = try text()
    let start = try #require(text.range(of: "```json\n"))
    let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
    let json = text[start.upperBound..<end.lowerBound]
    let page = Page(
      id: "1", origin: .init(path: "a", bytes: 0, sha256: "", mediaType: "text/html"),
      content: .html([]))
    var document = Document(page, workspace: Workspace())
    try document.apply(try Value(json: Array(json.utf8)))
    return document
  }

  @Test func `every example has the value that stands beside it`() throws {
    let document = try Self.record()
    let examples = try Self.examples()
    #expect(examples.count > 45)
    for (source, expected) in examples {
      let value = try Expression(parsing: source).evaluate(document)
      #expect(value == (try Value(json: Array(expected.utf8))), "\(source)")
    }
  }

  @Test func `every example passes the check`() throws {
    let quote = Slot.layer("quote", attributes: [.init("cue", .span), .init("kind", .string)])
    let scope = RecordSchema.scope([quote, .layer("none")])
    for (source, _) in try Self.examples() {
      #expect(try Expression(parsing: source).problems(in: scope) == [], "\(source)")
    }
  }

  @Test func `names every function`() throws {
    let text = try Self.text()
    let error = #expect(throws: ExpressionError.self) { try Expression(parsing: "zzzzzzzz(1)") }
    let names = (error?.hint ?? "").dropFirst("known are ".count).split(separator: ", ")
    #expect(names.count == 11)
    for name in names { #expect(text.contains("| `\(name)("), "\(name)") }
  }
}
