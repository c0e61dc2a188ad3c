/// The first component of a pipeline: finds pages.
public protocol Reader: SendableMetatype {
  /// The reader's options with their defaults.
  associatedtype Options: OptionGroup
  /// Name, summary, data flow and example.
  static var spec: ComponentSpec { get }
  /// What this configuration provides; `spec.provides` unless options decide it.
  static func provides(_ options: Options) -> [Slot]
  /// Makes a reader. Throws an `OptionError` for options that do not go together.
  init(_ options: Options) throws
  /// Starts reading. Throws an `EnvironmentError` when the input is not there.
  func open() throws -> any PageStream
}

extension Reader {
  /// `spec.provides`.
  public static func provides(_ options: Options) -> [Slot] { spec.provides }
}

/// The pages of one run, in an order that depends on the input alone.
public protocol PageStream: Sendable {
  /// How many pages there are in all, where that is known.
  var expectedCount: Int? { get }
  /// What was found but cannot be offered as a page, as unreadable folders: reported, never silent.
  var problems: [String] { get }
  /// The next pages, at most `count` of them; empty at the end. Throws an `EnvironmentError` when
  /// the input breaks.
  mutating func next(_ count: Int) async throws -> [PageSource]
  /// Passes over the next pages, at most `count` of them; says how many, none at the end. Throws as
  /// `next` does.
  mutating func skip(_ count: Int) async throws -> Int
  /// What tells this input from another: the same for the same list of pages in the same order. `nil`
  /// where nobody knows beforehand which pages will come, so that a run cannot be gone on with.
  var fingerprint: String? { get }
  /// Whether pages come while the run waits for them: those that are there are worked on at once, and
  /// it is no error when none comes.
  var isLive: Bool { get }
  /// Says that no more than `count` pages will be wanted, before the first is: what is costly to get
  /// is then not got ahead.
  func expect(atMost count: Int) async
}

extension PageStream {
  /// Takes them and lets them go.
  public mutating func skip(_ count: Int) async throws -> Int { try await next(count).count }
  /// None.
  public var fingerprint: String? { nil }
  /// All are there.
  public var isLive: Bool { false }
  /// Nothing: most pages cost little before they are loaded.
  public func expect(atMost count: Int) async {}
}

/// The surroundings of a run are broken: input missing, disk full, output not writable.
public struct EnvironmentError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A sentence with the path and the system's reason.
  public let description: String

  /// A broken input or output.
  public init(_ description: String) { self.description = description }
}
