import Engines
import Foundation
import Testing

/// The way to Parquet and back that the manual shows, in DuckDB from PyPI (`Scripts/test-packages`).
struct DuckDBTests {
  /// A run over the articles, or over what `fetch` says.
  private func run(_ fetch: String, to output: String, in folder: TemporaryFolder) throws {
    try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: \(fetch)
      stages: [clean, metadata]
      output: { jsonl: { path: \(output) } }
      limits: { failures: { rate: 100% } }
      """)
    let ending = try Program.run(["run", "p.galley.yaml"], in: folder)
    #expect(ending.code == 0, "\(ending.error)")
  }

  @Test func `records become Parquet and come back`() throws {
    let folder = try TemporaryFolder()
    try run(
      "{ files: { root: '\(sourceTree)/Examples/articles/2026' } }", to: "out/a.jsonl.gz",
      in: folder)
    let page = try #require(try ManualPage.all().first { $0.path == "docs/inputs.md" })
    let commands = try #require(page.blocks.first { $0.info == "sql" }?.text)
    let code = """
      import sys, duckdb
      duckdb.execute(sys.argv[1])
      print(duckdb.sql("SELECT count(*), count(text), count(published) FROM 'articles.parquet'").fetchall())
      """
    let ending = try Program.run(
      ["-c", code, commands], of: Engines.path(of: "python"), in: folder)
    #expect(ending.code == 0, "\(ending.error)")
    let fetch = try #require(page.blocks.last { $0.text.contains("jsonl.gz, extra") }?.text)
    try run(
      String(fetch.dropFirst("fetch: ".count).dropLast()), to: "back.jsonl", in: folder)
    let before = try Program.run(
      ["-c", "import gzip; print(gzip.open('out/a.jsonl.gz', 'rt').read(), end='')"],
      of: Engines.path(of: "python"), in: folder)
    let first = try rows(before.output)
    let second = try rows(try Data(folder.bytes("back.jsonl")))
    #expect(first.count > 10)
    #expect(first == second)
    #expect(String(decoding: ending.output, as: UTF8.self).hasPrefix("[(\(first.count), "))
  }

  /// What goes through Parquet, of each record.
  private func rows(_ lines: Data) throws -> [[String]] {
    try lines.split(separator: 0x0A).map { line in
      let record = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
      let published = (record["published"] as? [String: Any])?["value"]
      let language = (record["language"] as? [String: Any])?["tag"]
      return [record["id"], record["text"], record["url"], record["title"], published, language]
        .map { $0.map { "\($0)" } ?? "-" }
    }
  }
}
