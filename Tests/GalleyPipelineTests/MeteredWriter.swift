import GalleyCore
import GalleyPipeline

/// Another writer, on a disk that has as much space as a test says.
struct MeteredWriter: Writer {
  /// Says what is free.
  typealias Disk = @Sendable () -> Int

  typealias Options = NoOptions
  static let spec = ComponentSpec("metered", "Writes.", example: "metered")

  private let writer: any Writer
  private let disk: Disk

  /// A writer with its options, on a disk.
  static func metered(
    _ entry: ComponentEntry<ConfiguredWriter>, _ disk: @escaping Disk
  ) -> ComponentEntry<ConfiguredWriter> {
    ComponentEntry(
      spec: entry.spec, options: entry.options, schema: entry.schema, definedIn: "a test",
      configure: { node, reader in
        entry.configure(node, &reader).map { writer in
          ConfiguredWriter(
            spec: writer.spec, reads: writer.reads, options: writer.options,
            make: { MeteredWriter(writer: try writer.make(), disk: disk) })
        }
      })
  }

  private init(writer: any Writer, disk: @escaping Disk) {
    self.writer = writer
    self.disk = disk
  }

  init(_ options: NoOptions) { preconditionFailure("it is made out of another") }

  func makeEncoder() -> any DocumentEncoder { writer.makeEncoder() }
  func makeRejectEncoder() -> (any RejectEncoder)? { writer.makeRejectEncoder() }
  func journalPath(_ context: OutputContext) -> String? { writer.journalPath(context) }
  func open(_ context: OutputContext) throws -> any OutputSink {
    Sink(sink: try writer.open(context), disk: disk)
  }

  private struct Sink: OutputSink {
    var sink: any OutputSink
    let disk: Disk

    var folder: String { sink.folder }
    var path: String { sink.path }
    var freeSpace: FreeSpace? { FreeSpace(folder: "disk/", bytes: disk()) }
    mutating func write(_ part: OutputPart) throws -> [WrittenExtent] { try sink.write(part) }
    mutating func sync() throws { try sink.sync() }
    mutating func finish(manifest: ([WrittenFile]) -> [UInt8]?) throws {
      try sink.finish(manifest: manifest)
    }
    mutating func discard() { sink.discard() }
    mutating func stop() throws -> String { try sink.stop() }
  }
}
