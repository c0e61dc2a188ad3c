internal import GalleyCore

/// Which shard a process works on: given as a number, or by the scheduler that has started it.
enum ShardChoice {
  /// Variables in which schedulers say which task of an array a process is: our own, Slurm,
  /// Kubernetes (indexed jobs), PBS Professional, Grid Engine, AWS Batch.
  static let variables = [
    "GALLEY_SHARD", "SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "PBS_ARRAY_INDEX", "SGE_TASK_ID",
    "AWS_BATCH_JOB_ARRAY_INDEX",
  ]

  /// The number that `--shard` stands for, `offset` added. Throws a `UsageError`.
  static func number(
    _ text: String, offset: Int, of count: Int, environment: [String: String]
  ) throws -> Int {
    let given =
      try text == "auto"
      ? automatic(environment) : (number: number(text, of: "--shard"), source: "--shard")
    let (index, overflows) = given.number.addingReportingOverflow(offset)
    guard !overflows, (0..<count).contains(index) else {
      let sum = offset == 0 ? "" : ", and \(index) with --shard-offset"
      throw UsageError(
        "\(given.source) is \(given.number)\(sum); the plan has shards 0 to \(count - 1)")
    }
    return index
  }

  private static func automatic(
    _ environment: [String: String]
  ) throws -> (number: Int, source: String) {
    // Grid Engine says so where there is no array.
    let set = variables.compactMap { name in
      environment[name].flatMap { $0.isEmpty || $0 == "undefined" ? nil : (name, $0) }
    }
    guard let (name, text) = set.first else {
      throw UsageError(
        "--shard auto finds none of these variables set: \(variables.joined(separator: ", "))")
    }
    if name != variables[0], let (other, value) = set.first(where: { $0.1 != text }) {
      throw UsageError("--shard auto finds \(name)=\(text) and \(other)=\(value); give a number")
    }
    return (try number(text, of: name), name)
  }

  private static func number(_ text: String, of source: String) throws -> Int {
    guard let number = Int(text) else {
      let expected = source == "--shard" ? "a number or auto" : "a number"
      throw UsageError("\(source) takes \(expected), not '\(text)'")
    }
    return number
  }
}
