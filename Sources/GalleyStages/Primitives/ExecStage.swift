internal import ChildProcess
public import GalleyCore
internal import JSON
internal import Text

/// Asks a program about each document.
public struct ExecStage: Stage {
  /// Options of `exec`.
  public struct Options: OptionGroup {
    /// Program and arguments.
    public var command: ExecCommand?
    /// What the program is sent.
    public var send = SentParts.record
    /// Where the answer goes.
    public var to: FieldPath?
    /// Time for one document.
    public var time = Duration.seconds(10)
    /// Time to start.
    public var startTime = Duration.seconds(30)
    /// New starts in a row.
    public var restarts = 3
    /// Variables of the environment.
    public var environment = TextMap()
    /// Parts that the program sets.
    public var provides: [ProvidedPart] = []

    /// The options of `exec`.
    public static let options = [
      Option<Options>(
        "command", \.command,
        "Program and arguments; no shell reads them. It is looked for in PATH, then beside this "
          + "file, and runs in this file's folder. For each line of JSON that it reads it writes "
          + "one: an object with fields to set, {\"drop\": \"reason\"} or "
          + "{\"error\": \"message\"}. It must go on reading, and give the same answer for the "
          + "same document: every worker runs one.",
        required: true),
      Option(
        "send", \.send,
        "What the program is sent of a document, as one line of JSON: the whole record, or an "
          + "object with these fields."),
      Option(
        "to", \.to,
        "Where the answer goes, which may then be any JSON value. Without it the answer is an "
          + "object, and the fields that it holds are set."),
      Option(
        "time", \.time, "Time for one answer, bounded by the document's limit of time.",
        in: .milliseconds(1)...(.seconds(86_400))),
      Option(
        "start_time", \.startTime,
        "How much longer the first answer after a start may take; the document's limit of time "
          + "bounds that, too.", in: .milliseconds(1)...(.seconds(86_400))),
      Option(
        "restarts", \.restarts,
        "How often in a row the program is started again after it failed; then every document "
          + "fails. A good answer ends the row.", in: 0...1000),
      Option(
        "environment", \.environment,
        "Variables of the program's environment, besides PATH, HOME and LANG."),
      Option(
        "provides", \.provides, "What the program sets besides 'to', for stages that need it."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "exec", "Asks a program about each document: a line of JSON goes out, and one comes back.",
    needs: [.exec],
    example: """
      exec:
        command: [sh, -c, 'while read -r line; do echo "{\\"extra\\":{\\"seen\\":true}}"; done']
        send: [id, text]
        time: 2s
        provides: [extra.seen]
      """)

  /// The field that is set, and what the options say.
  public static func provides(_ options: Options) -> [Slot] {
    options.provides.slots(and: options.to)
  }

  private let options: Options
  private let program: LineProgram
  private var encoder = RecordEncoder()

  /// A stage whose program is started with the first document.
  public init(_ options: Options) throws {
    guard let command = options.command else { throw OptionError("'command' is missing") }
    self.options = options
    var policy = LineProgram.Policy()
    policy.startTime = options.startTime
    policy.restarts = options.restarts
    program = LineProgram(command.child(options.environment), policy: policy)
  }

  /// Asks the program, and does what it answers.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let answer = try ask(document)
    // The answer may have been there at once, and the time over nevertheless.
    try document.checkDeadline()
    if let reason = answer.only("drop")?.string {
      guard reason.isSnakeCaseName else {
        throw ProgramFailure(
          "exec_answer", "the program drops for the reason '\(reason)', which is no snake_case code"
        )
      }
      return .drop(reason: reason)
    }
    if let message = answer.only("error")?.string { throw ProgramFailure("exec_error", message) }
    if let to = options.to {
      try document.set(Value(answer), at: to, from: "exec")
      return .keep
    }
    guard answer.kind == .object else {
      throw ProgramFailure(
        "exec_answer", "the program's answer is no object; say with 'to' where it goes")
    }
    // An answer to another document would otherwise be taken for this one's.
    if let id = answer["id"], id.string != document.page.id {
      throw ProgramFailure("exec_answer", "the program's answer has the id of another document")
    }
    try document.apply(Value(answer), from: "exec")
    return .keep
  }

  private mutating func ask(_ document: Document) throws -> JSONNode {
    encoder.clear()
    switch options.send {
    case .record: encoder.append(document)
    case .fields(let names): encoder.append(document, fields: Set(names))
    }
    let line: [UInt8]
    do {
      line = try program.ask(
        encoder.lines.dropLast(), time: options.time, deadline: document.deadline)
    } catch {
      if case .noAnswer = error.fact { try document.checkDeadline() }
      throw ProgramFailure(error.reason, "\(error)")
    }
    do {
      return try JSONDocument(line).root
    } catch {
      let start = String(decoding: UTF8Validation.repaired(Array(line.prefix(60))), as: UTF8.self)
      throw ProgramFailure("exec_answer", "the program's answer is no JSON: \(error): \(start)")
    }
  }
}

extension JSONNode {
  /// The value of the only member of an object, where it has this key.
  fileprivate func only(_ key: String) -> JSONNode? {
    guard kind == .object else { return nil }
    var members = members
    guard let first = members.next(), first.key == key, members.next() == nil else { return nil }
    return first.value
  }
}

extension ChildFailure {
  fileprivate var reason: String {
    switch fact {
    case .cannotStart: "exec_start"
    case .ended: "exec_ended"
    case .noAnswer: "exec_time_limit"
    case .gaveUp: "exec_gave_up"
    case .closedInput, .closedOutput, .answerTooLong, .answeredTwice, .answeredUnasked:
      "exec_protocol"
    }
  }
}
