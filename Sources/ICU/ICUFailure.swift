/// ICU refused a call.
public struct ICUFailure: Error, Equatable, CustomStringConvertible {
  /// Its `UErrorCode`.
  public let code: Int

  /// What went wrong, for people.
  public var description: String { "ICU cannot find boundaries (error \(code))" }
}
