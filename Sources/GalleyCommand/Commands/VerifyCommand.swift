internal import GalleyCore
internal import GalleyIO

/// `galley verify`: checks finished outputs.
enum VerifyCommand: Command {
  static let name = "verify"
  static let summary = "Check finished outputs against their manifests, down to every line."
  static let operands = "OUTPUT|MANIFEST..."
  static let completions: [Completion] = [.file]
  static let flags = [
    Flag("--rejects", "PATH", "Check this rejects file of the output as well."),
    Flag(
      "--kept", "OUTCOME", "Only these are in it: dropped, or failed (default both).",
      choices: Reject.Outcome.allCases.map(\.rawValue)),
    Flag(
      "--lines", "KIND",
      "What lines of jsonl are: records (default), chosen fields of them, or any JSON.",
      choices: OutputVerifier.Lines.allCases.map(\.rawValue)),
    Flag("--most", "N", "Show at most N problems of a kind (default 10)."),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    _ = try arguments.firstOperand("the output")
    let most = try arguments.integer("--most", in: 1...(.max)) ?? 10
    let options = try options(arguments)
    var status = ExitStatus.success
    var unreadable = 0
    for path in arguments.operands {
      do {
        let isRight = try verify(path, options, most: most, context.console)
        if !isRight { status = .failure }
      } catch let error as EnvironmentError {
        context.console.note("galley: \(error)")
        unreadable += 1
      }
    }
    if unreadable == arguments.operands.count { return .environment }
    return unreadable > 0 ? .failure : status
  }

  private static func options(_ arguments: Arguments) throws -> OutputVerifier.Options {
    var options = OutputVerifier.Options()
    options.rejects = arguments.value("--rejects")
    if options.rejects != nil { try arguments.atMost(1) }
    if let kept = arguments.value("--kept").flatMap(Reject.Outcome.init) {
      guard options.rejects != nil else { throw UsageError("--kept needs --rejects") }
      options.kept = [kept]
    }
    options.lines = arguments.value("--lines").flatMap(OutputVerifier.Lines.init) ?? .records
    return options
  }

  /// Whether the output is as it should be.
  private static func verify(
    _ path: String, _ options: OutputVerifier.Options, most: Int, _ console: Console
  ) throws -> Bool {
    let account: OutputAccount
    do {
      account = try OutputAccount(of: path)
    } catch let error as WrongLine {
      console.print(error.description)
      return false
    }
    var found: [OutputProblem.Kind: Int] = [:]
    var verifier = OutputVerifier(account, options)
    verifier.verify { problem in
      found[problem.kind, default: 0] += 1
      if found[problem.kind, default: 0] <= most { console.print(problem.description) }
    }
    for kind in OutputProblem.Kind.allCases {
      let more = (found[kind] ?? 0) - most
      if more > 0 { console.print("\(path): \(counted(more, "more problem")) of \(kind.subject)") }
    }
    let problems = found.values.reduce(0, +)
    let read = "\(counted(verifier.records, "record")) in \(counted(verifier.files, "file"))"
    console.print(
      "\(path): \(read), " + (problems == 0 ? "all right" : counted(problems, "problem")))
    return problems == 0
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(NumberFormat.grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension OutputProblem.Kind {
  /// What problems of a kind are of, as the end of a sentence.
  fileprivate var subject: String {
    switch self {
    case .manifest: "the manifest"
    case .counts: "counts"
    case .missing: "files that cannot be read"
    case .bytes: "sizes"
    case .hash: "SHA-256"
    case .records: "numbers of records"
    case .damage: "reading"
    case .json: "JSON"
    case .record: "the record's schema"
    case .id: "ids"
    case .rejects: "rejects"
    case .leftover: "files that are left over"
    }
  }
}
