import GalleyCore
import GalleyIO
import Testing

/// Manifests that nobody has written.
struct OutputAccountTests {
  private static let manifest = """
    {
      "schema": "galley.manifest/1",
      "writer": "jsonl@1",
      "counts": {
        "inputs": 3, "outputs": 1, "dropped": { "drop": { "short": 1 } },
        "failed": { "fetch": { "empty": 1 } }
      },
      "files": [{ "path": "a.jsonl", "bytes": 25, "records": 1, "sha256": "00" }]
    }
    """

  /// What is wrong, by kind.
  private func kinds(_ path: String) throws -> [OutputProblem.Kind] {
    var verifier = OutputVerifier(try OutputAccount(of: path))
    var kinds: [OutputProblem.Kind] = []
    verifier.verify { kinds.append($0.kind) }
    return kinds
  }

  @Test func `a manifest has what is needed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", Array("{\"id\": \"1\"}\n".utf8))
    let path = try folder.write("a.jsonl.manifest.json", Array(Self.manifest.utf8))
    #expect(try kinds(path) == [.bytes, .record, .record, .record, .record])
    for (old, fact) in [
      ("\"bytes\"", "8: a file needs path, bytes, records and sha256"),
      ("\"outputs\"", "4: the counts need inputs and outputs"),
      ("\"files\"", "1: the manifest lists no files"),
      ("manifest/1", "1: this is no manifest of 'galley.manifest/1', but of 'galley.x'"),
    ] {
      let text = Self.manifest.replacing(old, with: old == "manifest/1" ? "x" : "\"x\"")
      try folder.write("a.jsonl.manifest.json", Array(text.utf8))
      let error = #expect(throws: WrongLine.self) { try OutputAccount(of: path) }
      #expect(error?.description == "\(path):\(fact)")
    }
  }

  @Test func `no manifest and no line is a crash`() throws {
    let folder = try TemporaryFolder()
    let line =
      #"{"schema":"galley.article/1","id":"1","text":"abc","layers":{"a":[{"start":0,"end":3}]}}"#
    let path = try folder.write("a.jsonl.manifest.json", Array(Self.manifest.utf8))
    try folder.write("a.jsonl", Array(line.utf8))
    var read = 0
    for bytes in Mutations(Self.manifest, marks: "{}[]:,\"9-.", seed: 11, count: 1_500) {
      try folder.write("a.jsonl.manifest.json", bytes)
      do {
        _ = try OutputAccount(of: path)
        read += 1
        // Reading the output each time would take minutes.
        if read % 20 == 0 { _ = try kinds(path) }
      } catch is WrongLine {}
    }
    #expect(read > 20)
    try folder.write("a.jsonl.manifest.json", Array(Self.manifest.utf8))
    for bytes in Mutations(line, marks: "{}[]:,\"9-.", seed: 12, count: 100) {
      try folder.write("a.jsonl", bytes)
      #expect(!(try kinds(path)).isEmpty)
    }
  }

  @Test func `sums of any numbers are no crash`() throws {
    let folder = try TemporaryFolder()
    let most = String(Int.max)
    let text = Self.manifest.replacing("\"records\": 1", with: "\"records\": \(most)")
      .replacing("\"short\": 1", with: "\"short\": \(most)").replacing(": 3", with: ": \(most)")
    let path = try folder.write("a.jsonl.manifest.json", Array(text.utf8))
    #expect(try kinds(path) == [.counts, .counts, .missing])
  }
}
