internal import GalleyCore
internal import GalleyPipeline
internal import Synchronization

/// A command that makes runs, which are told of.
protocol RunningCommand: Command {
  /// Whether whoever starts it does not read what it says beside its output.
  static var speaksLittle: Bool { get }
  /// Runs it, and tells `log` of its runs.
  static func run(
    _ arguments: Arguments, _ context: CommandContext, _ log: RunLog
  ) async throws -> ExitStatus
}

extension RunningCommand {
  static var speaksLittle: Bool { false }

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let log = RunLog(arguments, context.console, speaksLittle: speaksLittle)
    return try await log.reporting(context) { try await run(arguments, $0, log) }
  }
}

extension Flag {
  static let shardOffset = Flag("--shard-offset", "N", "Add N to the number of the shard.")
  static let workers = Flag("--workers", "N", "Work on N documents at a time.")
  static let strict = Flag("--strict", nil, "Exit with 4 when a document failed.")
}

extension Arguments {
  /// How many documents are worked on at a time, where that was said.
  func workers() throws -> Int? { try integer(Flag.workers.name, in: 1...1024) }
}

/// Takes what a run tells to those who watch it: a terminal, a program, a file of figures.
final class RunLog: Sendable {
  private enum Form: String {
    case text, json
  }

  private let form: Form
  private let renderer: any EventRenderer
  private let metricsPath: String?
  private let metrics = Mutex<MetricsFile?>(nil)

  /// Options of every command that makes a run.
  static let flags = [
    Flag(
      "--log", "FORM", "text for people (default), or json: events, a line each.",
      choices: ["text", "json"]),
    Flag("--metrics", "FILE", "Keep the figures of the run here, for Prometheus."),
    Flag("--quiet", nil, "Print errors alone."),
  ]

  /// What `arguments` ask for; for a command that `speaksLittle`, people are told of errors alone.
  init(_ arguments: Arguments, _ console: Console, speaksLittle: Bool = false) {
    form = arguments.value("--log").flatMap(Form.init) ?? .text
    let isQuiet = arguments.has("--quiet") || speaksLittle && form == .text
    renderer =
      switch form {
      case .text: TextLog(console, isQuiet: isQuiet)
      case .json: JSONLog(console, isQuiet: isQuiet)
      }
    metricsPath = arguments.value("--metrics")
  }

  /// Opens the file of figures, if any. Throws an `EnvironmentError` where it cannot be written.
  func begin(_ runner: Runner) throws {
    guard let metricsPath else { return }
    let file = try MetricsFile(metricsPath, name: runner.name, shard: runner.shard)
    metrics.withLock { $0 = file }
  }

  /// Says that there is nothing to do, and why.
  func done(_ message: String) {
    take(
      .ended(
        RunEnd(.finished, message: message, report: nil, status: ExitStatus.success.rawValue)))
  }

  /// Shows an event.
  func take(_ event: RunEvent) {
    if let problem = metrics.withLock({ $0 })?.take(event) { renderer.show(.warning(problem)) }
    renderer.show(event)
  }

  /// A text without the end of its last line.
  private static func line(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Does `work`, which makes a run. Where programs read the log, all that is said is an event, also
  /// what keeps the run from starting.
  func reporting(
    _ context: CommandContext, _ work: (CommandContext) async throws -> ExitStatus
  ) async throws -> ExitStatus {
    var console = context.console
    if form == .json {
      console.error = { [renderer] text in
        renderer.show(.warning(Self.line(text)))
      }
    }
    do {
      return try await work(context.with(console))
    } catch {
      let failure = CommandFailure(error)
      let end = RunEvent.ended(
        RunEnd(
          .failed, message: Self.line(failure.message), report: nil, status: failure.status.rawValue
        ))
      if form == .json {
        take(end)
        return failure.status
      }
      _ = metrics.withLock { $0 }?.take(end)
      throw error
    }
  }
}
