internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline
internal import JSON

/// `galley merge`: makes one output of those of all shards.
enum MergeCommand: Command {
  static let name = "merge"
  static let summary = "Check that all shards are done and whole, and write one manifest of them."
  static let operands = "PLAN"
  static let completions: [Completion] = [.file]
  static let flags = [
    Flag("--quick", nil, "Believe in the manifests, and do not read the files that they list.")
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let path = try arguments.operand("the plan")
    let runs = try context.runs(path)
    guard runs.plan != nil else { throw OptionError("\(path) is no plan; 'galley plan' makes one") }
    var shards: [MergedRun.Part] = []
    var problems = 0
    func report(_ problem: String) {
      context.console.print(problem)
      problems += 1
    }
    for part in runs.parts {
      let number = part?.number.text ?? ""
      let state = try runs.state(of: part)
      guard case .done(let run) = state, let manifest = try runs.pipeline.manifestPath(part?.number)
      else {
        report("shard \(number) is \(state.name)" + (state.changes.map { ": \($0)" } ?? ""))
        continue
      }
      let account: OutputAccount
      do {
        account = try OutputAccount(of: manifest)
      } catch let error as WrongLine {
        report(error.description)
        continue
      }
      if !arguments.has("--quick") {
        var verifier = OutputVerifier(account, readsLines: false)
        verifier.verify { report($0.description) }
      }
      shards.append(MergedRun.Part(run, manifest: manifest))
    }
    guard problems == 0 else { return .failure }
    let merged = MergedRun(shards, of: runs.pipeline)
    try PlainFile.write(merged.manifest, to: merged.manifestPath, replaces: true)
    try PlainFile.write([], to: merged.successPath, replaces: true)
    context.console.print(Summary.account(merged.counts))
    context.console.print("wrote \(merged.manifestPath) and \(merged.successPath)")
    return .success
  }
}
