/// A stage that can say what led to its result.
public protocol Explaining: Stage {
  /// What `process` would decide about `document` as it stands, part by part, and why. The
  /// document's content is left as it is.
  mutating func explanation(_ document: inout Document) throws -> [Finding]
}

/// A decision of a stage about a part of a document.
public struct Finding: Equatable, Sendable {
  /// The part: the first words of a block, the name and value of a field.
  public var subject: String
  /// What was decided, in a word or two: `kept as paragraph`, `left out`, `taken`.
  public var verdict: String
  /// Why, as a clause without a full stop; empty where there is nothing to say.
  public var because: String
  /// Where the part stands in the page, if it stands in one place.
  public var place: Block.Place?

  /// A decision about `subject`.
  public init(
    _ subject: String, _ verdict: String, because: String = "", place: Block.Place? = nil
  ) {
    self.subject = subject
    self.verdict = verdict
    self.because = because
    self.place = place
  }
}
