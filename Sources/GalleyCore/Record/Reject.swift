/// A document that is not in the output: which, where it was lost and why.
public struct Reject: Sendable, Equatable {
  /// The document's identity.
  public var id: String
  /// Where the page is.
  public var path: String
  /// Member of `path`, where it holds several pages.
  public var record: String?
  /// Whether it was not wanted or could not be processed.
  public var outcome: Outcome
  /// The step: `fetch`, `clean`, or the step's own id.
  public var stage: String
  /// A snake_case code.
  public var reason: String
  /// A sentence, for failures.
  public var message: String?

  /// A reject with all that is known.
  public init(
    id: String, path: String, record: String?, outcome: Outcome, stage: String, reason: String,
    message: String?
  ) {
    self.id = id
    self.path = path
    self.record = record
    self.outcome = outcome
    self.stage = stage
    self.reason = reason
    self.message = message
  }

  /// How a document left.
  public enum Outcome: String, Sendable, CaseIterable {
    case dropped, failed
  }

  var members: KeyValuePairs<String, Value> {
    [
      "id": .string(id),
      "source": .object(["path": .string(path), "record": Value(record)]),
      "outcome": .string(outcome.rawValue), "stage": .string(stage), "reason": .string(reason),
      "message": Value(message),
    ]
  }
}
