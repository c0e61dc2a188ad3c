public import GalleyCore
internal import JSON
internal import Markup
internal import YAML

/// Writes records that a run has written by another writer.
///
/// The writer gets the document that a record tells of, so that an export is what the run itself
/// would have written by it.
public struct RecordExport {
  private let writer: ConfiguredWriter
  private let layers: [Slot]
  private let workspace = Workspace()
  private var encoder: any DocumentEncoder
  private var sink: any OutputSink
  private var waiting = 0

  /// How many records were written.
  public private(set) var count = 0
  /// Where they are.
  public var path: String { sink.path }

  /// A record that the writer cannot write.
  public struct MissingLayer: Error, CustomStringConvertible {
    /// Which layer it lacks.
    public let description: String
  }

  /// An export by the writer called `name` to a path.
  ///
  /// Throws an `OptionError` for a path that cannot be, an `EnvironmentError` for one that cannot be
  /// written.
  public init(
    to name: String, _ registry: Registry, path: String, context: OutputContext
  ) throws {
    var reader = ConfigReader(file: "")
    let node = YAMLNode(.mapping([]), mark: .start, endMark: .start)
    guard let entry = registry.writers.first(where: { $0.spec.name == name }),
      let writer = entry.configure(node.setting(entry.spec.place, path), &reader)
    else {
      let problem = reader.diagnostics.first
      throw OptionError(
        [problem?.message ?? "no writer is called '\(name)'", problem?.hint].compactMap { $0 }
          .joined(separator: "; "))
    }
    self.writer = writer
    layers = writer.reads.filter { $0.layerName != nil }
    let made = try writer.make()
    encoder = made.makeEncoder()
    sink = try made.open(context)
  }

  /// Adds a record. Throws a `FieldError` for what is none, a `MissingLayer`, or an
  /// `EnvironmentError`.
  public mutating func append(_ record: Value) throws {
    let document = try Document(record: record, workspace: workspace)
    for slot in layers where document.layers[slot.layerName ?? ""] == nil {
      throw MissingLayer(description: "'\(writer.spec.name)' needs \(slot), which is not there")
    }
    encoder.append(document)
    count += 1
    waiting += 1
    if waiting == Batch.maximumCount { try flush() }
  }

  private mutating func flush() throws {
    waiting = 0
    for part in encoder.finish() { try sink.write(part) }
  }

  /// Puts the output in its place.
  public mutating func finish() throws {
    try flush()
    try sink.finish { [writer] files in
      Manifest.json(writer, files).bytes(.pretty) + [0x0A]
    }
  }

  /// Leaves what was written as partial; returns where, or nothing where nothing was written.
  public mutating func stop() throws -> String? {
    if count <= waiting {
      sink.discard()
      return nil
    }
    return try sink.stop()
  }
}
