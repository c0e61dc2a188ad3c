public import GalleyCore
internal import JSON

/// Pages of a finished run that are done again. What they gave the first time is taken out of the
/// account and the rejects, and what they give now is added at the end of the output.
public struct Retry: Sendable, Equatable {
  /// The pages, in the order of the rejects.
  public let pages: [PagePlace]
  /// Inputs of the run that are not done again.
  let kept: Int
  /// The run, as a manifest and a journal have its identity.
  let run: JSONValue
  /// What a manifest says of the retries of the run, this one being the last.
  let noted: [JSONValue]

  /// Which retry of the run it is, from one.
  public var number: Int { noted.count }

  /// A retry of `run`, which others went before, by another configuration.
  init(
    of run: RunIdentity, after earlier: [JSONValue], by configuration: RunConfiguration,
    pages: [PagePlace], kept: Int
  ) {
    self.pages = pages
    self.kept = kept
    self.run = .object(run.members)
    let changes = configuration.changes(from: run.configuration)
    let this: JSONValue = [
      "pages": .integer(pages.count), "engine": .string(Engine.version),
      "config_sha256": .string(configuration.sha256),
      "changes": .array(changes.map { .string($0) }),
    ]
    noted = earlier + [this]
  }

  /// A retry as a journal has it.
  init?(written json: JSONValue?) {
    guard let run = json?["run"], case .integer(let kept)? = json?["kept"],
      case .array(let noted)? = json?["noted"], case .array(let pages)? = json?["pages"]
    else { return nil }
    let places = pages.compactMap(PagePlace.init)
    guard places.count == pages.count else { return nil }
    self.pages = places
    self.kept = kept
    self.run = run
    self.noted = noted
  }

  var json: JSONValue {
    [
      "kept": .integer(kept), "run": run, "noted": .array(noted),
      "pages": .array(pages.map(\.json)),
    ]
  }
}

extension PagePlace {
  init?(_ json: JSONValue) {
    guard case .array(let parts) = json, parts.count == 2, case .string(let path) = parts[0] else {
      return nil
    }
    if case .string(let record) = parts[1] {
      self.init(path: path, record: record)
    } else {
      self.init(path: path, record: nil)
    }
  }

  var json: JSONValue { .array([.string(path), record.map { .string($0) } ?? .null]) }
}

/// Which rejects are done again.
public enum RetrySelection: Sendable, Equatable {
  /// All that failed.
  case failed
  /// Those that were dropped for one of these reasons.
  case dropped(Set<String>)

  /// Whether a reject is one of them.
  public func takes(_ outcome: Reject.Outcome, reason: String) -> Bool {
    switch self {
    case .failed: outcome == .failed
    case .dropped(let reasons): outcome == .dropped && reasons.contains(reason)
    }
  }

  /// The outcome that the rejects must have kept.
  public var outcome: Reject.Outcome { self == .failed ? .failed : .dropped }
}

/// Some of the pages of an input, found by their places. What is there no longer fails as `vanished`,
/// so that nothing is lost from the account.
struct SelectedPages: PageStream {
  private var stream: any PageStream
  private let pages: [PagePlace]
  private var left: Set<PagePlace>
  private var missing: ArraySlice<PagePlace>?

  init(_ stream: any PageStream, _ pages: [PagePlace]) {
    self.stream = stream
    self.pages = pages
    left = Set(pages)
  }

  var expectedCount: Int? { pages.count }
  var problems: [String] { stream.problems }
  var fingerprint: String? { stream.fingerprint }

  mutating func next(_ count: Int) async throws -> [PageSource] {
    while missing == nil, !left.isEmpty {
      let sources = try await stream.next(count)
      if sources.isEmpty { break }
      let found = sources.filter { left.remove(PagePlace($0)) != nil }
      if !found.isEmpty { return found }
    }
    var rest = missing ?? pages.filter(left.contains)[...]
    defer { missing = rest }
    let sources = rest.prefix(count).map(Self.vanished)
    rest = rest.dropFirst(count)
    return Array(sources)
  }

  private static func vanished(_ place: PagePlace) -> PageSource {
    PageSource(path: place.path, record: place.record, bytes: 0) { _ throws(PageError) in
      throw PageError(reason: "vanished", "it is in the input no longer")
    }
  }
}

extension Retry {
  /// The retry whose journal at `path` has these lines, and whether it had come so far that the run is
  /// one that was stopped; `nil` where it is no journal of a retry. Throws an `EnvironmentError` for a
  /// line that is no entry.
  public static func noted(
    _ lines: [[UInt8]], _ path: String, _ pipeline: Pipeline
  ) throws -> (retry: Retry, hasBegun: Bool)? {
    let record = try JournalRecord(lines, path, stages: PipelineWorker.stageNames(of: pipeline))
    return record?.identity?.retry.map { ($0, record?.last != nil) }
  }
}
