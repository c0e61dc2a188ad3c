public import GalleyCore
internal import JSON
internal import Text

/// An option of a step that is an expression.
struct StepCondition {
  let option: String
  let expression: Expression
  /// The layer whose annotations it is asked of; the document is asked where there is none.
  let layer: String?

  /// The expressions among the options of a stage, as its entry declares them.
  static func all(of stage: ConfiguredStage, _ registry: Registry) -> [StepCondition] {
    let ofDocument = stage.values(ofType: Expression.typeName, registry)
      .map { StepCondition($0.option, $0.text, layer: nil) }
    guard let subject = stage.subject else { return ofDocument }
    return ofDocument
      + stage.values(ofType: ElementCondition.typeName, registry)
      .map { StepCondition($0.option, $0.text, layer: subject) }
  }

  private init(_ option: String, _ source: String, layer: String?) {
    self.option = option
    self.layer = layer
    do {
      expression = try Expression(parsing: source)
    } catch {
      preconditionFailure("a checked expression is not read again: \(error)")
    }
  }

  /// Parts of the document that it reads.
  var slots: [Slot] {
    expression.paths(ofElement: layer != nil).compactMap { RecordSchema.slot(of: $0) }
  }

  /// What it says about a document, or about each annotation of its layer.
  func traces(_ document: Document) -> [ConditionTrace] {
    guard let layer else {
      return [ConditionTrace(option, of: nil, expression.explanation(document))]
    }
    return (document.layers[layer] ?? []).map { annotation in
      let words = String(decoding: document.text[annotation.span.range], as: UTF8.self)
      return ConditionTrace(
        option, of: ShortText.of(.string(words)),
        expression.explanation(document, annotation: annotation))
    }
  }
}

/// An expression of a step with the values that it was asked about.
public struct ConditionTrace: Sendable, Equatable {
  /// The option: `when`.
  public let option: String
  /// The annotation that it was asked of, where it was one.
  public let annotation: String?
  /// Its parts and values.
  public let explanation: ExpressionExplanation

  init(_ option: String, of annotation: String?, _ explanation: ExpressionExplanation) {
    self.option = option
    self.annotation = annotation
    self.explanation = explanation
  }

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

extension ConfiguredStage {
  /// Options of a type, as its entry in the registry declares them, with their values as texts.
  func values(ofType type: String, _ registry: Registry) -> [(option: String, text: String)] {
    let entry = registry.stages.first {
      // The parameters of a defined stage are options of its own steps.
      $0.spec.versionedName == spec.versionedName && $0.definedIn == nil
    }
    return (entry?.options ?? []).compactMap { option in
      guard option.type == type, case .string(let text)? = options[option.name] else { return nil }
      return (option.name, text)
    }
  }
}
