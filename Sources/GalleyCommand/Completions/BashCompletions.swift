internal import GalleyCore

/// Completions for bash, from the table of commands.
enum BashCompletions {
  static func script(_ registry: Registry) -> String {
    let commands = GalleyCommand.commands
    return """
      # Completions of galley for bash: source <(galley completions bash)
      _galley_files() {
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(
          if [[ $1 == pipeline ]]; then
            compgen -f -X '!*.yaml' -- "$cur"
            compgen -f -X '!*.yml' -- "$cur"
            compgen -d -- "$cur"
          else
            compgen -f -- "$cur"
          fi
        )
      }

      _galley_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }

      _galley() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
        local command=${COMP_WORDS[1]} flags valued kinds i place=0
        COMPREPLY=()
        if ((COMP_CWORD == 1)); then
          _galley_words '\(commands.map { $0.name }.joined(separator: " "))'
          return
        fi
        case $command in
      \(commands.map { arm($0, registry) }.joined(separator: "\n"))
          *) return ;;
        esac
        case "$command $prev" in
      \(commands.flatMap { values($0, registry) }.joined(separator: "\n"))
        esac
        [[ " $valued " == *" $prev "* ]] && return
        if [[ $cur == -* ]]; then
          _galley_words "$flags"
          return
        fi
        for ((i = 2; i < COMP_CWORD; i++)); do
          if [[ " $valued " == *" ${COMP_WORDS[i]} "* ]]; then
            ((i++))
          elif [[ ${COMP_WORDS[i]} != -* ]]; then
            ((place++))
          fi
        done
        ((${#kinds[@]} == 0)) && return
        ((place >= ${#kinds[@]})) && place=$((${#kinds[@]} - 1))
        case ${kinds[place]} in
          pipeline | file) _galley_files "${kinds[place]}" ;;
          *) _galley_words "${kinds[place]}" ;;
        esac
      }

      complete -F _galley galley

      """
  }

  /// What a command takes: its options, those of them that have a value, and its operands.
  private static func arm(_ command: any Command.Type, _ registry: Registry) -> String {
    let flags = (command.flags + [.help]).flatMap(\.names).joined(separator: " ")
    let valued = command.flags.filter { $0.value != nil }.flatMap(\.names).joined(separator: " ")
    let kinds = command.completions.map { "'\(kind($0, registry))'" }.joined(separator: " ")
    return "    \(command.name)) flags='\(flags)' valued='\(valued)' kinds=(\(kinds)) ;;"
  }

  private static func kind(_ completion: Completion, _ registry: Registry) -> String {
    if let words = completion.words(registry) { return words.joined(separator: " ") }
    return completion == .pipeline ? "pipeline" : "file"
  }

  /// What follows an option.
  private static func values(_ command: any Command.Type, _ registry: Registry) -> [String] {
    command.flags.compactMap { flag in
      guard let completion = flag.completion(registry) else { return nil }
      let pattern = flag.names.map { "'\(command.name) \($0)'" }.joined(separator: " | ")
      let words = completion.words(registry).map { "_galley_words '\($0.joined(separator: " "))'" }
      return "    \(pattern)) \(words ?? "_galley_files file") && return ;;"
    }
  }
}
