internal import GalleyCore

/// What an operand of a command is, for shells that complete it.
enum Completion: Sendable, Equatable {
  /// A pipeline file.
  case pipeline
  /// A file or folder.
  case file
  /// A reader, stage or writer.
  case component
  /// A component, or a stage of one's own.
  case piece
  /// A command.
  case command
  /// One of these words.
  case words([String])

  /// The words that can stand here; `nil` where it is a file.
  func words(_ registry: Registry) -> [String]? {
    switch self {
    case .pipeline, .file: nil
    case .component: registry.componentNames
    case .piece: ["stage"] + registry.componentNames
    case .command: GalleyCommand.commands.map { $0.name }
    case .words(let words): words
    }
  }
}

extension Flag {
  /// What its value is; `nil` for a switch and for what no shell can know.
  func completion(_ registry: Registry) -> Completion? {
    if !choices.isEmpty { return .words(choices) }
    switch value {
    case "PATH": return .file
    case "STEP": return .words(registry.stages.map(\.spec.name))
    default: return nil
    }
  }

  /// The name and, where there is one, the letter.
  var names: [String] { [name] + (short.map { [$0] } ?? []) }
}

extension Registry {
  /// The names of all components, each once, sorted.
  var componentNames: [String] {
    Set(readers.map(\.spec.name) + stages.map(\.spec.name) + writers.map(\.spec.name)).sorted()
  }
}
