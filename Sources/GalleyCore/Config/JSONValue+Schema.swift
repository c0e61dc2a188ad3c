internal import JSON

extension JSONValue {
  /// A schema of numbers with bounds.
  func bounded(_ minimum: JSONValue, _ maximum: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + [.init("minimum", minimum), .init("maximum", maximum)])
  }
}
