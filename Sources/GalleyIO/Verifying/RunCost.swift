internal import JSON

/// What a run took, as its manifest says.
public struct RunCost: Sendable, Equatable {
  /// A stage with the seconds that were spent in it.
  public struct Stage: Sendable, Equatable {
    /// The step's id.
    public let name: String
    /// Over all workers.
    public let seconds: Double
  }

  /// Over all attempts.
  public let seconds: Double?
  /// How often the run was begun or gone on with.
  public let attempts: Int?
  /// Most memory that was resident at a time, in bytes.
  public let peakMemory: Int?
  /// Time in each stage, in order.
  public let stages: [Stage]

  /// What stands under `run`; what is missing or is no number is not known.
  init(_ node: JSONNode?) {
    seconds = Self.seconds(node?["seconds"])
    attempts = node?["attempts"]?.integer
    peakMemory = node?["memory_peak_bytes"]?.integer
    stages =
      (node?["stages"]?.members).map { members in
        members.compactMap { member in
          Self.seconds(member.value).map { Stage(name: member.key, seconds: $0) }
        }
      } ?? []
  }

  /// A time that can be one: no more than thirty thousand years.
  private static func seconds(_ node: JSONNode?) -> Double? {
    node?.number.flatMap { (0...1e12).contains($0) ? $0 : nil }
  }
}
