import Compression
import Foundation
import GalleyCommand
import GalleyIO
import JSON
import Testing

/// Counts of records that are written here, and of those that a run has written.
struct StatsCommandTests {
  private static let records = """
    {"schema":"galley.article/1","id":"a","text":"The tram is back. The Tram!","published":\
    {"value":"2024-05-06","precision":"day","from":"url"},"language":{"tag":"en","from":"text"},\
    "layers":{"sentence":[{"start":0,"end":17},{"start":18,"end":27}]},\
    "stats":{"characters":27,"words":6,"sentences":2}}

    {"schema":"galley.article/1","id":"b","text":"Die Öfen der Bahn","published":\
    {"value":"2023","precision":"year","from":"url"},"language":{"tag":"de","from":"text"},\
    "url":"https://news.example/a","stats":{"characters":17,"words":4}}
    {"schema":"galley.article/1","id":"c","text":"ÖFEN, the well-known tram 12","language":\
    {"tag":"en","from":"text"},"stats":{"characters":1028,"words":1004,"sentences":1}}
    {"schema":"galley.article/1","id":"d","text":"","stats":{"characters":0,"words":0}}

    """

  private static let table = """
                  total
      documents       4
      words       1,014
      characters  1,072
      sentences       3

      length      documents  least  5 %  25 %  50 %  75 %   95 %   99 %   most  mean
      words               4      0    0     0     4     6  1,004  1,004  1,004   254
      characters          4      0    0     0    17    27  1,028  1,028  1,028   268

      language  documents
      en                2
      de                1
      und               1

      published  documents
      2023               1
      2024               1
      undated            2

      host          documents
      news.example          1
      unknown               3

    """

  @Test(arguments: [Compression.none, .gzip, .zstd])
  func `prints tables`(compression: Compression) async throws {
    let folder = try TemporaryFolder()
    let compressor = Compressor(compression)
    // Each line is a member of its own.
    let members = Self.records.split(separator: "\n").flatMap {
      compressor.compressMember(Array("\($0)\n".utf8))
    }
    let path = try folder.write("records.jsonl" + compression.suffix, members)
    let result = await galley(["stats", path])
    #expect(result == CommandResult(.success, output: Self.table))
  }

  @Test func `prints one object for all files`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("records.jsonl", Self.records)
    let empty = try folder.write("empty.jsonl", "")
    let result = await galley(["stats", "--format=json", path, empty, path])
    #expect(
      result
        == CommandResult(
          .success,
          output: """
            {
              "documents": 8,
              "words": 2028,
              "characters": 2144,
              "sentences": 6,
              "languages": {
                "en": 4,
                "de": 2,
                "und": 2
              },
              "years": {
                "2023": 2,
                "2024": 2
              },
              "undated": 4,
              "lengths": {
                "words": {
                  "documents": 8,
                  "min": 0,
                  "p5": 0,
                  "p25": 0,
                  "p50": 4,
                  "p75": 6,
                  "p95": 1004,
                  "p99": 1004,
                  "max": 1004,
                  "mean": 253.5
                },
                "characters": {
                  "documents": 8,
                  "min": 0,
                  "p5": 0,
                  "p25": 0,
                  "p50": 17,
                  "p75": 27,
                  "p95": 1028,
                  "p99": 1028,
                  "max": 1028,
                  "mean": 268.0
                }
              },
              "hosts": {
                "count": 1,
                "unknown": 6,
                "most": {
                  "news.example": 2
                }
              }
            }

            """))
  }

  @Test(arguments: [
    ([], "4\nthe\t2\ntram\t2\nöfen\t2\n"),
    (
      ["--at-least", "1"],
      "4\nthe\t2\ntram\t2\nöfen\t2\nback\t1\nbahn\t1\nder\t1\ndie\t1\nis\t1\nwell-known\t1\n"
    ),
    (["--at-least", "3"], "4\n"),
  ])
  func `counts each word once a document`(options: [String], expected: String) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("records.jsonl", Self.records)
    let arguments = ["stats", path, "--frequencies", folder.file("df.tsv")] + options
    #expect(await galley(arguments).status == .success)
    #expect(try folder.text("df.tsv") == expected)
    #expect(
      await galley(arguments, in: folder)
        == CommandResult(.usage, error: "galley: df.tsv exists; --fresh replaces it\n"))
    #expect(await galley(arguments + ["--fresh"]).status == .success)
    #expect(try folder.text("df.tsv") == expected)
    #expect(try folder.names() == ["df.tsv", "records.jsonl"])
  }

  @Test func `keywords reads what it writes`() async throws {
    let folder = try TemporaryFolder()
    let pipeline = { (stages: String, output: String) in
      """
      galley: 1
      fetch: { files: { root: "\(sourceTree)/Examples/articles" } }
      stages: [clean, segment, \(stages)]
      output: { jsonl: { path: "\(folder.file(output))" } }
      """
    }
    let first = try folder.write("a.galley.yaml", pipeline("keywords", "a.jsonl.zst"))
    #expect(await galley(["run", "--quiet", first]) == CommandResult(.success))
    let stats = await galley(
      ["stats", folder.file("a.jsonl.zst"), "--frequencies", folder.file("df.tsv")])
    #expect(stats.status == .success)
    let words = try folder.lines("df.tsv")
    #expect(words.count > 20)
    #expect(words.contains { $0.hasPrefix("the\t") })
    let second = try folder.write(
      "b.galley.yaml", pipeline("keywords: { frequencies: df.tsv }", "b.jsonl"))
    #expect(await galley(["run", "--quiet", second]) == CommandResult(.success))
    let weighed = await galley(["stats", folder.file("b.jsonl")])
    // What the runs took is not the same.
    let records = { (text: String) in text.components(separatedBy: "\n\n         ").first }
    #expect(records(weighed.output) == records(stats.output))
    #expect(weighed.status == .success)
  }

  @Test func `finds the sentences where the records have none`() async throws {
    let folder = try TemporaryFolder()
    for (name, stages) in [("a", "clean"), ("b", "clean, segment")] {
      let path = try folder.write(
        "\(name).galley.yaml",
        """
        galley: 1
        fetch: { files: { root: "\(sourceTree)/Examples/articles" } }
        stages: [\(stages)]
        output: { jsonl: { path: "\(folder.file(name)).jsonl" } }
        """)
      #expect(await galley(["run", "--quiet", path]) == CommandResult(.success))
      let result = await galley(
        ["stats", folder.file(name) + ".jsonl", "--frequencies", folder.file(name) + ".tsv"])
      #expect(result.status == .success)
    }
    #expect(try folder.text("a.tsv") == folder.text("b.tsv"))
  }

  @Test(arguments: [
    ("{\"schema\":", "column 11: the text ends inside a value"),
    ("[]", "the line holds no record of 'galley.article/1'"),
    (
      #"{"schema":"galley.article/2"}"#,
      "the line holds no record of 'galley.article/1', but of 'galley.article/2'"
    ),
    (#"{"schema":"galley.article/1"}"#, "the record has no text"),
    (
      #"{"schema":"galley.article/1","text":"é","layers":{"sentence":[{"start":0,"end":2}]}}"#,
      "a sentence is outside of the text"
    ),
  ])
  func `says which line is wrong`(line: String, problem: String) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("records.jsonl", Self.records + line + "\n")
    let result = await galley(
      ["stats", path, "--frequencies", folder.file("df.tsv")], in: folder)
    #expect(result == CommandResult(.failure, error: "galley: records.jsonl:6: \(problem)\n"))
    #expect(try folder.names() == ["records.jsonl"])
  }

  @Test func `says what cannot be read`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("records.jsonl", Self.records)
    #expect(
      await galley(["stats", path, folder.file("none.jsonl")], in: folder)
        == CommandResult(.environment, error: "galley: none.jsonl: No such file or directory\n"))
    let whole = Compressor(.gzip).compressMember(Array(Self.records.utf8))
    let cut = try folder.write("cut.jsonl.gz", Array(whole.dropLast(9)))
    #expect(
      await galley(["stats", cut], in: folder)
        == CommandResult(
          .environment, error: "galley: cut.jsonl.gz: the compressed data ends too early\n"))
    let wrong = try folder.write("wrong.jsonl.zst", Self.records)
    #expect(
      await galley(["stats", wrong], in: folder)
        == CommandResult(
          .environment,
          error: "galley: wrong.jsonl.zst: corrupt compressed data: Unknown frame descriptor\n"))
    let empty = try folder.write("empty.jsonl", "")
    #expect(
      await galley(["stats", empty, "--frequencies", folder.file("df.tsv")], in: folder)
        == CommandResult(
          .environment, error: "galley: there is no record to count words of\n"))
  }

  @Test(arguments: [Compression.gzip, .zstd], [1, 65_536, 300_000, 1_000_000])
  func `reads compressed files larger than its pieces`(kind: Compression, size: Int) async throws {
    let folder = try TemporaryFolder()
    var number: UInt64 = 1
    // Letters that compress badly, so that the file is longer than what is read at once.
    let letters = (0..<size).map { _ in
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(0x41 + (number >> 33) % 26)
    }
    let line =
      #"{"schema":"galley.article/1","text":"\#(String(decoding: letters, as: UTF8.self))","#
      + #""stats":{"characters":\#(size)}}"# + "\n"
    let member = Compressor(kind).compressMember(Array(line.utf8))
    // What follows the last member of gzip is ignored, as gzip does.
    let rest: [UInt8] = kind == .gzip ? [0, 0] : []
    let path = try folder.write("r.jsonl" + kind.suffix, member + member + member + rest)
    let result = await galley(["stats", "--format", "json", path])
    #expect(result.output.contains(#""characters": \#(3 * size),"#), "\(result)")
  }
}
