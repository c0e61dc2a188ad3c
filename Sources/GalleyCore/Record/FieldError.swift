/// Why a field of a document cannot be set.
public struct FieldError: ReasonedError, Equatable {
  /// What is wrong.
  public enum Fact: Equatable, Sendable {
    /// No field has this name; `hint` is the nearest that has.
    case unknown(nearest: String?)
    /// A value of the wrong type.
    case wrongType(expected: String, found: String)
    /// A member that must be there.
    case missing
    /// A field that says which page this is, or that follows from other fields.
    case fixed
    /// A text that is no date of ISO 8601.
    case noDate(String)
    /// A range that is not one of the text's, in code points.
    case noRange(start: Int, end: Int, count: Int)
  }

  /// The place: `title`, `authors[0].name`.
  public let path: String
  /// What is wrong with it.
  public let fact: Fact
  /// Always `wrong_field`.
  public var reason: String { "wrong_field" }

  /// A fact about a place.
  public init(_ path: String, _ fact: Fact) {
    self.path = path
    self.fact = fact
  }

  /// The sentence.
  public var description: String {
    switch fact {
    case .unknown(let nearest):
      "the record has no field '\(path)'" + (nearest.map { ", did you mean '\($0)'?" } ?? "")
    case .wrongType(let expected, let found): "'\(path)' takes \(expected), found \(found)"
    case .missing: "'\(path)' is missing"
    case .fixed: "'\(path)' cannot be changed"
    case .noDate(let text): "'\(path)' takes a date such as 2026-05-31, found '\(text)'"
    case .noRange(let start, let end, let count):
      "'\(path)' is no range of the text: \(start) to \(end) of \(count) code points"
    }
  }
}
