import GalleyCommand
import JSON
import Testing

/// Schemas of one pipeline.
struct SchemaCommandTests {
  private func pipeline(_ folder: TemporaryFolder, _ stages: String) throws -> String {
    try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: "\(sourceTree)/Examples/articles" } }
      define:
        - stage: sentences@2
          summary: Sentences alone.
          params: { mode: { type: text, default: plain, choices: [plain, fine], help: How. } }
          needs: [text]
          provides: [layers.sentence]
          steps:
            - drop: { when: "'{{ mode }}' == 'none'" }
            - segment: { levels: [sentence, paragraph] }
      stages: \(stages)
      output: { jsonl: { path: out.jsonl } }
      """)
  }

  private func schema(_ arguments: [String]) async throws -> JSONValue {
    let result = await galley(["schema"] + arguments)
    #expect(result.status == .success, "\(result.error)")
    return JSONValue(try JSONDocument(Array(result.output.utf8)).root)
  }

  private func keys(_ schema: JSONValue?) -> [String] {
    guard case .object(let members)? = schema else { return [] }
    return members.map(\.key)
  }

  @Test func `a record has what the stages of its pipeline provide`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder, "[clean, sentences@2, dates]")
    let schema = try await schema(["record", path])
    #expect(
      keys(schema["properties"]) == [
        "schema", "id", "text", "title", "url", "publisher", "published", "fetched", "language",
        "images", "links", "offset_unit", "blocks", "layers", "provenance", "source", "stats",
        "text_hash", "warnings", "extra",
      ])
    let layers = schema["properties"]?["layers"]
    #expect(keys(layers?["properties"]) == ["date", "sentence"])
    #expect(layers?["additionalProperties"] == false)
    #expect(
      keys(layers?["properties"]?["date"]?["items"]?["properties"])
        == ["start", "end", "value", "type", "modifier"])
  }

  @Test func `a record without layers has none in its schema`() async throws {
    let folder = try TemporaryFolder()
    let schema = try await schema(["record", try pipeline(folder, "[clean]")])
    #expect(schema["properties"]?["layers"] == nil)
  }

  @Test(arguments: ["[]", "[clean]", "[clean, metadata]", "[clean, metadata, sentences@2, dates]"])
  func `every record fits the schema of its pipeline`(stages: String) async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder, stages)
    let schema = try await schema(["record", path])
    let records = await galley(["try", path, "--json", "-n", "100"], in: folder)
    let lines = records.output.split(separator: "\n")
    #expect(lines.count > 10)
    for line in lines {
      let record = JSONValue(try JSONDocument(Array(line.utf8)).root)
      #expect(Set(keys(record)).isSubset(of: keys(schema["properties"])), "\(line.prefix(200))")
      #expect(
        Set(keys(record["layers"]))
          .isSubset(of: keys(schema["properties"]?["layers"]?["properties"])))
    }
  }

  @Test func `a pipeline file may name the stages that it defines`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder, "[]")
    let definitions = try await schema(["config", path])["$defs"]
    guard case .array(let choices)? = definitions?["step"]?["anyOf"] else {
      Issue.record("no steps in the schema")
      return
    }
    #expect(choices.contains(["const": "sentences@2", "description": "Sentences alone."]))
    let options = choices.last?["properties"]?["sentences@2"]
    #expect(options == ["$ref": "#/$defs/stage.sentences@2"])
    let mode = definitions?["stage.sentences@2"]?["properties"]?["mode"]
    #expect(mode?["anyOf"]?.compact.contains(#"{"enum":["plain","fine"]}"#) == true)
    #expect(mode?["description"] == "How.")
    #expect(mode?["default"] == "plain")
    #expect(!(try await schema(["config"]).compact.contains("sentences@2")))
  }

  @Test func `lists and describes the stages that a file defines`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder, "[]")
    let list = await galley(["list", path], in: folder)
    #expect(list.output.contains("\nDefined stages\n  sentences@2  Sentences alone.\n"))
    #expect(
      await galley(["describe", "sentences", path], in: folder)
        == CommandResult(
          .success,
          output: """
            sentences@2 (stage)

              Sentences alone.

              reads     text
              provides  layers.sentence

            Options

              mode  (plain | fine; default "plain")
                  How.

            Example

              sentences@2: { mode: "plain" }

            """))
  }

  @Test func `many files are used by a pattern`() async throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "deep/c"] {
      try folder.write(
        "stages/\(name).stage.yaml",
        "stage: \(name.last!)@1\nsummary: \(name).\nneeds: [text]\nsteps: [segment]\n")
    }
    let text = """
      galley: 1
      use: ["stages/**/*.stage.yaml", "none/*.yaml"]
      fetch: { files: { root: pages } }
      stages: [clean]
      output: { jsonl: { path: out.jsonl } }

      """
    try folder.write("none/a.txt", "")
    let path = try folder.write("p.galley.yaml", text)
    #expect(
      await galley(["lint", path], in: folder)
        == CommandResult(
          .usage,
          error: """
            p.galley.yaml:2:33: error: no file matches none/*.yaml
                2 | use: ["stages/**/*.stage.yaml", "none/*.yaml"]
                  |                                 ^^^^^^^^^^^^^ paths are relative to p.galley.yaml

            """))
    try folder.write("p.galley.yaml", text.replacing(", \"none/*.yaml\"", with: ""))
    #expect(
      await galley(["list", path], in: folder).output
        .contains("\nDefined stages\n  a@1  a.\n  b@1  b.\n  c@1  deep/c.\n"))
  }

  @Test func `a wrong pipeline has no schema`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder, "[claen]")
    for kind in ["config", "record"] {
      let result = await galley(["schema", kind, path], in: folder)
      #expect(result.status == .usage)
      #expect(result.output == "")
      #expect(result.error.contains("did you mean 'clean'?"))
    }
  }
}
