/// The last component of a pipeline: keeps finished records.
///
/// Workers encode, in parallel, with an encoder of their own; one sink then takes the encoded
/// members in input order.
public protocol Writer: SendableMetatype {
  /// The writer's options with their defaults.
  associatedtype Options: OptionGroup
  /// Name, summary, data flow and example.
  static var spec: ComponentSpec { get }
  /// Parts of the document it needs with these options; none unless it says so.
  static func reads(_ options: Options) -> [Slot]
  /// Makes a writer. Throws an `OptionError` for options that do not go together.
  init(_ options: Options) throws
  /// A list of which each element is a line, in place of the record; the record where `nil`.
  var rows: FieldPath? { get }
  /// An encoder for one worker.
  func makeEncoder() -> any MemberEncoder
  /// Opens the output. Throws an `EnvironmentError` when it cannot be written.
  func open(_ context: OutputContext) throws -> any MemberSink
}

extension Writer {
  /// Nothing.
  public static func reads(_ options: Options) -> [Slot] { [] }
  /// The record.
  public var rows: FieldPath? { nil }
}

/// What stands for the placeholders of an output path, and whether an old output may go.
public struct OutputContext: Sendable {
  /// Replaces `{name}`: the pipeline's name.
  public var name: String
  /// Replaces `{shard}`.
  public var shard: String
  /// Whether an output of an earlier run is replaced.
  public var replaces: Bool

  /// A context for an output.
  public init(name: String, shard: String, replaces: Bool) {
    self.name = name
    self.shard = shard
    self.replaces = replaces
  }
}

/// Turns lines into members, each complete in itself, so that any prefix of members is valid.
/// Owned by one worker.
public protocol MemberEncoder {
  /// One member that holds `lines`; the same lines always give the same bytes.
  func encode(_ lines: [UInt8]) throws -> [UInt8]
}

/// Takes members in order. Whatever has been written stays valid when the run stops.
public protocol MemberSink: Sendable {
  /// Where the output goes, for messages.
  var path: String { get }
  /// Appends a member. Throws an `EnvironmentError` when the output is broken.
  mutating func write(_ member: [UInt8]) throws
  /// Puts the whole output in its place, and then, where there is a file, `manifest` beside it.
  mutating func finish(manifest: [UInt8]?) throws
  /// Removes an output in which nothing was written.
  mutating func discard()
  /// Leaves what was written where it can be found, marked as partial; returns its path.
  mutating func stop() throws -> String
}
