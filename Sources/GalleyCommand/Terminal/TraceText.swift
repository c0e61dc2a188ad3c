internal import GalleyCore
internal import GalleyPipeline

/// What became of a page, for people.
enum TraceText {
  /// The changes of each step, then the outcome: what `try` shows.
  static func short(_ trace: PageTrace) -> String {
    var text = trace.name + "\n"
    for step in trace.steps {
      text += "  \(step.id)\n"
      text += step.changes.isEmpty && step.id != trace.reject?.stage ? "    no change\n" : ""
      text += changes(step.changes)
    }
    return text + "  \(outcome(trace))\n"
  }

  /// Everything about a page: what `explain` shows.
  static func full(_ trace: PageTrace, _ pipeline: Pipeline) -> String {
    var text = "\(trace.name)\n  id      \(trace.id)\n"
    if let origin = trace.origin {
      let bytes = NumberFormat.grouped(origin.bytes)
      text += "  source  \(bytes) bytes, \(origin.mediaType), sha256 \(origin.sha256)\n"
    }
    let isLost = trace.reject?.stage == "fetch"
    text += head(
      "fetch", pipeline.reader.spec.versionedName, verdict("fetch", trace), trace.loading)
    if isLost, let message = trace.reject?.message { text += "  \(message)\n" }
    for step in trace.steps {
      text += head(step.id, step.stage, verdict(step.id, trace), step.time)
      if step.id == trace.reject?.stage, let message = trace.reject?.message {
        text += "  \(message)\n"
      }
      for condition in step.conditions {
        text += condition.lines.map { "  \(condition.option): \($0)\n" }.joined()
      }
      text += changes(step.changes, indent: "  ")
      text += findings(step.findings)
    }
    for step in pipeline.steps.dropFirst(trace.steps.count) {
      text += "\n\(title(step.id, step.stage.spec.versionedName)): not reached\n"
    }
    return text + "\n\(outcome(trace))\n"
  }

  private static func head(
    _ id: String, _ stage: String, _ verdict: String, _ time: Duration
  ) -> String {
    "\n\(title(id, stage)): \(verdict), \(NumberFormat.short(time / .milliseconds(1))) ms\n"
  }

  private static func title(_ id: String, _ stage: String) -> String {
    stage.hasPrefix(id + "@") ? stage : "\(id) (\(stage))"
  }

  private static func verdict(_ step: String, _ trace: PageTrace) -> String {
    guard let reject = trace.reject, reject.stage == step else { return "kept" }
    return "\(reject.outcome.rawValue) as \(reject.reason)"
  }

  private static func outcome(_ trace: PageTrace) -> String {
    guard let reject = trace.reject else { return "kept" }
    let message = reject.message.map { ": \($0)" } ?? ""
    return "\(reject.outcome.rawValue) by \(reject.stage): \(reject.reason)\(message)"
  }

  private static func changes(_ changes: [Change], indent: String = "    ") -> String {
    let width = changes.map(\.subject.count).max() ?? 0
    return changes.map { change in
      let subject = change.subject + String(repeating: " ", count: width - change.subject.count)
      let parts = change.parts.map { "\(indent)    \($0)\n" }.joined()
      return "\(indent)\(change.kind.rawValue) \(subject)  \(change.detail)\n" + parts
    }.joined()
  }

  /// A line for each decision, and under it where and why.
  private static func findings(_ findings: [Finding]) -> String {
    let width = findings.map(\.verdict.count).max() ?? 0
    return findings.map { finding in
      let verdict = finding.verdict + String(repeating: " ", count: width - finding.verdict.count)
      let place = finding.place.map { "line \($0.line), \($0.xpath)" }
      let why = [finding.because.isEmpty ? nil : finding.because, place].compactMap { $0 }
      let reason = why.isEmpty ? "" : "      " + why.joined(separator: "; ") + "\n"
      return "  \(verdict)  \(finding.subject)\n" + reason
    }.joined()
  }
}
