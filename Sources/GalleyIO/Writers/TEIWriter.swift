public import GalleyCore

/// Writes each document as TEI into a file of its own.
public struct TEIWriter: Writer {
  /// Options of `tei`.
  public struct Options: OptionGroup {
    /// Folder of the files.
    public var path = ""
    /// Layers that become elements.
    public var layers: [TEILayer]?

    /// The options of `tei`.
    public static let options = [
      Option<Options>(
        "path", \.path, "Folder to write to; {name} and {shard} are replaced.", required: true),
      Option(
        "layers", \.layers,
        "Layers that become elements; by default all of these that are there, without token."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "tei",
    "Writes each document as TEI P5 into an .xml file of its own, in the folders of the pages.",
    reads: [.text], place: "path", example: "tei: { path: \"out/{name}\" }")

  /// The layers that were asked for.
  public static func reads(_ options: Options) -> [Slot] {
    spec.reads + (options.layers ?? []).map(\.slot)
  }

  private let folder: String
  private let format: TEIFormat

  /// A writer to a folder.
  public init(_ options: Options) throws {
    folder = try OutputPath.folder(options.path)
    format = TEIFormat(layers: options.layers ?? TEILayer.allCases.filter { $0 != .token })
  }

  /// An encoder of documents as TEI.
  public func makeEncoder() -> any DocumentEncoder { TreeEncoder(format, suffix: ".xml") }

  /// Makes the folder.
  public func open(_ context: OutputContext) throws -> any OutputSink {
    try TreeSink(OutputPath.resolve(folder, context), suffix: ".xml", context)
  }

  /// Beside the folder.
  public func manifestPath(_ context: OutputContext) -> String? {
    OutputManifest.path(of: OutputPath.resolve(folder, context))
  }

  /// Beside the folder.
  public func journalPath(_ context: OutputContext) -> String? {
    OutputFolder.journal(of: OutputPath.resolve(folder, context))
  }
}

/// A layer that can become elements of TEI.
public enum TEILayer: String, ChoiceOption {
  case sentence, quote, link, entity, date, token

  /// What must have been provided for it to be there.
  var slot: Slot { self == .link ? .field("links") : .layer(rawValue) }
}
