/// What a component says of itself, once. Lint, `list`, `describe`, the JSON Schema and the
/// reference are derived from it and from its options.
public struct ComponentSpec: Sendable {
  /// The name in pipeline files.
  public let name: String
  /// Raised when the same options give another output.
  public let version: Int
  /// One sentence.
  public let summary: String
  /// Parts of the document that it reads.
  public let reads: [Slot]
  /// Parts of the document that it provides.
  public let provides: [Slot]
  /// What whoever runs it must allow.
  public let needs: Set<Capability>
  /// The option that `--input` or `--output` on the command line replaces.
  public let place: String?
  /// Of a writer: the options that it takes where it writes rejects; empty where it cannot.
  public let rejectOptions: [String]
  /// A configuration as it would stand in a pipeline file.
  public let example: String

  /// A component's declaration.
  public init(
    _ name: String, version: Int = 1, _ summary: String, reads: [Slot] = [],
    provides: [Slot] = [], needs: Set<Capability> = [], place: String? = nil,
    rejectOptions: [String] = [], example: String
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.reads = reads
    self.provides = provides
    self.needs = needs
    self.place = place
    self.rejectOptions = rejectOptions
    self.example = example
  }

  /// Name and version: `clean@1`.
  public var versionedName: String { "\(name)@\(version)" }
}
