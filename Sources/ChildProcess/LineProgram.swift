/// A program that answers lines, started when it is first needed and again when it failed.
///
/// After a failure the program is started anew for the next question. From the second failure in a
/// row on it waits before that, longer each time; when `restarts` new starts in a row were in vain,
/// every question is refused. A good answer makes all that forgotten, so that a program which
/// fails for some questions fails for those alone, whichever came before.
public final class LineProgram {
  /// How a program is started and when it is given up.
  public struct Policy: Hashable, Sendable {
    /// How long the first answer after a start may take beyond the usual time.
    public var startTime = Duration.seconds(30)
    /// New starts without a good answer between them; `nil` for any number.
    public var restarts: Int? = 3
    /// The pause before the second new start in a row; each further one is twice as long.
    public var pause = Duration.milliseconds(100)
    /// The longest pause.
    public var longestPause = Duration.seconds(5)
    /// What is kept of its output.
    public var limits = ChildProcess.Limits()

    /// The usual policy.
    public init() {}
  }

  private let command: ChildCommand
  private let policy: Policy
  private var child: ChildProcess?
  private var failures = 0
  private var lastFailure = ""

  /// A program that does not run yet.
  public init(_ command: ChildCommand, policy: Policy = Policy()) {
    self.command = command
    self.policy = policy
  }

  /// Whether the next question finds a child that runs.
  public var isRunning: Bool { child != nil }

  /// Sends a line and gives the line that comes back within `time`, or until `deadline` where that
  /// is earlier.
  public func ask(
    _ line: [UInt8], time: Duration, deadline: ContinuousClock.Instant? = nil
  ) throws(ChildFailure) -> [UInt8] {
    if let restarts = policy.restarts, failures > restarts {
      throw ChildFailure(
        .gaveUp(failures: failures, last: lastFailure), program: command.program)
    }
    do {
      let allowed = child == nil ? time + policy.startTime : time
      let child = try runningChild(deadline)
      let end = ContinuousClock.now + allowed
      let answer = try child.ask(line, deadline: deadline.map { min($0, end) } ?? end)
      failures = 0
      return answer
    } catch {
      child = nil
      failures += 1
      lastFailure = error.fact.description
      throw error
    }
  }

  /// Ends the child; the next question finds a new one.
  public func stop() { child = nil }

  private func runningChild(
    _ deadline: ContinuousClock.Instant?
  ) throws(ChildFailure) -> ChildProcess {
    if let child { return child }
    if failures > 1 {
      let pause = policy.pause * (1 << min(failures - 2, 20))
      let left = deadline.map { ContinuousClock.now.duration(to: $0) } ?? policy.longestPause
      Pause.sleep(max(.zero, min(pause, policy.longestPause, left)))
    }
    let child = try ChildProcess(command, limits: policy.limits)
    self.child = child
    return child
  }
}
