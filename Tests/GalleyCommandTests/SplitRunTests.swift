import Foundation
import GalleyCommand
import Testing

/// Runs whose output is many files.
struct SplitRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A pipeline over pages in two languages.
  private func pipeline(_ output: String) throws -> String {
    for number in 0..<150 {
      let language = number % 3 == 0 ? "de" : "en"
      let text = String(repeating: "It rained in the harbour again, \(number) times. ", count: 20)
      try folder.write(
        "pages/a\(1000 + number).html", "<html lang=\(language)><body><p>\(text)</p></body></html>")
    }
    return try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: "\(folder.file("pages"))" } }
      stages:
        - clean
        - select: { css: html, take: attribute, attribute: lang, to: extra.declared }
      output: { \(output) }
      limits: { failures: { rate: 1%, after: 120 } }
      """)
  }

  private func contents(_ suffix: String) throws -> [String: [UInt8]] {
    let root = folder.file("out")
    var contents: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root)
    where path.hasSuffix(suffix) {
      contents[path] = Array(FileManager.default.contents(atPath: root + "/" + path) ?? Data())
    }
    return contents
  }

  @Test(arguments: ["n.jsonl", "n.jsonl.gz", "n.jsonl.zst"])
  func `a broken run leaves the beginning of every file`(name: String) async throws {
    let path = try pipeline(
      "jsonl: { path: \"\(folder.file("out/" + name))\", by: \"{extra.declared}\", "
        + "split: { records: 40 } }")
    for number in 0..<100 { try folder.write("pages/b\(1000 + number).html", "") }
    let broken = await galley(["run", path, "--quiet", "--workers", "3"], in: folder)
    #expect(broken.status == .failure, "\(broken)")
    let begun = try contents(".partial")
    #expect(begun.count == 5)
    for number in 0..<100 {
      try FileManager.default.removeItem(atPath: folder.file("pages/b\(1000 + number).html"))
    }
    // The input is another one, so that the run must not be gone on with.
    #expect(await galley(["run", path, "--quiet"]).status == .usage)
    #expect(await galley(["run", path, "--quiet", "--fresh"]).status == .success)
    #expect(try contents(".partial").isEmpty)
    let whole = try contents("")
    for (partial, bytes) in begun {
      let name = String(partial.dropLast(".partial".count))
      #expect(!bytes.isEmpty && whole[name]?.starts(with: bytes) == true, "\(name)")
    }
  }

  @Test func `the manifest lists all files with their records`() async throws {
    let path = try pipeline(
      "jsonl: { path: \"\(folder.file("out/n.jsonl"))\", by: \"{extra.declared}\" }")
    let result = await galley(["run", path], in: folder)
    #expect(result.error.hasSuffix("wrote 2 files below out/\n"), "\(result)")
    let text = try folder.text("out/n.jsonl.manifest.json")
    let files = text.matches(of: #/"path": "([^"]*)",\s*"bytes": [0-9]+,\s*"records": ([0-9]+)/#)
    #expect(files.map { "\($0.output.1) \($0.output.2)" } == ["de/n.jsonl 50", "en/n.jsonl 100"])
  }

  @Test func `rejects take a path and a level, and what else records take is refused`() async throws
  {
    let path = try folder.write(
      "r.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: pages } }
      stages: [clean]
      output: { jsonl: { path: out.jsonl.gz, level: 9 } }
      rejects: { path: out.jsonl.gz, levl: 1, by: "{id}" }
      """)
    let result = await galley(["lint", path], in: folder)
    #expect(result.error.contains("5:32: error: unknown option 'levl' of 'rejects'"), "\(result)")
    #expect(result.error.contains("5:41: error: unknown option 'by' of 'rejects'"), "\(result)")
    #expect(result.error.contains("'rejects' would be written over the records"), "\(result)")
  }
}
