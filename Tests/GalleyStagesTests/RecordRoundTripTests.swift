import Foundation
import GalleyCore
import Testing

/// Every page of the examples, as its file has it.
private func examplePages() -> [String] {
  let folder = repository.appendingPathComponent("Examples/articles").path
  let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  return files.filter { $0.hasSuffix(".html") || $0.hasSuffix(".htm") }.sorted()
}

private let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().appendingPathComponent("../..").standardized

private func line(_ document: Document) -> String {
  var encoder = RecordEncoder()
  encoder.append(document)
  return String(decoding: encoder.lines, as: UTF8.self)
}

struct RecordRoundTripTests {
  @Test(arguments: examplePages())
  func `a page's record applied to an empty document gives the same record`(path: String) throws {
    let url = repository.appendingPathComponent("Examples/articles/\(path)")
    let page = Page.Content.html(Array(try Data(contentsOf: url)))
    var whole = document(page, url: "https://www.news.example/\(path)")
    _ = try whole.run(
      "clean", "metadata", "segment: { levels: [paragraph, sentence] }", "dates",
      "quantities")
    let record = line(whole)
    var empty = document(page, url: nil)
    try empty.apply(try Value(json: Array(record.utf8)))
    #expect(line(empty) == record)
  }

  @Test func `there are example pages`() {
    #expect(examplePages().count > 20)
  }
}
