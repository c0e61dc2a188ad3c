internal import GalleyCore
internal import GalleyIO

/// `galley verify`: checks finished outputs.
enum VerifyCommand: Command {
  static let name = "verify"
  static let summary = "Check finished outputs against their manifests, down to every line."
  static let operands = "OUTPUT|MANIFEST..."
  static let completions: [Completion] = [.file]
  static let flags = [
    Flag("--quick", nil, "Compare files as a whole, and read no lines."),
    Flag("--most", "N", "Show at most N problems of a kind (default 10)."),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    _ = try arguments.firstOperand("the output")
    let most = try arguments.integer("--most", in: 1...(.max)) ?? 10
    let readsLines = !arguments.has("--quick")
    var status = ExitStatus.success
    var unreadable = 0
    for path in arguments.operands {
      do {
        let isRight = try verify(path, readsLines: readsLines, most: most, context.console)
        if !isRight { status = .failure }
      } catch let error as EnvironmentError {
        context.console.note("galley: \(error)")
        unreadable += 1
      }
    }
    if unreadable == arguments.operands.count { return .environment }
    return unreadable > 0 ? .failure : status
  }

  /// Whether the output is as it should be.
  private static func verify(
    _ path: String, readsLines: Bool, most: Int, _ console: Console
  ) throws -> Bool {
    let account: OutputAccount
    do {
      account = try OutputAccount(of: path)
    } catch let error as WrongLine {
      console.print(error.description)
      return false
    }
    var found: [OutputProblem.Kind: Int] = [:]
    var verifier = OutputVerifier(account, readsLines: readsLines)
    verifier.verify { problem in
      found[problem.kind, default: 0] += 1
      if found[problem.kind, default: 0] <= most { console.print(problem.description) }
    }
    for kind in OutputProblem.Kind.allCases {
      let more = (found[kind] ?? 0) - most
      if more > 0 { console.print("\(path): \(counted(more, "more problem")) of \(kind.subject)") }
    }
    let problems = found.values.reduce(0, +)
    let records = readsLines ? "\(counted(verifier.records, "record")) in " : ""
    let read = records + counted(verifier.files, "file")
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
