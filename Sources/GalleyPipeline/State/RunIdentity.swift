internal import GalleyCore
public import JSON

/// What must be the same for a run to go on where another was stopped, or to be done already:
/// program, pipeline and input.
public struct RunIdentity: Sendable, Equatable {
  /// The version of galley.
  public let engine: String
  /// What decides the records.
  public let configuration: RunConfiguration
  /// What tells the list of inputs from others; `nil` where nobody knows it beforehand.
  public let input: String?
  /// Most inputs that were to be read.
  public let limit: Int?
  /// Which pages of a finished run it does again.
  public let retry: Retry?

  static let schema = "galley.journal/1"

  /// A run of this program.
  public init(_ pipeline: Pipeline, input: String?, limit: Int? = nil, retry: Retry? = nil) {
    engine = Engine.version
    configuration = RunConfiguration(pipeline)
    self.input = input
    self.limit = limit
    self.retry = retry
  }

  /// An identity as it was written into a journal or a manifest; `nil` for what is none.
  public init?(written json: JSONValue) {
    guard case .string(let engine)? = json["engine"], let config = json["config"] else {
      return nil
    }
    self.engine = engine
    configuration = RunConfiguration(written: config)
    if case .string(let input)? = json["input"] { self.input = input } else { input = nil }
    if case .integer(let limit)? = json["limit"] { self.limit = limit } else { limit = nil }
    retry = Retry(written: json["retry"])
  }

  /// A run of this program that does pages of another one again.
  init(_ pipeline: Pipeline, retrying retry: Retry) {
    let run = RunIdentity(written: retry.run)
    self.init(pipeline, input: run?.input, limit: run?.limit, retry: retry)
  }

  /// The run that the files belong to when this one is finished.
  var whole: RunIdentity { retry.flatMap { RunIdentity(written: $0.run) } ?? self }

  /// The first entry of a journal.
  var entry: JSONValue {
    let retry = retry.map { [JSONValue.Member("retry", $0.json)] } ?? []
    return .object([.init("schema", .string(Self.schema))] + members + retry)
  }

  /// As members of a journal's first entry and of a manifest.
  var members: [JSONValue.Member] {
    [
      .init("engine", .string(engine)), .init("input", input.map { .string($0) } ?? .null),
      .init("limit", limit.map { .integer($0) } ?? .null), .init("config", configuration.json),
    ]
  }

  /// What is different from `earlier`, each in a few words.
  public func changes(from earlier: RunIdentity) -> [String] {
    if earlier.retry != retry { return ["it was a retry, which 'galley retry' goes on with"] }
    var changes: [String] = []
    if earlier.engine != engine { changes.append("the version of galley") }
    if earlier.input != input { changes.append("the list of inputs") }
    if earlier.limit != limit { changes.append("--limit") }
    return changes + configuration.changes(from: earlier.configuration)
  }
}

/// A run that was stopped cannot be gone on with, because something is another.
public struct RunChanged: Error, Equatable, Sendable, CustomStringConvertible {
  /// The journal of the run that was stopped.
  public let journal: String
  /// What is different.
  public let changes: [String]

  /// Says what, and what can be done.
  public var description: String {
    "\(journal) is of a run that was stopped, and since then changed: "
      + changes.joined(separator: "; ") + "; --fresh starts over"
  }
}
