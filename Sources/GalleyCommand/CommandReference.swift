extension GalleyCommand {
  /// `docs/commands.md`: every command with its help.
  static var reference: String {
    let start = """
      # Commands

      Made from the commands themselves; a test compares this file with them. Standard output
      carries data only: records, schemas, drafts. Progress and messages go to standard error.

      `galley completions bash|zsh|fish` prints completions for a shell; in bash,
      `source <(galley completions bash)` switches them on.

      | exit code | meaning |
      | --- | --- |
      | 0 | finished; failures are within the limit |
      | 1 | failed, or too many documents failed |
      | 2 | wrong pipeline file or usage, or an output exists and `--fresh` was not given |
      | 3 | input missing or empty, disk full, output not writable |
      | 4 | with `--strict`: some document failed |
      | 75 | stopped by SIGINT or SIGTERM with work left |
      | 130, 143 | left at once at the second SIGINT or SIGTERM |

      """
    return start + commands.map { "\n## `galley \($0.name)`\n\n```\n\($0.help)```\n" }.joined()
  }
}
