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

  /// Everything about a page: what `explain` shows. Decisions that are alike and follow each other
  /// are told as one unless `showsAll`.
  static func full(_ trace: PageTrace, _ pipeline: Pipeline, showsAll: Bool = false) -> String {
    var text = "\(trace.name)\n  id      \(trace.id)\n"
    if let origin = trace.origin {
      let bytes = NumberFormat.grouped(origin.bytes)
      text += "  source  \(bytes) bytes, \(origin.mediaType), sha256 \(origin.sha256)\n"
    }
    text += "\n" + head("fetch", pipeline.reader.spec.versionedName, loaded(trace), trace.loading)
    if trace.reject?.stage == "fetch", let message = trace.reject?.message {
      text += "  \(message)\n"
    }
    for step in trace.steps { text += "\n" + self.step(step, showsAll: showsAll) }
    for step in pipeline.steps.dropFirst(trace.steps.count) {
      text += "\n\(title(step.id, step.stage.spec.versionedName)): not reached\n"
    }
    return text + "\n\(outcome(trace))\n"
  }

  private static func loaded(_ trace: PageTrace) -> PageTrace.Step.Verdict {
    guard let reject = trace.reject, reject.stage == "fetch" else { return .kept }
    return .failed(reject.reason, reject.message ?? "")
  }

  /// A step, and below it the steps that it is made of.
  private static func step(_ step: PageTrace.Step, showsAll: Bool) -> String {
    var text = head(step.id, step.stage, step.verdict, step.time)
    if case .failed(_, let message) = step.verdict { text += "  \(message)\n" }
    text += conditions(step.conditions, showsAll: showsAll)
    text += changes(step.changes, indent: "  ")
    text += findings(step.findings, showsAll: showsAll)
    for inner in step.steps {
      let lines = self.step(inner, showsAll: showsAll).split(separator: "\n")
      text += lines.map { "    \($0)\n" }.joined()
    }
    return text
  }

  private static func head(
    _ id: String, _ stage: String, _ verdict: PageTrace.Step.Verdict, _ time: Duration
  ) -> String {
    let word =
      switch verdict {
      case .kept: "kept"
      case .dropped(let reason): "dropped as \(reason)"
      case .failed(let reason, _): "failed as \(reason)"
      }
    return "\(title(id, stage)): \(word), \(NumberFormat.short(time / .milliseconds(1))) ms\n"
  }

  private static func title(_ id: String, _ stage: String) -> String {
    stage.hasPrefix(id + "@") ? stage : "\(id) (\(stage))"
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
}

extension TraceText {
  private static let shownConditions = 5

  private static func conditions(_ conditions: [ConditionTrace], showsAll: Bool) -> String {
    let shown = showsAll ? conditions[...] : conditions.prefix(shownConditions)
    let text = shown.map { condition in
      let subject = condition.option + (condition.annotation.map { " of \($0)" } ?? "")
      return condition.lines.map { "  \(subject): \($0)\n" }.joined()
    }.joined()
    let rest = conditions.count - shown.count
    return text + (rest > 0 ? "  and of \(rest) more annotations\n" : "")
  }

  /// A line for each decision or run of decisions, and under it where and why.
  private static func findings(_ findings: [Finding], showsAll: Bool) -> String {
    let width = findings.map(\.verdict.count).max() ?? 0
    return runs(findings, least: showsAll ? .max : 4).map { run in
      let first = run[run.startIndex]
      let verdict = first.verdict + String(repeating: " ", count: width - first.verdict.count)
      let why = [first.because, place(run)].filter { !$0.isEmpty }.joined(separator: "; ")
      let reason = why.isEmpty ? "" : "      \(why)\n"
      return "  \(verdict)  \(subject(run))\n" + reason
    }.joined()
  }

  /// Neighbours with the same verdict for the same reason, where there are `least` of them.
  private static func runs(_ findings: [Finding], least: Int) -> [ArraySlice<Finding>] {
    var runs: [ArraySlice<Finding>] = []
    var start = 0
    while start < findings.count {
      let first = findings[start]
      let alike = findings[start...].prefix {
        $0.verdict == first.verdict && $0.because == first.because
      }
      let length = alike.count >= least ? alike.count : 1
      runs.append(findings[start..<start + length])
      start += length
    }
    return runs
  }

  private static func subject(_ run: ArraySlice<Finding>) -> String {
    guard run.count > 1, let first = run.first, let last = run.last else {
      return run.first?.subject ?? ""
    }
    return "\(run.count) parts, from \(first.subject) to \(last.subject)"
  }

  private static func place(_ run: ArraySlice<Finding>) -> String {
    guard let first = run.first?.place, let last = run.last?.place else { return "" }
    if run.count == 1 { return "line \(first.line), \(first.xpath)" }
    return first.line == last.line ? "line \(first.line)" : "lines \(first.line) to \(last.line)"
  }
}
