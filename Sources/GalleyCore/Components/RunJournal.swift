/// The lines of a run's journal, where they outlive the run: what a line says has been written is on
/// the disk when the line is.
public protocol RunJournal: Sendable {
  /// Where it is, for messages.
  var path: String { get }
  /// The lines of an earlier run, the oldest first, without a last one that was not written whole.
  /// Throws an `EnvironmentError` for what is damaged.
  func lines() throws -> [[UInt8]]
  /// Forgets all lines.
  mutating func clear() throws
  /// Adds a line. Throws an `EnvironmentError`.
  mutating func append(_ line: [UInt8]) throws
  /// Removes the journal: the run is over.
  mutating func remove() throws
}
