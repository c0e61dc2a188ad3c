internal import Compression
public import GalleyCore

/// Writes one record a line, plain or compressed by the path's extension.
public struct JSONLinesWriter: Writer {
  /// Options of `jsonl`.
  public struct Options: OptionGroup {
    /// Where records go.
    public var path = ""
    /// Of which list the elements are written.
    public var rows: FieldPath?

    /// The options of `jsonl`.
    public static let options = [
      Option<Options>(
        "path", \.path,
        "File to write; {name} and {shard} are replaced, .gz and .zst compress, - is standard "
          + "output.", required: true),
      Option(
        "rows", \.rows,
        "List such as extra.rows whose elements are the lines, in place of the record; a document "
          + "without any gives none."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "jsonl", "Writes one record a line; .gz and .zst files are chains of complete members.",
    place: "path", example: "jsonl: { path: \"out/{name}.jsonl.zst\" }")

  /// What the elements of the list need.
  public static func reads(_ options: Options) -> [Slot] { options.rows?.needed ?? [] }

  /// The list whose elements are the lines.
  public let rows: FieldPath?
  private let path: String

  /// A writer to a path.
  public init(_ options: Options) throws {
    path = options.path
    rows = options.rows
    try OutputPath.check(path)
  }

  /// An encoder for the path's compression.
  public func makeEncoder() -> any MemberEncoder {
    CompressingEncoder(Compressor(Compression(path: path)))
  }

  /// Opens a temporary file beside the path.
  public func open(_ context: OutputContext) throws -> any MemberSink {
    try OutputFile(OutputPath.resolve(path, context), replaces: context.replaces)
  }
}

/// Compresses lines to members; owned by one worker.
private struct CompressingEncoder: MemberEncoder {
  private let compressor: Compressor

  init(_ compressor: Compressor) { self.compressor = compressor }

  func encode(_ lines: [UInt8]) throws -> [UInt8] { compressor.compressMember(lines) }
}

/// Placeholders of output paths.
enum OutputPath {
  private static let placeholders = ["{name}", "{shard}"]

  /// Throws an `OptionError` for an unknown placeholder or no path at all.
  static func check(_ path: String) throws {
    guard !path.isEmpty, path.last != "/" else {
      throw OptionError(
        "'\(path)' names no file", at: .value("path"), hint: "such as out/{name}.jsonl")
    }
    var rest = path
    for placeholder in placeholders { rest = rest.replacing(placeholder, with: "") }
    guard !rest.contains("{"), !rest.contains("}") else {
      throw OptionError(
        "'\(path)' has an unknown placeholder", at: .value("path"),
        hint: "there are \(placeholders.joined(separator: " and "))")
    }
  }

  static func resolve(_ path: String, _ context: OutputContext) -> String {
    path.replacing("{name}", with: context.name).replacing("{shard}", with: context.shard)
  }
}
