internal import GalleyPipeline

/// The account at the end of a run.
enum Summary {
  static func text(_ report: RunReport, elapsed: Duration) -> String {
    let counts = report.counts
    let seconds = max(elapsed / .seconds(1), 0.001)
    var text = account(counts) + "\n\n" + stages(counts)
    text += """

      \(NumberFormat.time(elapsed)), \(NumberFormat.short(Double(counts.inputs) / seconds)) \
      documents/s, \(NumberFormat.short(Double(counts.bytes) / 1e6 / seconds)) MB/s

      """
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
