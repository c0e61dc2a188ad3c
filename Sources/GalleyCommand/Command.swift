public import GalleyCore
internal import GalleyPipeline

/// A subcommand.
protocol Command: Sendable {
  /// The name on the command line.
  static var name: String { get }
  /// One sentence for the list of commands.
  static var summary: String { get }
  /// Operands in the usage line.
  static var operands: String { get }
  /// Its options.
  static var flags: [Flag] { get }
  /// What its operands are, in order, for shells that complete them; the last is repeated.
  static var completions: [Completion] { get }
  /// Runs it. A `UsageError` is printed with the usage.
  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus
}

extension Command {
  static var flags: [Flag] { [] }
  static var completions: [Completion] { [] }

  /// What `--help` prints.
  static var help: String {
    var text = "\(summary)\n\nUsage: galley \(name)"
    if !flags.isEmpty { text += " [options]" }
    if !operands.isEmpty { text += " \(operands)" }
    let rows = (flags + [.help]).map { ($0.usage, $0.summary) }
    return text + "\n\nOptions:\n" + TextTable.rows(rows)
  }
}

extension Flag {
  /// What every command has.
  static let help = Flag("--help", nil, "Show this help.")
}

/// How a command ends that throws.
struct CommandFailure {
  /// What was in the way.
  let message: String
  /// The program's exit status.
  let status: ExitStatus

  init(_ error: any Error) {
    message = "\(error)"
    status =
      switch error {
      case is UsageError, is ConfigurationError, is RunChanged, is PlanChanged, is OptionError:
        .usage
      case is EnvironmentError: .environment
      default: .failure
      }
  }
}

/// What commands work with besides their arguments.
struct CommandContext: Sendable {
  let console: Console
  private let components: @Sendable () -> Registry

  init(console: Console, registry: @escaping @Sendable () -> Registry) {
    self.console = console
    components = registry
  }

  /// The components that pipelines can name; made when a command first asks for them.
  var registry: Registry { components() }

  /// The same with another console.
  func with(_ console: Console) -> CommandContext {
    CommandContext(console: console, registry: components)
  }
}

/// The command line of galley.
public enum GalleyCommand {
  /// The version of this program.
  public static let version = Engine.version

  static let commands: [any Command.Type] = [
    RunCommand.self, FetchCommand.self, TryCommand.self, TapCommand.self, ExplainCommand.self,
    LintCommand.self,
    TestCommand.self, PlanCommand.self, StatusCommand.self, RetryCommand.self,
    MergeCommand.self,
    ListCommand.self, DescribeCommand.self, CreateCommand.self, EchoCommand.self, GraphCommand.self,
    SchemaCommand.self, StatsCommand.self, VerifyCommand.self, DiffCommand.self, ExportCommand.self,
    PipeCommand.self, CompletionsCommand.self, VersionCommand.self, HelpCommand.self,
  ]

  /// Commands that galley itself gives.
  static let hidden: [any Command.Type] = [WorkerCommand.self]

  /// Runs the subcommand that `arguments` (without the program's name) ask for.
  public static func run(
    _ arguments: [String], console: Console,
    registry: @escaping @autoclosure @Sendable () -> Registry = .builtin
  ) async -> ExitStatus {
    let context = CommandContext(console: console, registry: registry)
    guard let name = arguments.first else {
      console.error(overview)
      return .usage
    }
    if name == "--help" || name == "-h" { return await run(["help"], context) }
    if name == "--version" { return await run(["version"], context) }
    return await run(arguments, context)
  }

  private static func run(_ arguments: [String], _ context: CommandContext) async -> ExitStatus {
    let name = arguments[0]
    guard let command = (commands + hidden).first(where: { $0.name == name }) else {
      context.console.note("galley: unknown command '\(name)'\(suggestion(for: name))\n")
      context.console.error(overview)
      return .usage
    }
    let rest = Array(arguments.dropFirst())
    if rest.contains("--help") || rest.contains("-h") {
      context.console.output(Array(command.help.utf8))
      return .success
    }
    do {
      return try await command.run(try Arguments(rest, flags: command.flags), context)
    } catch let error as UsageError {
      context.console.note("galley \(name): \(error)\nSee 'galley \(name) --help'.")
      return .usage
    } catch let error as ConfigurationError {
      context.console.error(error.description)
      return CommandFailure(error).status
    } catch {
      let failure = CommandFailure(error)
      context.console.note("galley: \(failure.message)")
      return failure.status
    }
  }

  /// The command that somebody probably meant, as the end of a sentence.
  static func suggestion(for name: String) -> String {
    Suggestion.hint(for: name, among: commands.map { $0.name }).map { "; \($0)" } ?? ""
  }

  /// What `galley help` prints.
  static var overview: String {
    "galley turns directories of saved articles into clean, segmented, annotated JSON Lines.\n\n"
      + "Usage: galley COMMAND [options]\n\nCommands:\n"
      + TextTable.rows(commands.map { ($0.name, $0.summary) })
      + "\n'galley COMMAND --help' shows a command's options.\n"
  }
}
