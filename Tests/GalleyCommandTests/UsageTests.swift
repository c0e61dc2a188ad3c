import GalleyCommand
import Testing

/// Command lines that do not fit: one line that says why, one that says where to look.
struct UsageTests {
  @Test(arguments: [
    ("help runn", "galley help: unknown command 'runn'; did you mean 'run'?"),
    ("version x", "galley version: unexpected argument 'x'"),
    ("list x y", "galley list: unexpected argument 'y'"),
    ("describe clean x y", "galley describe: unexpected argument 'y'"),
    ("describe", "galley describe: the component's name is missing"),
    ("describe clena", "galley describe: no component is called 'clena'; did you mean 'clean'?"),
    ("describe parquet", "galley describe: no component is called 'parquet'"),
    ("schema", "galley schema: 'config', 'stage' or 'record' is missing"),
    ("schema foo", "galley schema: there is no schema 'foo'; there are config, stage, record"),
    (
      "schema recrod",
      "galley schema: there is no schema 'recrod'; there are config, stage, record; did you mean 'record'?"
    ),
    ("schema config a b", "galley schema: unexpected argument 'b'"),
    ("try", "galley try: the pipeline or stage file is missing"),
    ("try p -n 0", "galley try: --limit takes a number of at least 1, not '0'"),
    ("try p -n", "galley try: --limit needs a value"),
    ("tap p", "galley tap: --after is missing"),
    ("tap", "galley tap: the pipeline or stage file is missing"),
    (
      "explain p", "galley explain: the page is missing: a file, or an id or path of the input"
    ),
    ("explain p a b", "galley explain: unexpected argument 'b'"),
    ("lint p --format xml", "galley lint: --format takes one of text, json, github, not 'xml'"),
    (
      "lint p --format jsn",
      "galley lint: --format takes one of text, json, github, not 'jsn'; did you mean 'json'?"
    ),
    ("graph", "galley graph: the pipeline file is missing"),
    ("graph p --format png", "galley graph: --format takes one of mermaid, dot, not 'png'"),
    ("create clena", "galley create: no component is called 'clena'; did you mean 'clean'?"),
    ("create files files", "galley create: a pipeline has one reader"),
    ("create stage", "galley create: the name of the stage is missing"),
    (
      "create stage Big-Words",
      "galley create: 'Big-Words' cannot name a stage; use lower-case letters, digits and '_'"
    ),
    ("stats", "galley stats: the file of records is missing"),
    ("stats a --at-least 2", "galley stats: --at-least needs --frequencies"),
    (
      "stats a --at-least 0 --frequencies f",
      "galley stats: --at-least takes a number of at least 1, not '0'"
    ),
    ("completions", "galley completions: the shell is missing"),
    (
      "completions csh",
      "galley completions: there are no completions for 'csh'; there are bash, zsh, fish"
    ),
    ("echo", "galley echo: the pipeline file is missing"),
    ("lint", "galley lint: the pipeline file is missing"),
    ("run", "galley run: the pipeline file is missing"),
    ("run a b", "galley run: unexpected argument 'b'"),
    ("run p --wrokers 2", "galley run: unknown option --wrokers; did you mean --workers?"),
    ("run p -x", "galley run: unknown option -x"),
    ("run p --workers", "galley run: --workers needs a value"),
    ("run p --workers=", "galley run: --workers needs a value"),
    ("run p --workers 0", "galley run: --workers takes a number from 1 to 1024, not '0'"),
    ("run p --workers 1025", "galley run: --workers takes a number from 1 to 1024, not '1025'"),
    ("run p --limit some", "galley run: --limit takes a number of at least 1, not 'some'"),
    ("run p --quiet=1", "galley run: --quiet takes no value"),
    ("run p --input --limit 1", "galley run: --input needs a value"),
  ])
  func `says what is wrong with the command line`(line: String, message: String) async {
    let arguments = line.split(separator: " ").map(String.init)
    let hint = "See 'galley \(arguments[0]) --help'."
    #expect(await galley(arguments) == CommandResult(.usage, error: "\(message)\n\(hint)\n"))
  }

  @Test func `takes what follows two dashes for operands`() async {
    #expect(
      await galley(["lint", "--", "--help.yaml"])
        == CommandResult(
          .environment, error: "galley: --help.yaml: no such file or folder\n"))
  }

  @Test(arguments: ["lint", "test"])
  func `a folder stands for the files below it`(command: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("folder/notes.md", "")
    #expect(
      await galley([command, folder.file("folder")], in: folder).error
        .hasPrefix("galley \(command): there is no pipeline or stage file below folder\n"))
    let text =
      "galley: 1\nfetch: { files: { root: a } }\nstages: [clean]\noutput: { jsonl: { path: o } }\n"
    try folder.write("folder/b.galley.yaml", text)
    try folder.write("folder/deep/a.stage.yaml", "stage: a@1\nsummary: A.\nsteps: [clean]\n")
    let result = await galley([command, folder.file("folder")], in: folder)
    #expect(result.status == .success, "\(result)")
    let said = result.output + result.error
    #expect(said.contains("folder/b.galley.yaml"))
    #expect(said.contains("folder/deep/a.stage.yaml"))
  }

  @Test(arguments: ["lint", "run", "try", "echo", "graph"])
  func `says that the pipeline file cannot be read`(command: String) async throws {
    let folder = try TemporaryFolder()
    #expect(
      await galley([command, folder.file("none.yaml")], in: folder)
        == CommandResult(.environment, error: "galley: none.yaml: no such file or folder\n"))
    try folder.write("folder/file", "")
    guard command != "lint" else { return }
    #expect(
      await galley([command, folder.file("folder")], in: folder)
        == CommandResult(.environment, error: "galley: folder: is a folder, not a file\n"))
  }
}
