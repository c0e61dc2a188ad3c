internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline
internal import JSON

/// `galley plan`: what a run would read, in which parts, and what of it is done.
enum PlanCommand: Command {
  static let name = "plan"
  static let summary = "Show what a run would read and what of it is done; divide it into shards."
  static let operands = "PIPELINE"
  static let completions: [Completion] = [.pipeline]
  static let flags = [
    Flag("--shards", "N", "Divide the files into N parts (default 1)."),
    Flag(
      "--by", "WAY", "bytes (default) for parts that take as long, or hash of the path.",
      choices: Division.allCases.map(\.rawValue)),
    Flag("--to", "PLAN", "Write the plan here, for 'run --plan', 'status' and 'merge'."),
    Flag("--fresh", nil, "Replace a plan that is there and is another."),
    Flag("--input", "PATH", "Read here instead of where the file says."),
    Flag("--output", "PATH", "Write records here instead."),
    Flag("--format", "FORMAT", "text for people (default), or json.", choices: ["text", "json"]),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let path = try arguments.operand("the pipeline file")
    var overrides = PipelineFile.Overrides.toCheck
    overrides.input = arguments.value("--input")
    overrides.output = arguments.value("--output")
    let pipeline = try context.pipeline(path, overrides: overrides)
    guard arguments.value("--shards") != nil || arguments.value("--to") != nil else {
      try show(
        StateReport(PlannedRuns(path: path, pipeline: pipeline, plan: nil)), arguments, context)
      return .success
    }
    let count = try arguments.integer("--shards", in: 1...Plan.mostShards) ?? 1
    try pipeline.checkShards(count)
    let files = try pipeline.files()
    guard files.count > 0 else { throw pipeline.noInput }
    let division = arguments.value("--by").flatMap(Division.init) ?? .bytes
    let header = PlanHeader(
      pipeline, path: path, input: overrides.input, output: overrides.output, by: division)
    let plan = Plan(header, files, count: count)
    if let target = arguments.value("--to") {
      try write(plan, to: target, replaces: arguments.has("--fresh"), pipeline, context)
    }
    try show(
      StateReport(PlannedRuns(path: path, pipeline: pipeline, plan: plan)), arguments, context)
    return .success
  }

  private static func show(
    _ report: StateReport, _ arguments: Arguments, _ context: CommandContext
  ) {
    context.console.report(arguments, json: report.json, text: report.text)
  }

  /// Writes a plan, unless the same one is there already.
  private static func write(
    _ plan: Plan, to target: String, replaces: Bool, _ pipeline: Pipeline, _ context: CommandContext
  ) throws {
    let bytes = PlanFile.bytes(plan)
    if PageList.exists(target), !replaces {
      let old = try context.plan(target)
      guard PlanFile.bytes(old) != bytes else { return }
      throw OptionError("\(target) is another plan: \(differences(old, plan)); --fresh replaces it")
    }
    try PlainFile.write(bytes, to: target, replaces: replaces)
  }

  private static func differences(_ old: Plan, _ new: Plan) -> String {
    let files = old.differences(to: new)
    var parts = [(files.new, "new"), (files.changed, "of another size"), (files.gone, "gone")]
      .filter { $0.0 > 0 }.map { "\(counted($0.0)) \($0.1)" }
    if old.shards.count != new.shards.count || old.header.division != new.header.division {
      parts.append("the number of shards or how they are made")
    }
    parts += new.header.configuration.changes(from: old.header.configuration)
    return parts.isEmpty ? "made otherwise" : parts.joined(separator: "; ")
  }

  private static func counted(_ files: Int) -> String {
    "\(NumberFormat.grouped(files)) file\(files == 1 ? " is" : "s are")"
  }
}

/// `galley status`: how far runs are.
enum StatusCommand: Command {
  static let name = "status"
  static let summary = "Show how far a run, or every shard of a plan, is."
  static let operands = "PIPELINE|PLAN"
  static let completions: [Completion] = [.file]
  static let flags = [
    Flag(
      "--format", "FORMAT",
      "text for people (default), json, or slurm: the shards to be started, for sbatch --array.",
      choices: ["text", "json", "slurm"])
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let path = try arguments.operand("the pipeline file or plan")
    let report = try StateReport(context.runs(path))
    switch arguments.value("--format") {
    case "json": context.console.print(report.json)
    case "slurm": context.console.print(report.arrayTasks)
    default: context.console.output(Array(report.text.utf8))
    }
    return .success
  }
}
