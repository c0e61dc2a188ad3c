import GalleyCommand
import Testing

/// What `lint` prints for programs.
struct LintFormatTests {
  private func files(_ folder: TemporaryFolder) throws -> [String] {
    let start = "galley: 1\nfetch: { files: { root: pages } }\nstages:\n"
    let end = "output: { jsonl: { path: out.jsonl } }\n"
    return [
      try folder.write("right.galley.yaml", start + "  - clean\n" + end),
      try folder.write(
        "a,b.galley.yaml", start + "  - clean\n  - segment: { levls: [sentence] }\n" + end),
      try folder.write("c.galley.yaml", start + "  - claen\n  - drop: {}\n" + end),
    ]
  }

  @Test func `prints diagnostics as JSON`() async throws {
    let folder = try TemporaryFolder()
    let files = try files(folder)
    #expect(
      await galley(["lint", "--format", "json"] + files, in: folder)
        == CommandResult(
          .usage,
          output: """
            [
              {
                "file": "a,b.galley.yaml",
                "line": 5,
                "column": 16,
                "length": 5,
                "severity": "error",
                "message": "unknown option 'levls' of stage 'segment'",
                "hint": "did you mean 'levels'?"
              },
              {
                "file": "c.galley.yaml",
                "line": 4,
                "column": 5,
                "length": 5,
                "severity": "error",
                "message": "unknown stage 'claen'",
                "hint": "did you mean 'clean'?"
              },
              {
                "file": "c.galley.yaml",
                "line": 5,
                "column": 11,
                "length": 2,
                "severity": "error",
                "message": "stage 'drop' needs 'when'",
                "hint": "Condition for dropping a document."
              }
            ]

            """))
  }

  @Test func `prints annotations for GitHub`() async throws {
    let folder = try TemporaryFolder()
    let files = try files(folder)
    #expect(
      await galley(["lint", "--format=github"] + files, in: folder)
        == CommandResult(
          .usage,
          output: """
            ::error file=a%2Cb.galley.yaml,line=5,col=16,endColumn=21::unknown option 'levls' of \
            stage 'segment' (did you mean 'levels'?)
            ::error file=c.galley.yaml,line=4,col=5,endColumn=10::unknown stage 'claen' (did you \
            mean 'clean'?)
            ::error file=c.galley.yaml,line=5,col=11,endColumn=13::stage 'drop' needs 'when' \
            (Condition for dropping a document.)

            """))
  }

  @Test func `prints nothing but an empty list where all is right`() async throws {
    let folder = try TemporaryFolder()
    let path = try files(folder)[0]
    #expect(
      await galley(["lint", "--format", "json", path], in: folder)
        == CommandResult(.success, output: "[]\n"))
    #expect(
      await galley(["lint", "--format", "github", path], in: folder) == CommandResult(.success))
  }

  @Test func `checks stage files`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.stage.yaml",
      "stage: a@1\nsummary: A stage.\nneeds: [text]\nsteps:\n  - segmnt\n")
    #expect(
      await galley(["lint", "--format", "github", path], in: folder)
        == CommandResult(
          .usage,
          output: "::error file=a.stage.yaml,line=5,col=5,endColumn=11::unknown stage 'segmnt' "
            + "(did you mean 'segment'?)\n"))
  }
}
