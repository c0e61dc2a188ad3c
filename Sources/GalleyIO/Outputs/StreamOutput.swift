internal import Compression
internal import GalleyCore

/// What all writers have in common whose files grow record by record: where these are, how they are
/// compressed, and when another one begins.
struct StreamOutput: Sendable {
  private let path: String
  private let level: Int?
  private let split: SplitOptions?
  private let partition: PartitionTemplate?

  /// Throws an `OptionError` for options that do not go together.
  init(_ options: StreamOptions) throws {
    path = options.path
    level = options.level
    split = options.split == SplitOptions() ? nil : options.split
    partition = options.by
    try OutputPath.check(path)
    try split?.check()
    try checkLevel()
    if path == "-", split != nil || partition != nil {
      throw OptionError(
        "standard output is one file, which cannot be split", at: .value("path"),
        hint: "name a file, such as out/{name}.jsonl")
    }
  }

  private func checkLevel() throws {
    guard let level else { return }
    let compression = Compression(path: path)
    guard compression != .none else {
      throw OptionError(
        "'level' is there for compressed files alone", at: .key("level"),
        hint: "let the path end in .gz or .zst")
    }
    guard compression.levels.contains(level) else {
      let (low, high) = (compression.levels.lowerBound, compression.levels.upperBound)
      throw OptionError(
        "\(compression) has no level \(level)", at: .value("level"),
        hint: "levels are \(low), the fastest, to \(high), the smallest")
    }
  }

  /// An encoder of documents in a format.
  func encoder<Format: DocumentFormat>(_ format: Format) -> StreamEncoder<Format> {
    StreamEncoder(
      format, partition: partition, compressor, keepsRecords: split?.records != nil)
  }

  /// A compressor for members.
  var compressor: Compressor { Compressor(Compression(path: path), level: level) }

  /// Opens the output. Throws an `EnvironmentError` when it cannot be written.
  func open(_ context: OutputContext) throws -> any OutputSink {
    let layout = StreamLayout(
      OutputPath.resolve(path, context), split: split, isPartitioned: partition != nil,
      level: level)
    return try StreamSink(layout, context)
  }

  /// `out/news.jsonl.manifest.json` for `out/news.jsonl`; `nil` for pipes and devices.
  func manifestPath(_ context: OutputContext) -> String? {
    file(context).map { OutputManifest.path(of: $0) }
  }

  /// The path of the output, unless that is a pipe or a device.
  private func file(_ context: OutputContext) -> String? {
    let path = OutputPath.resolve(path, context)
    return path != "-" && (!PageList.exists(path) || OutputFile.isRegular(path)) ? path : nil
  }

  /// `out/.news.jsonl.journal` for `out/news.jsonl`; `nil` for pipes and devices.
  func journalPath(_ context: OutputContext) -> String? {
    file(context).map { OutputFolder.journal(of: $0) }
  }
}
