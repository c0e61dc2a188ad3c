import Foundation
import GalleyCommand
import Testing

/// Outputs compared with one another.
struct DiffCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let long = String(repeating: "It rained again. ", count: 10)

  private func write(_ name: String, _ lines: [String]) throws -> String {
    try folder.write(name, lines.map { $0 + "\n" }.joined())
  }

  private func pair() throws -> (String, String) {
    let first = try write(
      "a.jsonl",
      [
        #"{"id":"1","title":"One","text":"\#(Self.long)Once.","stats":{"words":31}}"#,
        #"{"id":"2","title":"Two","layers":{"quote":[{"start":0,"end":2}],"token":[]}}"#,
        #"{"id":"3","title":"Three"}"#, #"{"id":"4","title":"Fo\u0075r","extra":{"a":1,"b":2.0}}"#,
      ])
    let second = try write(
      "b.jsonl",
      [
        #"{"extra": {"b": 2, "a": 1}, "title": "Four", "id": "4", "section": null}"#,
        #"{"id":"2","layers":{"quote":[{"start":0,"end":2},{"start":3,"end":4}],"token":[]}}"#,
        #"{"id":"5","title":"Five"}"#,
        #"{"id":"1","title":"One!","text":"\#(Self.long)Twice.","stats":{"words":31}}"#,
      ])
    return (first, second)
  }

  @Test func `counts records and fields, and shows the first`() async throws {
    let (first, second) = try pair()
    #expect(
      await galley(["diff", first, second, "--show", "5"])
        == CommandResult(
          .failure,
          output: """
                                  records
              same                      1
              changed                   2
              only in the first         1
              only in the second        1

              field         changed
              title               2
              layers.quote        1
              text                1

            - 3
            + 5
            ~ 2
                title: "Two" → nothing
                layers.quote: [1] nothing → start 3, end 4
            ~ 1
                title: "One" → "One!"
                text: …"n. It rained again. Once." → …"n. It rained again. Twice."

            """))
  }

  @Test func `looks at some fields alone, and prints whole values for programs`() async throws {
    let (first, second) = try pair()
    let result = await galley([
      "diff", first, second, "--fields", "layers.quote,stats.words", "--format", "json", "--show=1",
    ])
    #expect(
      result
        == CommandResult(
          .failure,
          output: """
            {
              "same": 2,
              "changed": 1,
              "only_in_first": 1,
              "only_in_second": 1,
              "repeated_in_first": 0,
              "repeated_in_second": 0,
              "fields": {
                "layers.quote": 1
              },
              "shown": {
                "only_in_first": [
                  "3"
                ],
                "only_in_second": [
                  "5"
                ],
                "changed": [
                  {
                    "id": "2",
                    "fields": {
                      "layers.quote": {
                        "old": [
                          {
                            "start": 0,
                            "end": 2
                          }
                        ],
                        "new": [
                          {
                            "start": 0,
                            "end": 2
                          },
                          {
                            "start": 3,
                            "end": 4
                          }
                        ]
                      }
                    }
                  }
                ]
              }
            }

            """))
  }

  @Test func `outputs of any layout with the same records are the same`() async throws {
    let plain = try await FinishedRun("n.jsonl")
    let parts = try await FinishedRun(
      "n.jsonl.zst", options: ", by: \"{language.tag}\", split: { records: 3 }")
    let fields = "id,text,title,layers.token,stats"
    let result = await galley([
      "diff", plain.folder.file(plain.name), parts.folder.file(parts.name), "--fields", fields,
    ])
    #expect(result.status == .success, "\(result)")
    #expect(
      result.output.hasPrefix("                      records\n  same                     11\n"))
    let manifest = parts.folder.file(parts.name + ".manifest.json")
    #expect(await galley(["diff", manifest, parts.folder.file(parts.name)]).status == .success)
  }

  @Test func `ids that stand twice are counted`() async throws {
    let first = try write("a.jsonl", [#"{"id":"1"}"#, #"{"id":"1"}"#, #"{"id":"2"}"#])
    let second = try write("b.jsonl", [#"{"id":"2"}"#, #"{"id":"1"}"#])
    let result = await galley(["diff", first, second])
    #expect(result.status == .failure)
    #expect(result.output.contains("  repeated in the first        1\n"), "\(result)")
    #expect(await galley(["diff", first, first]).status == .success)
  }

  @Test func `says what cannot be compared`() async throws {
    let path = try write("a.jsonl", [#"{"id":"1"}"#, #"{"title":"x"}"#, "{"])
    #expect(
      await galley(["diff", path, path], in: folder)
        == CommandResult(
          .failure,
          error: "galley: a.jsonl:2: the line has no id, by which records are compared\n"))
    let missing = folder.file("b.jsonl")
    #expect(
      await galley(["diff", path, missing], in: folder).status == .environment)
    #expect(await galley(["diff", path]).status == .usage)
    let unknown = await galley(["diff", path, path, "--fields", "titel"])
    #expect(unknown.error.contains("no field 'titel'; did you mean 'title'?"), "\(unknown)")
  }
}
