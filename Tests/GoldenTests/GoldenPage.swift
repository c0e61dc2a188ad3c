import Foundation
import JSON
import Testing

/// A folder of `Pages`: a page, and what a reader would want of it.
struct GoldenPage: Sendable, CustomTestStringConvertible {
  let name: String
  let folder: URL

  var testDescription: String { name }

  private static let pages = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Pages")

  /// Every folder, by name.
  static func all() throws -> [GoldenPage] {
    try FileManager.default.contentsOfDirectory(atPath: pages.path).sorted()
      .map { GoldenPage(name: $0, folder: pages.appendingPathComponent($0)) }
  }

  /// The page: `source.html`, or else the file of the repository whose path `page` holds.
  func source() throws -> [UInt8] {
    let own = file("source.html")
    if FileManager.default.fileExists(atPath: own.path) { return Array(try Data(contentsOf: own)) }
    let path = try String(contentsOf: file("page"), encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let repository = Self.pages.appendingPathComponent("../../..").standardized
    return Array(try Data(contentsOf: repository.appendingPathComponent(path)))
  }

  /// Why the case exists.
  func note() throws -> String { try String(contentsOf: file("note.md"), encoding: .utf8) }

  /// What a reader would want of the page.
  func expectation() throws -> Expectation {
    try Expectation(json: Array(try Data(contentsOf: file("expected.json"))))
  }

  /// Writes what is expected from now on.
  func write(_ expectation: Expectation) throws {
    try Data(expectation.json).write(to: file("expected.json"))
  }

  private func file(_ name: String) -> URL { folder.appendingPathComponent(name) }
}
