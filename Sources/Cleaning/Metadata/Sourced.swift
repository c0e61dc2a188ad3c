/// A value with the place that it was read from.
public struct Sourced<Value: Sendable>: Sendable {
  /// What was read.
  public var value: Value
  /// Where it was read: `json-ld:headline`, `meta:og:title`, `html:h1`, `url`, `text`.
  public var from: String

  /// A value with its place.
  public init(_ value: Value, from: String) {
    self.value = value
    self.from = from
  }
}

extension Sourced: Equatable where Value: Equatable {}
