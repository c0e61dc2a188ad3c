public import YAML

/// An expression as it was read, to be checked against the fields that are there at its place.
public struct PlacedExpression: Sendable {
  /// The expression.
  public let expression: Expression
  /// The scalar that holds it.
  public let node: YAMLNode
  /// The file of that scalar.
  public let file: String
  /// The type that its value must have, where that is fixed.
  public let expecting: ValueType?
  /// Other types that its value may have as well.
  public let alternatives: [ValueType]
  /// What paths begin at.
  public let element: Element
  /// Whether it decides something, and is no value.
  public let isCondition: Bool

  /// What an expression is asked of.
  public enum Element: Hashable, Sendable {
    /// The document.
    case document
    /// Each annotation of the layer that is its stage's subject.
    case subject
    /// Each annotation of a layer.
    case layer(String)
  }

  /// The layer of whose annotations it is asked, in a stage that has this subject.
  public func layer(subject: String?) -> String? {
    switch element {
    case .document: nil
    case .subject: subject
    case .layer(let name): name
    }
  }

  /// Parts of the document that it asks for, each once, in a stage that has this subject.
  public func slots(subject: String?) -> [Slot] {
    let slots = expression.paths(ofElement: layer(subject: subject) != nil)
      .compactMap { RecordSchema.slot(of: $0) }
    return Set(slots).sorted { $0.name < $1.name }
  }
}

extension ConfigReader {
  /// Remembers an expression for the check of its place in the pipeline.
  public mutating func place(
    _ expression: Expression, at node: YAMLNode, expecting: ValueType?,
    or alternatives: [ValueType] = [], of element: PlacedExpression.Element = .document,
    isCondition: Bool = false
  ) {
    expressions.append(
      PlacedExpression(
        expression: expression, node: node, file: file, expecting: expecting,
        alternatives: alternatives, element: element, isCondition: isCondition))
  }
}
