import GalleyCommand
import Testing

/// What the program says about itself, whole.
struct HelpTests {
  @Test func `says what it is and lists its commands`() async {
    let overview = #"""
      galley turns directories of saved articles into clean, segmented, annotated JSON Lines.

      Usage: galley COMMAND [options]

      Commands:
        run          Take every input through a pipeline and write the records.
        fetch        Get the pages of a pipeline from the web and keep them in a WARC file.
        try          Show what each stage does to a few pages; nothing is written.
        tap          Print the records as they are after a step; nothing is written.
        explain      Explain what every stage decides about one page, and why.
        lint         Check pipeline and stage files and say everything that is wrong.
        test         Run the tests in pipeline and stage files.
        list         List readers, stages and writers, with the stages that a file defines.
        describe     Show a component's options, data flow and an example.
        create       Print a commented pipeline, or a stage of your own, to start from.
        echo         Write a pipeline back with every default and where each value is from.
        graph        Draw a pipeline: its steps, what flows between them, what is dropped.
        schema       Print the JSON Schema of pipeline files, of stage files or of records.
        stats        Count the documents and words of records, and how common each word is.
        verify       Check finished outputs against their manifests, down to every line.
        diff         Compare the records of two outputs by their ids.
        export       Write the records of runs in another form, such as TEI or ninjs.
        completions  Print completions for bash, zsh or fish.
        version      Print the version.
        help         List the commands, or show the help of one.

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
        --input PATH    Read here instead of where the file says.
        --output PATH   Write records here instead.
        --workers N     Work on N documents at a time.
        --limit N       Stop after N inputs.
        --fresh         Replace outputs of an earlier run.
        --strict        Exit with 4 when a document failed.
        --allow-exec    Let the stage 'exec' run the programs that the file names.
        --log FORM      text for people (default), or json: events, a line each.
        --metrics FILE  Keep the figures of the run here, for Prometheus.
        --quiet         Print errors alone.
        --help          Show this help.

      """#
    ),
    (
      "try",
      #"""
      Show what each stage does to a few pages; nothing is written.

      Usage: galley try [options] FILE [PAGE...]

      Options:
        --input PATH   Read here instead of where the file says.
        -n, --limit N  Try N pages (default 3, or those that are named).
        --allow-exec   Let the stage 'exec' run the programs that the file names.
        --json         Print the records, as a run would write them.
        --record-test  Print tests that these pages pass, for the file.
        --quiet        Print the records alone, as --json does.
        --help         Show this help.

      """#
    ),
    (
      "test",
      #"""
      Run the tests in pipeline and stage files.

      Usage: galley test [options] [FILE|FOLDER...]

      Options:
        --filter TEXT    Run the tests that have TEXT in their name.
        --format FORMAT  text for people (default), json, or junit for build servers.
        --fail-fast      Stop at the first test that fails.
        --allow-exec     Let the stage 'exec' run the programs that the file names.
        --help           Show this help.

      """#
    ),
    (
      "tap",
      #"""
      Print the records as they are after a step; nothing is written.

      Usage: galley tap [options] FILE [PAGE...]

      Options:
        --after STEP   The step, by its id or stage; required.
        --input PATH   Read here instead of where the file says.
        -n, --limit N  Stop after N pages.
        --allow-exec   Let the stage 'exec' run the programs that the file names.
        --quiet        Do not say which pages were lost before.
        --help         Show this help.

      """#
    ),
    (
      "explain",
      #"""
      Explain what every stage decides about one page, and why.

      Usage: galley explain [options] FILE PAGE|ID

      Options:
        --input PATH  Look for the page here instead.
        --allow-exec  Let the stage 'exec' run the programs that the file names.
        --all         Tell every decision, also where many are alike.
        --help        Show this help.

      """#
    ),
    (
      "lint",
      #"""
      Check pipeline and stage files and say everything that is wrong.

      Usage: galley lint [options] FILE|FOLDER...

      Options:
        --format FORMAT  text for people (default), json, or github for annotations.
        --help           Show this help.

      """#
    ),
    (
      "list",
      #"""
      List readers, stages and writers, with the stages that a file defines.

      Usage: galley list [FILE]

      Options:
        --help  Show this help.

      """#
    ),
    (
      "describe",
      #"""
      Show a component's options, data flow and an example.

      Usage: galley describe COMPONENT [FILE]

      Options:
        --help  Show this help.

      """#
    ),
    (
      "create",
      #"""
      Print a commented pipeline, or a stage of your own, to start from.

      Usage: galley create [COMPONENT...] | stage NAME

      Options:
        --help  Show this help.

      """#
    ),
    (
      "echo",
      #"""
      Write a pipeline back with every default and where each value is from.

      Usage: galley echo [options] PIPELINE

      Options:
        --input PATH   Show the pipeline as it is with this input.
        --output PATH  Show the pipeline as it is with this output.
        --plain        Leave out where values are from.
        --help         Show this help.

      """#
    ),
    (
      "graph",
      #"""
      Draw a pipeline: its steps, what flows between them, what is dropped.

      Usage: galley graph [options] PIPELINE

      Options:
        --format FORMAT  mermaid (default), or dot for Graphviz.
        --help           Show this help.

      """#
    ),
    (
      "schema",
      #"""
      Print the JSON Schema of pipeline files, of stage files or of records.

      Usage: galley schema config|stage|record [PIPELINE]

      Options:
        --help  Show this help.

      """#
    ),
    (
      "stats",
      #"""
      Count the documents and words of records, and how common each word is.

      Usage: galley stats [options] FILE...

      Options:
        --format FORMAT     text for people (default), or json.
        --frequencies PATH  Write here in how many documents each word is, for 'keywords'.
        --at-least N        Leave out words of fewer than N documents there (default 2).
        --fresh             Replace the file of an earlier count.
        --help              Show this help.

      """#
    ),
    (
      "verify",
      #"""
      Check finished outputs against their manifests, down to every line.

      Usage: galley verify [options] OUTPUT|MANIFEST...

      Options:
        --rejects PATH  Check this rejects file of the output as well.
        --kept OUTCOME  Only these are in it: dropped, or failed (default both).
        --lines KIND    What lines of jsonl are: records (default), chosen fields of them, or any JSON.
        --most N        Show at most N problems of a kind (default 10).
        --help          Show this help.

      """#
    ),
    (
      "diff",
      #"""
      Compare the records of two outputs by their ids.

      Usage: galley diff [options] OUTPUT OUTPUT

      Options:
        --format FORMAT  text for people (default), or json.
        --fields NAMES   Compare these alone, with commas: title,published.value,text.
        --show N         Show the first N records of each kind, with what changed.
        --help           Show this help.

      """#
    ),
    (
      "export",
      #"""
      Write the records of runs in another form, such as TEI or ninjs.

      Usage: galley export [options] FILE...

      Options:
        --to FORMAT    The writer of the form: jsonl, text, conllu, tei, ninjs, schemaorg; required.
        --output PATH  Write here; - is standard output (default).
        --fresh        Replace the output of an earlier export.
        --help         Show this help.

      """#
    ),
    (
      "completions",
      #"""
      Print completions for bash, zsh or fish.

      Usage: galley completions bash|zsh|fish

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
