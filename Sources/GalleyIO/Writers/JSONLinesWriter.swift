public import GalleyCore

/// Writes one record a line, plain or compressed by the path's extension.
public struct JSONLinesWriter: Writer {
  /// Options of `jsonl`.
  public struct Options: OptionGroup {
    /// Where records go.
    public var path = ""
    /// What is written of a record, in this order.
    public var fields: RecordSelection?
    /// Of which list the elements are written.
    public var rows: FieldPath?
    /// How much work compression takes.
    public var level: Int?
    /// When another file begins.
    public var split: SplitOptions?
    /// In which folder a record goes.
    public var by: PartitionTemplate?

    /// The options of `jsonl`.
    public static let options = [
      Option<Options>("path", \.path, StreamOptions.Help.path, required: true),
      Option(
        "fields", \.fields,
        "Fields to write, in this order, such as [id, title, published.value, text]; all by "
          + "default."),
      Option(
        "rows", \.rows,
        "List such as extra.rows whose elements are the lines, in place of the record; a document "
          + "without any gives none."),
      Option("level", \.level, StreamOptions.Help.level),
      Option("split", \.split, StreamOptions.Help.split),
      Option("by", \.by, StreamOptions.Help.by),
    ]

    /// The defaults.
    public init() {}

    fileprivate var stream: StreamOptions {
      var stream = StreamOptions()
      stream.path = path
      stream.level = level
      stream.split = split
      stream.by = by
      return stream
    }
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "jsonl", "Writes one record a line; .gz and .zst files are chains of complete members.",
    place: "path", rejectOptions: ["path", "level"],
    example: "jsonl: { path: \"out/{name}.jsonl.zst\" }")

  /// What the chosen fields, the elements of the list and the folders need.
  public static func reads(_ options: Options) -> [Slot] {
    (options.rows?.needed ?? []) + (options.fields?.needed ?? []) + (options.by?.needed ?? [])
  }

  /// What is written of a record; `nil` for all.
  let fields: RecordSelection?
  private let format: JSONLinesFormat
  private let output: StreamOutput

  /// A writer to a path.
  public init(_ options: Options) throws {
    guard options.rows == nil || options.fields == nil else {
      throw OptionError(
        "'fields' chooses from the record, and 'rows' writes something else", at: .key("fields"),
        hint: "leave one of them out")
    }
    fields = options.fields
    output = try StreamOutput(options.stream)
    format = JSONLinesFormat(fields: options.fields, rows: options.rows)
  }

  /// An encoder for the path's compression.
  public func makeEncoder() -> any DocumentEncoder { output.encoder(format) }

  /// An encoder of rejects for the path's compression.
  public func makeRejectEncoder() -> (any RejectEncoder)? {
    JSONLinesRejectEncoder(output.compressor)
  }

  /// Opens the output.
  public func open(_ context: OutputContext) throws -> any OutputSink {
    try output.open(context)
  }

  /// Beside the output.
  public func journalPath(_ context: OutputContext) -> String? { output.journalPath(context) }
  /// Beside the output.
  public func manifestPath(_ context: OutputContext) -> String? { output.manifestPath(context) }
}
