public import GalleyCore
internal import JQ
internal import JSON
internal import YAML

/// Runs a jq program over the record.
public struct JQStage: Stage {
  /// Options of `jq`.
  public struct Options: OptionGroup {
    /// The program.
    public var program: PlacedText?
    /// A file with the program.
    public var file: AttachedFile?
    /// Where the result goes.
    public var to: FieldPath?
    /// Whether all outputs are the result.
    public var all = false
    /// Reason code where there is no output.
    public var empty = ReasonCode("jq_empty")
    /// Texts for the program.
    public var arguments = TextMap()
    /// Time for one document.
    public var time = Duration.seconds(5)
    /// Parts that the program sets.
    public var provides: [ProvidedPart] = []

    /// The options of `jq`.
    public static let options = [
      Option<Options>(
        "program", \.program,
        "The program. Its input is the record as it would be written now. It sees no other input, "
          + "file, variable of the environment or clock."),
      Option("file", \.file, "A file with the program, instead of 'program'."),
      Option(
        "to", \.to,
        "Where the output goes. Without it the output must be an object and is the new record: "
          + "what it leaves out is removed."),
      Option(
        "all", \.all,
        "With 'to': whether all outputs go there as a list, which may be empty. Otherwise more "
          + "than one output fails the document."),
      Option("empty", \.empty, "Reason code for documents without output, which are dropped."),
      Option("arguments", \.arguments, "Texts that the program knows as $name."),
      Option(
        "time", \.time, "Time for one document, bounded by the document's limit of time.",
        in: .milliseconds(1)...(.seconds(3600))),
      Option(
        "provides", \.provides, "What the program sets besides 'to', for stages that need it."),
    ]

    /// The defaults.
    public init() {}

    /// The program as text.
    var source: String? {
      program?.text ?? file.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    var jq: JQProgram {
      let pairs = arguments.pairs.map { ($0.key, $0.value) }
      return JQProgram(source ?? "", arguments: Dictionary(pairs, uniquingKeysWith: { $1 }))
    }

    /// What would mend what libjq says.
    private static func hint(for message: String) -> String {
      if message.hasPrefix("$") { return "give its value under 'arguments'" }
      if message.contains("is not defined") {
        return "define it with 'def', or look for its spelling; /0 is its number of arguments"
      }
      if message.contains("unexpected $end") || message.contains("unexpected end") {
        return "something is missing at the end, or a bracket is not closed"
      }
      return "the program must be one of jq 1.6; 'galley try' shows what it makes of a page"
    }

    /// Compiles the program.
    public func check(_ reader: inout ConfigReader) {
      guard source != nil else { return }
      do {
        for problem in try jq.problems(server: JQStage.server) {
          let message = "jq: \(problem.message)"
          let hint = problem.hint ?? Self.hint(for: problem.message)
          program?.report(
            message, hint: hint, at: problem.offset, length: problem.length, &reader)
          file?.report(
            message, hint: hint, at: problem.offset, length: problem.length, &reader)
        }
      } catch {
        program?.report("\(error)", hint: nil, at: nil, length: 1, &reader)
        file?.report("\(error)", hint: nil, at: nil, length: 1, &reader)
      }
    }
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "jq", "Changes the record by a jq program, or sets a field to its output.",
    example: """
      jq:
        program: '[.layers.sentence[]? | select(.end - .start > $longest) ] | length'
        arguments: { longest: "400" }
        to: extra.long_sentences
      """)

  /// The field that is set, and what the options say.
  public static func provides(_ options: Options) -> [Slot] {
    options.provides.slots(and: options.to)
  }

  /// The program that runs jq is this one.
  static let server = JQServer.command(program: "galley")

  private let options: Options
  private let process: JQProcess
  private var encoder = RecordEncoder()

  /// A stage whose process is started with the first document. Throws where `program` and `file`
  /// are both given or both missing, and for `all` without `to`.
  public init(_ options: Options) throws {
    guard (options.program == nil) != (options.file == nil) else {
      throw OptionError(
        options.program == nil ? "there is no program" : "'program' and 'file' at once",
        at: options.program == nil ? .options : .key("file"),
        hint: "give either 'program' or 'file'")
    }
    guard options.to != nil || !options.all else {
      throw OptionError(
        "'all' gives a list, which is no record", at: .key("all"),
        hint: "give 'to', a field such as extra.found")
    }
    self.options = options
    var limits = JQProcess.Limits()
    limits.time = options.time
    // Of a second output no more needs to be known than that it is there.
    if !options.all { limits.outputs = 2 }
    process = JQProcess(options.jq, server: Self.server, limits: limits)
  }

  /// Runs the program and takes over its result.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let outputs = try run(document)
    // The answer may have been there at once, and the time over nevertheless.
    try document.checkDeadline()
    if let to = options.to, options.all {
      try document.set(.list(outputs.map { Value($0) }), at: to, from: "jq")
      return .keep
    }
    guard let output = outputs.first else { return .drop(reason: options.empty.code) }
    guard outputs.count == 1 else {
      let advice = options.to == nil ? "" : ", or give 'all: true'"
      throw ProgramFailure(
        "jq_many",
        "the jq program gives more than one output; wrap it as [ … ] or in first( … )\(advice)")
    }
    if let to = options.to {
      try document.set(Value(output), at: to, from: "jq")
    } else {
      guard output.kind == .object else {
        throw ProgramFailure(
          "jq_not_object",
          "the jq program gives no object, so it is no record; say with 'to' where it goes")
      }
      try document.apply(Value(output), from: "jq", isWhole: true)
    }
    return .keep
  }

  private mutating func run(_ document: Document) throws -> [JSONNode] {
    encoder.clear()
    encoder.append(document)
    do {
      return try process.run(encoder.lines.dropLast(), deadline: document.deadline)
    } catch {
      // What the document's own limit ended is counted as such.
      if case .time = error { try document.checkDeadline() }
      throw ProgramFailure(error.reason, error.sentence)
    }
  }
}

extension JQFailure {
  fileprivate var reason: String {
    switch self {
    case .compile, .failed: "jq_error"
    case .time: "jq_time_limit"
    case .memory: "jq_memory_limit"
    case .output: "jq_output_limit"
    case .crashed: "jq_crash"
    case .child: "jq_unavailable"
    }
  }

  fileprivate var sentence: String {
    if case .time = self { return "\(self); make it simpler or raise 'time'" }
    return "\(self)"
  }
}
