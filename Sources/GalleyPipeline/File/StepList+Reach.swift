internal import GalleyCore
internal import YAML

// Conditions that ask nothing.
extension StepList {
  /// Reports conditions with the same answer for every document, and the first step that no
  /// document reaches for that.
  func checkReach(_ reader: inout ConfigReader) {
    for (index, step) in steps.enumerated() {
      guard let step else { continue }
      let constants = step.expressions.filter { $0.isCondition && isCertain($0.node) }
        .compactMap { placed in placed.expression.constant.map { (placed, $0) } }
      let dropsAll = step.stage?.dropsAll ?? false
      for (placed, answer) in constants {
        reader.reading(placed.file) {
          $0.report(
            "the condition is always \(answer)\(dropsAll ? ", and drops every document" : "")",
            from: placed.node.mark, to: placed.node.endMark, severity: .warning,
            hint: "ask for something of the document, such as stats.words < 80")
        }
      }
      let isSure = !constants.isEmpty || step.expressions.isEmpty
      guard dropsAll, isSure, index + 1 < steps.count else { continue }
      if let next = steps[index + 1] {
        reader.report(
          "no document reaches '\(next.name)'", from: next.start, to: next.end,
          severity: .warning,
          hint: "'\(step.name)' at line \(step.start.line) drops every document")
      }
      return
    }
  }

  /// Whether a text is that of the file, so that nobody can have meant another.
  private func isCertain(_ node: YAMLNode) -> Bool {
    node.mark(ofByte: 0) != nil && !replaced.contains(node.mark)
  }
}
