public import GalleyCore
internal import Text

/// Writes the text of each document into a file of its own.
public struct TextWriter: Writer {
  /// Options of `text`.
  public struct Options: OptionGroup {
    /// Folder of the files.
    public var path = ""
    /// Whether the title stands above the text.
    public var title = false

    /// The options of `text`.
    public static let options = [
      Option<Options>(
        "path", \.path, "Folder to write to; {name} and {shard} are replaced.", required: true),
      Option(
        "title", \.title, "Whether the title stands above the text, with a blank line between."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "text", "Writes each text into a .txt file of its own, in the folders of the pages.",
    reads: [.text], place: "path", example: "text: { path: \"out/{name}\" }")

  private let folder: String
  private let format: TextFormat

  /// A writer to a folder.
  public init(_ options: Options) throws {
    folder = try OutputPath.folder(options.path)
    format = TextFormat(hasTitle: options.title)
  }

  /// An encoder of texts.
  public func makeEncoder() -> any DocumentEncoder { TreeEncoder(format, suffix: ".txt") }

  /// Makes the folder.
  public func open(_ context: OutputContext) throws -> any OutputSink {
    try TreeSink(OutputPath.resolve(folder, context), suffix: ".txt", context)
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

/// A text as it is, blocks separated by a blank line.
struct TextFormat: DocumentFormat {
  let hasTitle: Bool

  func append(_ document: Document, to records: inout RecordBuffer) {
    if hasTitle, let title = document.metadata.title {
      let line = Whitespace.squeezed(title.utf8)
      // A text that begins with its own title needs no other.
      let first = document.text.prefix { $0 != 0x0A }
      if !line.isEmpty, !first.elementsEqual(line) { records.bytes += line + [0x0A, 0x0A] }
    }
    records.bytes += document.text
    if records.bytes.last != 0x0A { records.bytes.append(0x0A) }
    records.endRecord()
  }
}
