import GalleyCommand
import Testing

/// Who may run programs: not a file, but the person who runs it.
struct PermissionTests {
  private func pipeline(_ folder: TemporaryFolder) throws -> String {
    try folder.write("pages/a.html", "<p>Some words that nobody needs.</p>")
    return try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: "\(folder.file("pages"))" } }
      stages:
        - clean
        - exec: { command: [sh, tag.sh] }
      output: { jsonl: { path: "\(folder.file("out.jsonl"))" } }

      """)
  }

  private let refusal = """
    p.galley.yaml:5:5: error: 'exec' runs a program of this machine, which is not allowed
        5 |   - exec: { command: [sh, tag.sh] }
          |     ^^^^ give --allow-exec where you trust this file and the program

    """

  @Test(arguments: ["run", "try"])
  func `a program is not run where nobody allows it`(command: String) async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    try folder.write("tag.sh", "touch ran")
    let result = await galley([command, path], in: folder)
    #expect(result == CommandResult(.usage, error: refusal))
    #expect(try folder.names() == ["p.galley.yaml", "pages", "pages/a.html", "tag.sh"])
  }

  @Test func `a program inside of a defined stage is not run either`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("pages/a.html", "<p>Some words that nobody needs.</p>")
    try folder.write("tag.sh", "while read -r line; do echo '{\"title\":\"Run\"}'; done")
    try folder.write(
      "tag.stage.yaml",
      """
      stage: tag@1
      summary: Tags.
      steps:
        - exec: { command: [sh, tag.sh] }

      """)
    let path = try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      use: [tag.stage.yaml]
      fetch: { files: { root: "\(folder.file("pages"))" } }
      stages: [tag@1]
      output: { jsonl: { path: "\(folder.file("out.jsonl"))" } }

      """)
    let result = await galley(["run", path], in: folder)
    #expect(
      result
        == CommandResult(
          .usage,
          error: """
            tag.stage.yaml:4:5: error: 'exec' runs a program of this machine, which is not allowed
                4 |   - exec: { command: [sh, tag.sh] }
                  |     ^^^^ give --allow-exec where you trust this file and the program

            """))
    let lint = await galley(["lint", path], in: folder)
    #expect(lint.status == .success)
    #expect(lint.error.contains("tag.stage.yaml:4:5: note: 'exec' runs a program"))
    #expect(await galley(["run", path, "--allow-exec", "--quiet"], in: folder).status == .success)
    #expect(try folder.text("out.jsonl").contains(#""title":"Run""#))
  }

  @Test func `lint notes what would be run`() async throws {
    let folder = try TemporaryFolder()
    let result = await galley(["lint", try pipeline(folder)], in: folder)
    #expect(
      result
        == CommandResult(
          .success,
          error: """
            p.galley.yaml:5:5: note: 'exec' runs a program of this machine
                5 |   - exec: { command: [sh, tag.sh] }
                  |     ^^^^ it runs with --allow-exec alone
            p.galley.yaml: fine

            """))
  }

  @Test func `a program that is allowed runs in the folder of its file`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    try folder.write(
      "tag.sh", #"while read -r line; do echo "{\"title\":\"$(ls p.galley.yaml)\"}"; done"#)
    let result = await galley(["run", path, "--allow-exec", "--quiet"], in: folder)
    #expect(result == CommandResult(.success))
    #expect(try folder.text("out.jsonl").contains(#""title":"p.galley.yaml""#))
  }

  @Test func `a program that fails is counted, and the run goes on`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    try folder.write("tag.sh", "exit 1")
    let result = await galley(["run", path, "--allow-exec"], in: folder)
    #expect(result.error.contains("exec_ended"), "\(result)")
    #expect(result.account?.contains("1 failed") == true, "\(result)")
  }
}
