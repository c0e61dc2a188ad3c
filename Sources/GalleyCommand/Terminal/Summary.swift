internal import GalleyPipeline

/// The account at the end of a run.
enum Summary {
  static func text(_ report: RunReport) -> String {
    let counts = report.counts
    let text = account(counts) + "\n\n" + stages(counts) + "\n" + effort(report)
    let mark = report.isComplete ? "" : " (partial)"
    return text + report.outputs.map { "wrote \($0)\(mark)\n" }.joined()
  }

  /// What became of all inputs.
  static func account(_ counts: RunCounts) -> String {
    "\(NumberFormat.grouped(counts.inputs)) inputs = "
      + "\(NumberFormat.grouped(counts.outputs)) output + "
      + "\(NumberFormat.grouped(counts.dropped)) dropped + "
      + "\(NumberFormat.grouped(counts.failed)) failed"
  }

  /// What the last attempt took, at the rate of what it has done itself, and the attempts before.
  private static func effort(_ report: RunReport) -> String {
    let (counts, usage) = (report.counts, report.usage)
    let before = (inputs: report.resumed?.inputs ?? 0, bytes: report.resumed?.bytes ?? 0)
    let seconds = max(usage.attemptTime / .seconds(1), 0.001)
    let text = """
      \(NumberFormat.time(usage.attemptTime)), \
      \(NumberFormat.short(Double(counts.inputs - before.inputs) / seconds)) documents/s, \
      \(NumberFormat.short(Double(counts.bytes - before.bytes) / 1e6 / seconds)) MB/s, \
      \(NumberFormat.short(Double(usage.peakMemory) / 1e6)) MB of memory

      """
    guard report.resumed != nil else { return text }
    return text + """
      resumed after \(NumberFormat.grouped(before.inputs)) inputs; \(usage.attempts) attempts took \
      \(NumberFormat.time(usage.time))

      """
  }

  private static func stages(_ counts: RunCounts) -> String {
    let whole = counts.stages.reduce(Duration.zero) { $0 + $1.time }
    var rows: [[String]] = []
    for stage in counts.stages {
      rows.append([
        stage.name, NumberFormat.grouped(stage.entered), NumberFormat.grouped(stage.dropped.total),
        NumberFormat.grouped(stage.failed.total), NumberFormat.percent(stage.time, of: whole),
        reasons(stage),
      ])
    }
    return TextTable.table(
      ["stage", "documents", "dropped", "failed", "time", "reasons"], rows, right: [1, 2, 3, 4])
  }

  private static func reasons(_ stage: StageCounts) -> String {
    (stage.dropped.sorted + stage.failed.sorted)
      .map { "\($0.reason) \(NumberFormat.grouped($0.count))" }.joined(separator: ", ")
  }
}
