public import ChildProcess
public import JSON

/// Runs one program over one text after another, in a child process that is started when it is
/// first needed and again after each failure that ended it.
///
/// Confined to one worker, so not `Sendable`.
public final class JQProcess {
  /// What a program may use.
  public struct Limits: Hashable, Sendable {
    /// For one text.
    public var time = Duration.seconds(5)
    /// Bytes beyond what the child takes when it starts.
    public var memory = 256_000_000
    /// Bytes of all outputs for one text.
    public var output = 64_000_000
    /// Outputs after which the program is not asked for another.
    public var outputs = Int.max

    /// The usual limits.
    public init() {}
  }

  /// The time that a process may take to start and to compile, beyond that of a text.
  private static let startTime = Duration.seconds(20)

  private let program: JQProgram
  private let limits: Limits
  private let child: LineProgram

  /// A process for `program`, run by `server`, a program whose `main` calls `JQServer.run`.
  public init(_ program: JQProgram, server: ChildCommand, limits: Limits = Limits()) {
    self.program = program
    self.limits = limits
    var policy = LineProgram.Policy()
    // The child is at hand, and what ends it is the text: the next one finds a new child.
    policy.restarts = nil
    policy.longestPause = .zero
    policy.limits.answer = limits.output + 1_000
    child = LineProgram(server, policy: policy)
  }

  /// The outputs for a JSON text without line feeds, at most as many as the limits say.
  ///
  /// It ends within the limit of time, and at `deadline` where that is earlier.
  public func run(
    _ text: [UInt8], deadline: ContinuousClock.Instant? = nil
  ) throws(JQFailure) -> [JSONNode] {
    if !child.isRunning { try start(deadline: deadline) }
    let answer = try ask(text, deadline)
    if let outputs = answer["outputs"] { return Array(outputs.elements) }
    if let message = answer["error"]?.string { throw .failed(message) }
    // After this the child has ended.
    child.stop()
    switch answer["limit"]?.string {
    case "memory": throw .memory(limits.memory)
    default: throw .output(limits.output)
    }
  }

  /// Starts the child, which compiles the program.
  func start(deadline: ContinuousClock.Instant?) throws(JQFailure) {
    let refused = program.refusals
    guard refused.isEmpty else { throw .compile(refused) }
    let request = JQRequest(program, limits)
    let answer = try ask(request.json.bytes(), deadline, more: Self.startTime)
    guard let errors = answer["errors"] else { return }
    child.stop()
    let source = Array(program.source.utf8)
    let problems = errors.elements.compactMap { node in
      node.string.flatMap { JQProblem(compilerMessage: $0, in: source) }
    }
    throw .compile(problems.isEmpty ? [JQProblem("jq does not compile the program")] : problems)
  }

  private func ask(
    _ line: [UInt8], _ deadline: ContinuousClock.Instant?, more: Duration = .zero
  ) throws(JQFailure) -> JSONNode {
    let answer: [UInt8]
    do {
      answer = try child.ask(line, time: limits.time + more, deadline: deadline)
    } catch {
      throw failure(of: error, isStarting: more > .zero)
    }
    do {
      return try JSONDocument(answer, maximumDepth: 20_000).root
    } catch {
      child.stop()
      throw .failed("its result is no JSON: \(error)")
    }
  }

  private func failure(of failure: ChildFailure, isStarting: Bool) -> JQFailure {
    switch failure.fact {
    case .noAnswer(let time): .time(time)
    case .ended(let status) where !isStarting: .crashed(status)
    case .ended(.signalled): .compile([JQProblem("the program breaks jq's compiler")])
    case .answerTooLong: .output(limits.output)
    default: .child(failure)
    }
  }
}

/// The first line that a child is sent.
struct JQRequest {
  let source: String
  let arguments: [String: String]
  let memory: Int
  let output: Int
  let outputs: Int
  /// Seconds after which the child ends itself, should nobody be left who would.
  let seconds: Int

  init(_ program: JQProgram, _ limits: JQProcess.Limits) {
    source = program.source
    arguments = program.arguments
    memory = limits.memory
    output = limits.output
    outputs = limits.outputs
    seconds = Int(limits.time.components.seconds) + 10
  }

  var json: JSONValue {
    let sorted = arguments.sorted { $0.key < $1.key }
    return .object([
      .init("program", .string(source)),
      .init("arguments", .object(sorted.map { .init($0.key, .string($0.value)) })),
      .init("memory", .integer(memory)), .init("output", .integer(output)),
      .init("outputs", .integer(outputs)), .init("seconds", .integer(seconds)),
    ])
  }

  init?(_ line: [UInt8]) throws(JSONError) {
    let root = try JSONDocument(line).root
    guard let source = root["program"]?.string, let arguments = root["arguments"],
      let memory = root["memory"]?.integer, let output = root["output"]?.integer,
      let outputs = root["outputs"]?.integer, let seconds = root["seconds"]?.integer
    else { return nil }
    self.source = source
    self.arguments = Dictionary(
      arguments.members.map { ($0.key, $0.value.string ?? "") }, uniquingKeysWith: { $1 })
    self.memory = memory
    self.output = output
    self.outputs = outputs
    self.seconds = seconds
  }
}
