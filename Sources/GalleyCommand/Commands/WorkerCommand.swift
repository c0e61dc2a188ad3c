internal import ChildProcess
internal import GalleyCore
internal import GalleyPipeline

/// `galley worker`: the inside of a run with `isolate: process`, which starts it. Not for people.
enum WorkerCommand: Command {
  static let name = "worker"
  static let summary = "Take pages that come as messages through the stages of a pipeline."
  static let operands = "PIPELINE"
  static let flags = [
    Flag("--output", "PATH", "Encode records for here."),
    Flag("--answers", nil, "Encode answers of 'galley pipe'."), .allowExec,
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    ParentChannel.endWithParent()
    let path = try arguments.operand("the pipeline file")
    var pipeline = try context.pipeline(path, overrides: context.overrides(arguments))
    if arguments.has("--answers") { pipeline = try pipeline.piped() }
    if case .bytes(let count) = pipeline.limits.document.memory {
      ParentChannel.limitMemory(count.bytes)
    }
    var server = try WorkerServer(pipeline, send: ParentChannel.send)
    while let message = ParentChannel.receive() { try server.answer(message) }
    return .success
  }

  /// What starts such processes for a run of a pipeline file.
  static func launcher(
    _ runs: PlannedRuns, _ arguments: Arguments, _ context: CommandContext
  ) -> WorkerLauncher {
    launcher(runs.path, output: runs.plan?.header.output, arguments, context)
  }

  /// The same for a run without a plan.
  static func launcher(
    _ path: String, output: String?, answers: Bool = false, _ arguments: Arguments,
    _ context: CommandContext
  ) -> WorkerLauncher {
    let output = (output.map { ["--output", $0] } ?? []) + (answers ? ["--answers"] : [])
    let allowed = Capability.allCases.map(\.flag).filter(arguments.has)
    var environment = context.console.environment
    // What a process says at its end becomes a message, and in that addresses are noise.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    // This program, even if its file has been replaced meanwhile.
    let command = ChildCommand(
      ["/proc/self/exe", name] + output + allowed + [path], environment: environment, folder: ".")
    return {
      do {
        return WorkerProcess(try ChildProcess(command, limits: WorkerProcess.limits))
      } catch {
        throw EnvironmentError("\(error)")
      }
    }
  }
}

/// A worker process as a child.
private final class WorkerProcess: WorkerConnection {
  private let child: ChildProcess

  static var limits: ChildProcess.Limits {
    var limits = ChildProcess.Limits()
    limits.answer = .max
    return limits
  }

  init(_ child: ChildProcess) { self.child = child }

  func send(_ message: [UInt8], deadline: ContinuousClock.Instant) throws(WorkerDeath) {
    do {
      try child.send(message, deadline: deadline)
    } catch {
      throw Self.death(error)
    }
  }

  func receive(deadline: ContinuousClock.Instant) throws(WorkerDeath) -> [UInt8] {
    do {
      return try child.receive(deadline: deadline)
    } catch {
      throw Self.death(error)
    }
  }

  /// How it ended, with what it said of that; traces are left out, as they differ each time.
  private static func death(_ failure: ChildFailure) -> WorkerDeath {
    if case .noAnswer = failure.fact { return .overdue }
    guard case .ended(let status) = failure.fact else { return .crashed("\(failure.fact)") }
    let lines = failure.standardError.split(separator: "\n")
    let words =
      lines.last { $0.contains("atal error: ") }.map(String.init)
      ?? (status.isSignal ? "" : failure.lastWords())
    return .crashed(words.isEmpty ? "\(status)" : "\(status); \(words)")
  }
}

extension ChildStatus {
  fileprivate var isSignal: Bool { if case .signalled = self { true } else { false } }
}
