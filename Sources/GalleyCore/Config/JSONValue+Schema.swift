internal import JSON

extension JSONValue {
  /// A schema of numbers with bounds. Bounds of durations and sizes are texts, which a schema cannot
  /// compare.
  func bounded(_ minimum: JSONValue, _ maximum: JSONValue) -> JSONValue {
    guard case .object(let members) = self, minimum.isNumber, maximum.isNumber else { return self }
    return .object(members + [.init("minimum", minimum), .init("maximum", maximum)])
  }

  private var isNumber: Bool {
    switch self {
    case .integer, .number: true
    default: false
    }
  }
}
