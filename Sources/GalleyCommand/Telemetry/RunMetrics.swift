internal import GalleyPipeline

/// The figures of a run.
struct RunMetrics {
  private let name: String
  private let shard: String
  private let begun: Timestamp
  private var start: RunStart?
  private var counts: RunCounts?
  /// Of this attempt.
  private var time = Duration.zero
  private var end: RunEnd?

  /// A run that has not started.
  init(name: String, shard: String, begun: Timestamp) {
    self.name = name
    self.shard = shard
    self.begun = begun
  }

  /// Takes up what a run tells.
  mutating func take(_ event: RunEvent) {
    switch event {
    case .started(let start):
      self.start = start
      counts = start.resumed
      time = start.usage.attemptTime
    case .warning: break
    case .progress(let progress):
      counts = progress.counts
      time = progress.time
    case .ended(let end):
      self.end = end
      if let report = end.report {
        counts = report.counts
        time = report.usage.attemptTime
      }
    }
  }

  /// The figures in the form of Prometheus.
  func text(memory: Int) -> String {
    var text = PrometheusText(common: ["pipeline": name, "shard": shard])
    addRun(to: &text, memory)
    if let counts {
      addTotals(counts, to: &text)
      addStages(counts, to: &text)
    }
    return text.text
  }

  private func addRun(to text: inout PrometheusText, _ memory: Int) {
    text.add(
      "galley_run_info", .gauge, "The version of galley; the value is 1.",
      [.init(1, ["engine": Engine.version])])
    text.add(
      "galley_run_start_time_seconds", .gauge, "When this attempt began, since 1970.",
      [.init(begun.seconds)])
    text.add(
      "galley_run_complete", .gauge, "1 when all inputs were worked on, else 0.",
      [.init(end?.outcome == .finished ? 1 : 0)])
    text.add(
      "galley_run_exit_status", .gauge, "The exit status, once the run is over.",
      end.map { [.init(Int($0.status))] } ?? [])
    let earlier = start.map { $0.usage.time - $0.usage.attemptTime } ?? .zero
    text.add(
      "galley_run_seconds", .gauge, "Time of the run over all attempts.",
      [.init((earlier + time) / .seconds(1))])
    text.add(
      "galley_run_attempts", .gauge, "How often the run was begun or gone on with.",
      start.map { [.init($0.usage.attempts)] } ?? [])
    text.add(
      "galley_inputs_expected", .gauge, "Inputs in all, where that is known.",
      start?.expected.map { [.init($0)] } ?? [])
    text.add(
      "galley_inputs_resumed", .gauge, "Inputs that were done before this attempt.",
      start.map { [.init($0.resumed?.inputs ?? 0)] } ?? [])
    text.add(
      "galley_memory_peak_bytes", .gauge, "Most memory that the run has held at a time.",
      [.init(max(memory, start?.usage.peakMemory ?? 0))])
  }

  private func addTotals(_ counts: RunCounts, to text: inout PrometheusText) {
    text.add(
      "galley_documents_total", .counter, "Documents by what became of them.",
      [
        .init(counts.outputs, ["outcome": "output"]),
        .init(counts.dropped, ["outcome": "dropped"]),
        .init(counts.failed, ["outcome": "failed"]),
      ])
    text.add(
      "galley_input_bytes_total", .counter, "Bytes of pages after decompression.",
      [.init(counts.bytes)])
  }

  private func addStages(_ counts: RunCounts, to text: inout PrometheusText) {
    text.add(
      "galley_stage_entered_total", .counter, "Documents that reached a stage.",
      counts.stages.map { .init($0.entered, ["stage": $0.name]) })
    text.add(
      "galley_stage_documents_total", .counter, "Documents that left at a stage, by reason.",
      counts.stages.flatMap { stage in
        [("dropped", stage.dropped), ("failed", stage.failed)].flatMap { outcome, reasons in
          reasons.sorted.map { reason, count in
            PrometheusText.Sample(
              count, ["stage": stage.name, "outcome": outcome, "reason": reason])
          }
        }
      })
    text.add(
      "galley_stage_seconds_total", .counter, "Time spent in a stage, over all workers.",
      counts.stages.map { .init($0.time / .seconds(1), ["stage": $0.name]) })
  }
}
