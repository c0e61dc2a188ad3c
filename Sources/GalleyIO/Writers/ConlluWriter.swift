public import GalleyCore

/// Writes sentences and tokens in CoNLL-U, one document after the other.
public struct ConlluWriter: Writer {
  /// Options of `conllu`.
  public typealias Options = StreamOptions

  /// What it is.
  public static let spec = ComponentSpec(
    "conllu", "Writes sentences and tokens in CoNLL-U, as Universal Dependencies have it.",
    reads: [.text, .layer("sentence"), .layer("token")], place: "path",
    example: "conllu: { path: \"out/{name}.conllu.gz\" }")

  /// Sentences, tokens, and what the folders need.
  public static func reads(_ options: Options) -> [Slot] {
    spec.reads + (options.by?.needed ?? [])
  }

  private let output: StreamOutput

  /// A writer to a path.
  public init(_ options: Options) throws { output = try StreamOutput(options) }

  /// An encoder of sentences and tokens.
  public func makeEncoder() -> any DocumentEncoder { output.encoder(ConlluFormat()) }

  /// Opens the output.
  public func open(_ context: OutputContext) throws -> any OutputSink {
    try output.open(context)
  }

  /// Beside the output.
  public func journalPath(_ context: OutputContext) -> String? { output.journalPath(context) }
  /// Beside the output.
  public func manifestPath(_ context: OutputContext) -> String? { output.manifestPath(context) }
}
