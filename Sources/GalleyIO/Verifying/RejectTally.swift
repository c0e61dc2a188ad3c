public import GalleyCore
public import JSON

/// How many documents left, by how and why.
public struct RejectTally: Sendable {
  /// How, where and why a document left.
  public struct Key: Hashable, Sendable, CustomStringConvertible {
    /// How.
    public let outcome: Reject.Outcome
    /// Where.
    public let stage: String
    /// Why.
    public let reason: String

    /// All three in words.
    public var description: String { "\(outcome.rawValue) by '\(stage)' for '\(reason)'" }
  }

  /// How many left so.
  public private(set) var counts: [Key: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// Adds documents that others have counted.
  public mutating func add(_ counted: [Key: Int]) {
    counts.merge(counted) { $0 &+ $1 }
  }

  /// Counts a line of a rejects file; what is wrong where it is none.
  public mutating func add(_ line: JSONNode) -> String? {
    guard let id = line["id"]?.string, !id.isEmpty, let stage = line["stage"]?.string,
      let reason = line["reason"]?.string, line["source"]?["path"]?.string != nil
    else { return "a reject needs id, source.path, outcome, stage and reason" }
    guard let outcome = line["outcome"]?.string.flatMap(Reject.Outcome.init) else {
      return "'outcome' is one of dropped, failed"
    }
    counts[Key(outcome: outcome, stage: stage, reason: reason), default: 0] += 1
    return nil
  }

  /// What differs from what was counted, of the outcomes that are kept, in a fixed order.
  func differences(
    from counted: [Key: Int], kept: Set<Reject.Outcome>
  ) -> [(key: Key, found: Int, counted: Int)] {
    Set(counts.keys).union(counted.keys).filter { kept.contains($0.outcome) }
      .map { (key: $0, found: counts[$0] ?? 0, counted: counted[$0] ?? 0) }
      .filter { $0.found != $0.counted }
      .sorted { $0.key.description < $1.key.description }
  }
}
