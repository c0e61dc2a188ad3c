internal import GalleyCore

/// Completions for fish, from the table of commands.
enum FishCompletions {
  static func script(_ registry: Registry) -> String {
    let commands = GalleyCommand.commands
    let names = commands.map { command in
      "complete -c galley -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary))\n"
    }
    return "# Completions of galley for fish: galley completions fish | source\n"
      + "complete -c galley -f\n" + names.joined()
      + commands.map { lines($0, registry) }.joined()
  }

  private static func lines(_ command: any Command.Type, _ registry: Registry) -> String {
    let start = "complete -c galley -n '__fish_seen_subcommand_from \(command.name)'"
    let flags = (command.flags + [.help]).map { start + option($0, registry) + "\n" }
    let operands = command.completions.map { start + operand($0, registry) + "\n" }
    return flags.joined() + operands.joined()
  }

  private static func option(_ flag: Flag, _ registry: Registry) -> String {
    let short = flag.short.map { " -s \($0.dropFirst())" } ?? ""
    let name = " -l \(flag.name.dropFirst(2))\(short)"
    var value = ""
    if flag.value != nil {
      switch flag.completion(registry) {
      case let completion?:
        value =
          completion.words(registry).map { " -x -a \(quoted($0.joined(separator: " ")))" }
          ?? " -r -F"
      case nil: value = " -x"
      }
    }
    return name + value + " -d \(quoted(flag.summary))"
  }

  private static func operand(_ completion: Completion, _ registry: Registry) -> String {
    if let words = completion.words(registry) {
      return " -a \(quoted(words.joined(separator: " ")))"
    }
    return completion == .pipeline ? " -k -a '(__fish_complete_suffix .yaml)'" : " -F"
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
