import Cleaning
import Foundation
import Markup
import Testing

/// A folder of `Pages`: the path of a page, and the text that a reader would want of it.
struct GoldenPage: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Pages")
  private static let repository = folder.appendingPathComponent("../../..").standardized

  /// Every folder, by name.
  static func all() throws -> [GoldenPage] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map(GoldenPage.init)
  }

  /// The text that a reader would want, without the line end that closes the file.
  func expected() throws -> String {
    let text = try read("expected.txt")
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// The text that the extractor finds.
  func found() throws -> String {
    let path = try read("page").trimmingCharacters(in: .whitespacesAndNewlines)
    let bytes = try Data(contentsOf: Self.repository.appendingPathComponent(path))
    let decoded = CharacterDecoder.decode(Array(bytes), transportCharset: nil, isHTML: true)
    var parser = HTMLParser()
    let content = ContentExtractor().extract(try parser.parse(decoded.bytes))
    return String(decoding: content.text, as: UTF8.self)
  }

  private func read(_ file: String) throws -> String {
    let url = Self.folder.appendingPathComponent(name).appendingPathComponent(file)
    return try String(contentsOf: url, encoding: .utf8)
  }
}
