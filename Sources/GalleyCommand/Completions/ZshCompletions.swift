internal import GalleyCore

/// Completions for zsh, from the table of commands.
enum ZshCompletions {
  static func script(_ registry: Registry) -> String {
    let commands = GalleyCommand.commands
    let names = commands.map { quoted("\($0.name):\(colons($0.summary))") }
    return """
      #compdef galley
      # Completions of galley for zsh: source <(galley completions zsh), or put this into a file
      # `_galley` in a folder of $fpath.
      _galley() {
        local -a commands
        commands=(
          \(names.joined(separator: "\n    "))
        )
        if ((CURRENT == 2)); then
          _describe command commands
          return
        fi
        local command=$words[2]
        shift words
        ((CURRENT--))
        case $command in
      \(commands.map { arm($0, registry) }.joined(separator: "\n"))
        esac
      }

      if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
        _galley "$@"
      else
        compdef _galley galley
      fi

      """
  }

  private static func arm(_ command: any Command.Type, _ registry: Registry) -> String {
    let specs =
      (command.flags + [.help]).flatMap { flag in flag.names.map { spec(flag, $0, registry) } }
      + operands(command, registry)
    let lines = specs.map { "        " + quoted($0) }.joined(separator: " \\\n")
    return "    \(command.name))\n      _arguments \\\n\(lines)\n      ;;"
  }

  /// `(-n)--limit[Try N pages.]:N:`, once for each name.
  private static func spec(_ flag: Flag, _ name: String, _ registry: Registry) -> String {
    let others = flag.names.filter { $0 != name }.joined(separator: " ")
    let value = flag.value.map { ":\($0):" + action(flag.completion(registry), registry) } ?? ""
    return (others.isEmpty ? "" : "(\(others))") + name + "[\(brackets(flag.summary))]" + value
  }

  private static func operands(_ command: any Command.Type, _ registry: Registry) -> [String] {
    command.completions.enumerated().map { index, completion in
      let isLast = index == command.completions.count - 1
      return (isLast ? "*" : "\(index + 1)") + ":\(word(completion)):"
        + action(completion, registry)
    }
  }

  private static func word(_ completion: Completion) -> String {
    switch completion {
    case .pipeline: "pipeline"
    case .file: "page"
    case .component, .piece: "component"
    case .command: "command"
    case .words: "word"
    }
  }

  private static func action(_ completion: Completion?, _ registry: Registry) -> String {
    guard let completion else { return "" }
    if let words = completion.words(registry) { return "(\(words.joined(separator: " ")))" }
    return completion == .pipeline ? "_files -g \"*.(yaml|yml)\"" : "_files"
  }

  private static func colons(_ text: String) -> String { text.replacing(":", with: "\\:") }

  private static func brackets(_ text: String) -> String {
    text.replacing("[", with: "\\[").replacing("]", with: "\\]")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
