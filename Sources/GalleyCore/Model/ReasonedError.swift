public import Markup

/// An error that has a stable code, for counting, beside its sentence.
public protocol ReasonedError: Error, CustomStringConvertible {
  /// A snake_case code: `too_large`, `time_limit`.
  var reason: String { get }
}

/// The document took longer than its time limit.
public struct DeadlineExceeded: ReasonedError, Equatable {
  /// Always `time_limit`.
  public let reason = "time_limit"
  /// The limit that was passed.
  public let limit: Duration

  /// Says which limit was passed.
  public var description: String { "took longer than \(limit)" }
}

/// The text of a document is longer than its limit.
public struct TextTooLarge: ReasonedError, Equatable {
  /// Always `text_too_large`.
  public let reason = "text_too_large"
  /// Bytes of the text.
  public let bytes: Int
  /// The limit that was passed.
  public let limit: Int

  /// Says which limit was passed, and how far.
  public var description: String { "the text has \(bytes) bytes, more than the limit of \(limit)" }
}

extension MarkupError: ReasonedError {
  /// `too_deep`, `too_many_nodes`, `too_large` or `time_limit`.
  public var reason: String {
    switch self {
    case .tooDeep: "too_deep"
    case .tooManyNodes: "too_many_nodes"
    case .tooLarge: "too_large"
    case .deadline: "time_limit"
    }
  }
}
