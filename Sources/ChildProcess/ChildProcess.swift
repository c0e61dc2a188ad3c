internal import Glibc

/// A program that runs beside this one and answers each line that it is sent with one line.
///
/// A class, because it owns a process: the child ends with it, together with all that the child
/// started and that stayed in its group. Whatever the child does, `ask` returns by its deadline, and what is
/// kept of its output is bounded. Confined to one worker, so not `Sendable`.
public final class ChildProcess {
  /// What is kept of a child's output.
  public struct Limits: Hashable, Sendable {
    /// Bytes of an answer, without its line feed.
    public var answer = 64_000_000
    /// Bytes of standard error; the last are kept.
    public var standardError = 8_192
    /// How long a child may take to end by itself when its input is closed.
    public var grace = Duration.milliseconds(500)

    /// The usual limits.
    public init() {}
  }

  /// The command that was started.
  public let command: ChildCommand
  private let limits: Limits
  private let identifier: pid_t
  private var input: Descriptor?
  private var output: Descriptor?
  private var errors: Descriptor?
  private var status: ChildStatus?
  var answer = AnswerBuffer()
  private var errorTail: TailBuffer

  /// Starts a child. Throws `cannotStart`.
  public init(_ command: ChildCommand, limits: Limits = Limits()) throws(ChildFailure) {
    let spawn: Spawn
    do {
      spawn = try Spawn(command)
    } catch {
      throw ChildFailure(.cannotStart(error.description), program: command.program)
    }
    self.command = command
    self.limits = limits
    identifier = spawn.identifier
    input = Optional(spawn.input)
    output = Optional(spawn.output)
    errors = Optional(spawn.errors)
    errorTail = TailBuffer(limit: limits.standardError)
  }

  deinit {
    input = nil
    _ = waitForEnd(.now + limits.grace)
    kill()
  }

  /// Whether the child can still say something.
  var isAnswering: Bool { output != nil }

  /// The end of what the child wrote to standard error so far.
  public var standardError: String { errorTail.text }

  /// Sends a line, which must not hold a line feed, and gives the one line that comes back,
  /// without its line feed.
  ///
  /// After a failure the child is of no more use: it is ended at once.
  public func ask(
    _ line: [UInt8], deadline: ContinuousClock.Instant
  ) throws(ChildFailure) -> [UInt8] {
    try ending(deadline) { () throws(Stop) in try exchange(line + [0x0A], deadline) }
  }

  /// Why an exchange stopped.
  enum Stop: Error {
    case failure(ChildFailure.Fact)
    case inputClosed
    case outputClosed
    case deadline
  }

  /// Does something with the child, which is ended where that fails.
  func ending<Result>(
    _ deadline: ContinuousClock.Instant, _ body: () throws(Stop) -> Result
  ) throws(ChildFailure) -> Result {
    let start = ContinuousClock.now
    do {
      return try body()
    } catch {
      let fact = fact(of: error, waited: start.duration(to: deadline).inMilliseconds)
      readErrors()
      kill()
      throw ChildFailure(fact, program: command.program, standardError: standardError)
    }
  }

  private func exchange(
    _ question: [UInt8], _ deadline: ContinuousClock.Instant
  ) throws(Stop) -> [UInt8] {
    readErrors()
    try readOutput()
    guard answer.isEmpty else { throw .failure(.answeredUnasked) }
    var sent = 0
    while true {
      if sent < question.count { sent += try write(question[sent...]) }
      try readOutput()
      readErrors()
      if sent == question.count, let line = answer.takeLine() {
        guard answer.isEmpty else { throw .failure(.answeredTwice) }
        return line
      }
      if output == nil { throw .outputClosed }
      guard ContinuousClock.now < deadline else { throw .deadline }
      wait(toWrite: sent < question.count, until: deadline)
    }
  }

  /// A child that closed a pipe has mostly ended, and then its status says more.
  private func fact(of stop: Stop, waited: Duration) -> ChildFailure.Fact {
    switch stop {
    case .failure(let fact): fact
    case .inputClosed:
      waitForEnd(.now + limits.grace).map { .ended($0) } ?? .closedInput
    case .outputClosed:
      waitForEnd(.now + limits.grace).map { .ended($0) } ?? .closedOutput
    case .deadline: reap().map { .ended($0) } ?? .noAnswer(waited)
    }
  }

  func write(_ bytes: ArraySlice<UInt8>) throws(Stop) -> Int {
    guard let descriptor = input?.number else { throw .inputClosed }
    let (count, error) = QuietWrite.write(descriptor, bytes)
    if count >= 0 { return count }
    switch error {
    case EAGAIN, EINTR: return 0
    default: throw .inputClosed
    }
  }

  /// Takes what is there, at most as much as an answer may have. A child may answer and end.
  func readOutput() throws(Stop) {
    while let descriptor = output?.number {
      switch Reading.next(descriptor, { answer.append($0) }) {
      case .nothing: return
      case .end: output = nil
      case .some:
        guard answer.count <= limits.answer else {
          // Many short lines are one fault, and a long one another.
          throw .failure(
            answer.hasLine ? .answeredTwice : .answerTooLong(limit: limits.answer))
        }
      }
    }
  }

  /// Takes what is there, but not for ever.
  func readErrors() {
    for _ in 0..<64 {
      guard let descriptor = errors?.number else { return }
      switch Reading.next(descriptor, { errorTail.append($0) }) {
      case .nothing: return
      case .end: errors = nil
      case .some: continue
      }
    }
  }

  /// Sleeps until the child says or takes something.
  func wait(toWrite: Bool, until deadline: ContinuousClock.Instant) {
    // What is not there has the number -1, which poll passes over.
    var polled = [
      pollfd(fd: output?.number ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors?.number ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: toWrite ? input?.number ?? -1 : -1, events: Int16(POLLOUT), revents: 0),
    ]
    _ = poll(&polled, nfds_t(polled.count), Pause.milliseconds(until: deadline))
  }

  /// The status of a child that has ended.
  private func reap() -> ChildStatus? {
    if let status { return status }
    var waitStatus: Int32 = 0
    guard waitpid(identifier, &waitStatus, WNOHANG) == identifier else { return nil }
    // The child is gone; what it started is not yet.
    _ = Glibc.kill(-identifier, SIGKILL)
    status = ChildStatus(waitStatus: waitStatus)
    return status
  }

  /// The status of a child that ends by itself until `deadline`.
  private func waitForEnd(_ deadline: ContinuousClock.Instant) -> ChildStatus? {
    var pause = Duration.microseconds(100)
    while true {
      if let status = reap() { return status }
      guard ContinuousClock.now < deadline else { return nil }
      // A child that waits for its last words to be read would not end.
      readErrors()
      _ = discardOutput()
      Pause.sleep(pause)
      pause = min(pause * 2, .milliseconds(10))
    }
  }

  private func discardOutput() -> Bool {
    guard let descriptor = output?.number else { return false }
    return Reading.next(descriptor, { _ in }) == .some
  }

  /// Ends the child with its group of processes, and leaves no zombie.
  private func kill() {
    input = nil
    if status == nil {
      _ = Glibc.kill(-identifier, SIGKILL)
      var waitStatus: Int32 = 0
      while waitpid(identifier, &waitStatus, 0) < 0, errno == EINTR {}
      status = ChildStatus(waitStatus: waitStatus)
    }
    output = nil
    errors = nil
  }
}
