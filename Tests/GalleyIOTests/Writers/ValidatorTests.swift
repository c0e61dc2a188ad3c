import Engines
import Foundation
import GalleyCore
import GalleyIO
import Testing

/// What the validators of the formats say, as `Scripts/test-packages` installs them.
struct ValidatorTests {
  /// What the validator of a format prints for files.
  private func validate(_ format: String, _ files: [String]) throws -> String {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Validators/validate.py")
    return try Engines.run("python", [script.path, format] + files).text
  }

  private static func documents(_ seed: UInt64, _ count: Int) -> [Document] {
    var random = RandomDocument(seed: seed)
    return [annotatedDocument()] + (0..<count).map { random.make($0) }
  }

  @Test(arguments: ["conllu", "ninjs", "schemaorg"])
  func `the validator of a format takes whatever documents hold`(format: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/out.\(format)"
    try writer("\(format): { path: '\(path)' }").write([Self.documents(5, 250)])
    let said = try validate(format, [path])
    #expect(said == "1 files, 0 problems\n", "\(said)")
  }

  @Test(arguments: [
    "", ", layers: [sentence, quote, link, entity, date, token]", ", layers: [token]",
  ])
  func `TEI's schema takes whatever documents hold`(options: String) throws {
    let folder = try TemporaryFolder()
    let documents = Self.documents(6, 250)
    try writer("tei: { path: '\(folder.path)/out'\(options) }").write([documents])
    let files = try folder.files.filter { $0.hasSuffix(".xml") }.map { folder.path + "/" + $0 }
    #expect(files.count == documents.count)
    let said = try validate("tei", files)
    #expect(said == "\(files.count) files, 0 problems\n", "\(said)")
  }

  @Test(arguments: [
    ("tei", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><p/></TEI>"),
    ("tei", "<TEI"),
    ("conllu", "# sent_id = 1\n# text = a b\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n"),
    ("conllu", "1\ta\n\n"),
    ("ninjs", #"{"uri":"https://news.example/","headline":"x"}"#),
    ("schemaorg", #"{"@context":"https://schema.org","@type":"NewsArticle","caption":"x"}"#),
  ])
  func `the validators find what is wrong`(format: String, text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x.\(format)", Array(text.utf8))
    let said = try validate(format, [path])
    #expect(said.contains("1 files, ") && !said.contains(" 0 problems"), "\(said)")
  }

  @Test func `the words of TEI are those of the text`() throws {
    var random = RandomDocument(seed: 7)
    for number in 0..<300 {
      let document = random.make(number)
      // Of a table the cells are written.
      if document.blocks.contains(where: { $0.kind == .table }) { continue }
      let xml = try writer("tei: { path: out, layers: [sentence, quote, token, link] }")
        .text(document)
      let body = try #require(xml.firstRange(of: "<body>\n"))
      var text = ""
      var isInside = true
      for scalar in xml[body.upperBound...].unicodeScalars {
        if scalar == "<" { isInside = false }
        if isInside { text.unicodeScalars.append(scalar) }
        if scalar == ">" { isInside = true }
      }
      for name in ["lt", "gt", "#13", "amp"] {
        text = text.replacingOccurrences(of: "&\(name);", with: "", options: .literal)
      }
      #expect(
        letters(text).elementsEqual(letters(String(decoding: document.text, as: UTF8.self))),
        "\(number)")
    }
  }

  private func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
