public import GalleyCore
internal import JSON

/// An option of a step that is an expression over the record.
struct StepCondition {
  let option: String
  let expression: Expression

  /// The expressions among the options of a stage, as its entry declares them.
  static func all(of stage: ConfiguredStage, _ registry: Registry) -> [StepCondition] {
    let name = stage.spec.versionedName
    guard let entry = registry.stages.first(where: { $0.spec.versionedName == name }) else {
      return []
    }
    return entry.options.compactMap { option in
      guard option.type == Expression.typeName,
        case .string(let source)? = stage.options[option.name]
      else { return nil }
      do {
        return StepCondition(option: option.name, expression: try Expression(parsing: source))
      } catch {
        preconditionFailure("a checked expression is not read again: \(error)")
      }
    }
  }

  /// What it says about a document.
  func trace(_ document: Document) -> ConditionTrace {
    ConditionTrace(
      option: option, source: expression.source,
      explanation: expression.explanation(document))
  }
}

/// An expression of a step with the values that it was asked about.
public struct ConditionTrace: Sendable, Equatable {
  /// The option: `when`.
  public let option: String
  /// The expression as written.
  public let source: String
  /// Its parts and values.
  public let explanation: ExpressionExplanation

  /// `stats.words < 80: stats.words is 57 → true`, a line for each comparison; where there are
  /// several, the whole follows.
  public var lines: [String] {
    let parts = explanation.parts.map { part in
      let values = part.reads.map { "\($0.source) is \(ShortText.of($0.value))" }
      return part.source + (values.isEmpty ? "" : ": " + values.joined(separator: ", "))
        + " → " + ShortText.of(part.value)
    }
    guard parts.count != 1 || explanation.parts[0].source != explanation.source else {
      return parts
    }
    return parts + ["\(explanation.source) → \(ShortText.of(explanation.value))"]
  }
}
