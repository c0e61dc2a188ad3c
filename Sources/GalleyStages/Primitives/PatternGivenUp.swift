internal import GalleyCore
internal import Patterns
internal import Text

/// A pattern took more than it may on a document.
struct PatternGivenUp: ReasonedError, Equatable {
  let reason = "pattern_limit"
  /// The pattern as written.
  let pattern: String
  let cause: PatternError

  var description: String {
    "\(cause): '\(pattern)'; say more exactly what it repeats, or use possessive quantifiers (++)"
  }
}

extension PatternSet {
  /// All matches in a document's text, within its time.
  func matches(
    in document: borrowing Document, _ segments: [Span], firstOnly: Bool = false,
    limit: Int = .max
  ) throws -> [Match] {
    do {
      return try matches(
        in: document.text, segments: segments, firstOnly: firstOnly, limit: limit,
        deadline: document.deadline)
    } catch {
      if error.cause == .limit(.time) { try document.checkDeadline() }
      guard let number = error.pattern else { throw error }
      throw PatternGivenUp(pattern: patterns[number].source, cause: error.cause)
    }
  }
}
