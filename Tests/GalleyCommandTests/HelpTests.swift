import GalleyCommand
import Testing

/// What the program says about itself, whole.
struct HelpTests {
  @Test func `says what it is and lists its commands`() async {
    let overview = #"""
      galley turns directories of saved articles into clean, segmented, annotated JSON Lines.

      Usage: galley COMMAND [options]

      Commands:
        run       Take every input through a pipeline and write the records.
        try       Take a few inputs through a pipeline, print the records, write nothing.
        lint      Check pipeline files and say everything that is wrong with them.
        list      List readers, stages and writers.
        describe  Show a component's options, data flow and an example.
        echo      Write a pipeline back with every default made visible.
        schema    Print the JSON Schema of pipeline files or of records.
        version   Print the version.
        help      List the commands, or show the help of one.

      'galley COMMAND --help' shows a command's options.

      """#
    #expect(await galley(["help"]) == CommandResult(.success, output: overview))
    #expect(await galley(["--help"]) == CommandResult(.success, output: overview))
    #expect(await galley(["-h"]) == CommandResult(.success, output: overview))
    #expect(await galley([]) == CommandResult(.usage, error: overview))
    #expect(
      await galley(["nonsense"])
        == CommandResult(.usage, error: "galley: unknown command 'nonsense'\n\n" + overview))
    #expect(
      await galley(["lnit"])
        == CommandResult(
          .usage, error: "galley: unknown command 'lnit'; did you mean 'lint'?\n\n" + overview))
  }

  @Test func `says its version`() async {
    for arguments in [["version"], ["--version"]] {
      #expect(await galley(arguments) == CommandResult(.success, output: "galley 0.1.0\n"))
    }
  }

  @Test(arguments: helps)
  func `shows the help of a command in three ways`(command: String, help: String) async {
    let expected = CommandResult(.success, output: help)
    #expect(await galley([command, "--help"]) == expected)
    #expect(await galley([command, "-h"]) == expected)
    #expect(await galley(["help", command]) == expected)
  }

  static let helps: [(String, String)] = [
    (
      "run",
      #"""
      Take every input through a pipeline and write the records.

      Usage: galley run [options] PIPELINE

      Options:
        --input PATH   Read here instead of where the file says.
        --output PATH  Write records here instead.
        --workers N    Work on N documents at a time.
        --limit N      Stop after N inputs.
        --fresh        Replace outputs of an earlier run.
        --strict       Exit with 4 when a document failed.
        --quiet        Print errors alone.
        --help         Show this help.

      """#
    ),
    (
      "try",
      #"""
      Take a few inputs through a pipeline, print the records, write nothing.

      Usage: galley try [options] PIPELINE

      Options:
        --input PATH  Read here instead of where the file says.
        --limit N     Try N inputs (default 3).
        --quiet       Print the records alone.
        --help        Show this help.

      """#
    ),
    (
      "lint",
      #"""
      Check pipeline files and say everything that is wrong with them.

      Usage: galley lint PIPELINE...

      Options:
        --help  Show this help.

      """#
    ),
    (
      "list",
      #"""
      List readers, stages and writers.

      Usage: galley list

      Options:
        --help  Show this help.

      """#
    ),
    (
      "describe",
      #"""
      Show a component's options, data flow and an example.

      Usage: galley describe COMPONENT

      Options:
        --help  Show this help.

      """#
    ),
    (
      "echo",
      #"""
      Write a pipeline back with every default made visible.

      Usage: galley echo PIPELINE

      Options:
        --help  Show this help.

      """#
    ),
    (
      "schema",
      #"""
      Print the JSON Schema of pipeline files or of records.

      Usage: galley schema config|record

      Options:
        --help  Show this help.

      """#
    ),
    (
      "version",
      #"""
      Print the version.

      Usage: galley version

      Options:
        --help  Show this help.

      """#
    ),
    (
      "help",
      #"""
      List the commands, or show the help of one.

      Usage: galley help [COMMAND]

      Options:
        --help  Show this help.

      """#
    ),
  ]
}
