/// The last component of a pipeline: keeps finished records.
///
/// Workers encode, in parallel, each with an encoder of its own, the documents of a batch into
/// parts; one sink then takes the parts in input order and knows which bytes of which file they
/// have become.
public protocol Writer: SendableMetatype {
  /// The writer's options with their defaults.
  associatedtype Options: OptionGroup
  /// Name, summary, data flow and example.
  static var spec: ComponentSpec { get }
  /// Parts of the document it needs with these options; `spec.reads` unless it says so.
  static func reads(_ options: Options) -> [Slot]
  /// Makes a writer. Throws an `OptionError` for options that do not go together.
  init(_ options: Options) throws
  /// An encoder of documents for one worker.
  func makeEncoder() -> any DocumentEncoder
  /// An encoder of rejects for one worker; `nil` where it writes documents alone.
  func makeRejectEncoder() -> (any RejectEncoder)?
  /// Opens the output. Throws an `EnvironmentError` when it cannot be written.
  func open(_ context: OutputContext) throws -> any OutputSink
  /// Where the journal of a run is kept that can go on with the output when it was stopped; `nil`
  /// for outputs that can only be begun anew.
  func journalPath(_ context: OutputContext) -> String?
  /// Where the manifest of a finished output is; `nil` where there is none.
  func manifestPath(_ context: OutputContext) -> String?
}

extension Writer {
  /// `spec.reads`.
  public static func reads(_ options: Options) -> [Slot] { spec.reads }
  /// None.
  public func journalPath(_ context: OutputContext) -> String? { nil }
  /// None.
  public func manifestPath(_ context: OutputContext) -> String? { nil }
  /// None.
  public func makeRejectEncoder() -> (any RejectEncoder)? { nil }
}

/// What stands for the placeholders of an output path, and whether an old output may go.
public struct OutputContext: Sendable {
  /// Replaces `{name}`: the pipeline's name.
  public var name: String
  /// Replaces `{shard}`.
  public var shard: String
  /// Whether an output of an earlier run is replaced.
  public var replaces: Bool
  /// How far the files had come that the output goes on with, in the order in which they were begun;
  /// `nil` where it begins.
  public var resumed: [WrittenExtent]?
  /// Files of a run that was stopped and is not gone on with: they go, as what is in their place is
  /// written anew.
  public var abandoned: [String] = []

  /// A context for an output.
  public init(name: String, shard: String, replaces: Bool) {
    self.name = name
    self.shard = shard
    self.replaces = replaces
  }
}

/// Turns documents into parts of an output. Owned by one worker.
///
/// The same documents between two calls of `finish` always give the same parts.
public protocol DocumentEncoder {
  /// Adds a document to the batch.
  mutating func append(_ document: Document)
  /// Adds what is said of a page that is not in the output; most outputs leave it out.
  mutating func append(_ reject: Reject)
  /// The parts of the batch, in the order in which they are written; the next batch begins.
  mutating func finish() -> [OutputPart]
}

extension DocumentEncoder {
  /// Nothing.
  public mutating func append(_ reject: Reject) {}
}

/// Turns rejects into parts of an output. Owned by one worker.
public protocol RejectEncoder {
  /// Adds a reject to the batch. `document` is how far it came, where it came to be one.
  mutating func append(_ reject: Reject, partial document: Document?)
  /// The parts of the batch, in the order in which they are written; the next batch begins.
  mutating func finish() -> [OutputPart]
}

/// Takes parts in order. Whatever has been written stays valid when the run stops.
public protocol OutputSink: Sendable {
  /// Where the output goes, for messages.
  var path: String { get }
  /// The folder that the paths of its files are relative to, with its slash; empty where that is
  /// the one that the program runs in.
  var folder: String { get }
  /// Appends a part; says which files have grown by it, and up to where.
  ///
  /// Throws an `EnvironmentError` when the output is broken; no file holds half of a member then.
  @discardableResult
  mutating func write(_ part: OutputPart) throws -> [WrittenExtent]
  /// Waits until all that was written is on the disk. Throws an `EnvironmentError`.
  mutating func sync() throws
  /// Puts the whole output in its place, and then, where there is a place for it, what `manifest`
  /// says of its files beside it.
  mutating func finish(manifest: ([WrittenFile]) -> [UInt8]?) throws
  /// Removes an output in which nothing was written.
  mutating func discard()
  /// Leaves what was written where it can be found, marked as partial; returns where.
  mutating func stop() throws -> String
  /// What is free where the output goes; `nil` where that cannot be said, as of a pipe.
  var freeSpace: FreeSpace? { get }
}

extension OutputSink {
  /// Nobody knows.
  public var freeSpace: FreeSpace? { nil }
  /// Nothing: only outputs that are gone on with must be there.
  public mutating func sync() throws {}
}
