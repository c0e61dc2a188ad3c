import Foundation
import JSON
import Testing

/// A folder with pages and a pipeline over them.
struct Corpus {
  let folder: TemporaryFolder

  init(
    root: String = "pages", output: String = "out.jsonl", rejects: String = "rejects.jsonl",
    stages: String = "", limits: String = "failures: { rate: 100% }"
  ) throws {
    folder = try TemporaryFolder()
    try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: "\(root)" } }
      stages:
        - clean
        - metadata
        - segment
      \(stages.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
      output: { jsonl: { path: "\(output)" } }
      rejects: { path: "\(rejects)" }
      limits: { disk_free: none, \(limits) }

      """)
  }

  /// A page with one paragraph that nobody would drop.
  static func page(_ number: Int) -> String {
    let text = String(
      repeating: "The council of harbour \(number) met on Monday and agreed on a plan. ", count: 8)
    return """
      <!doctype html><html lang="en"><head><title>Harbour \(number)</title></head><body>
      <article><h1>Harbour \(number)</h1><p>\(text)</p><p>\(text)</p></article></body></html>
      """
  }

  /// Adds numbered pages.
  func addPages(_ count: Int) throws {
    for number in 0..<count {
      try folder.write("pages/\(String(format: "%05d", number)).html", Self.page(number))
    }
  }

  func run(_ arguments: String...) throws -> Ending {
    try Program.run(["run", "p.galley.yaml"] + arguments, in: folder)
  }

  /// The reason and the message of the reject of a page.
  func reject(_ page: String) throws -> [String?] {
    for line in try folder.lines("rejects.jsonl") {
      let root = try JSONDocument(Array(line.utf8)).root
      guard root["source"]?["path"]?.string == page else { continue }
      return [root["stage"]?.string, root["reason"]?.string, root["message"]?.string]
    }
    return []
  }

  /// The pages that are in the output, in its order.
  func pages(of output: String = "out.jsonl") throws -> [String] {
    try folder.lines(output).map { line in
      let root = try JSONDocument(Array(line.utf8)).root
      return try #require(root["source"]?["path"]?.string)
    }
  }
}
