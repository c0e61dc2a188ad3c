internal import GalleyCore

/// The output of `galley fetch`: the archive, which the reader itself has written.
struct KeptPages: Writer {
  static let spec = ComponentSpec(
    "pages", "Keeps what the reader has fetched.", example: "pages")

  private let store: PageStore

  init(_ options: NoOptions) { preconditionFailure("an archive is written by its reader alone") }

  init(_ store: PageStore) { self.store = store }

  func makeEncoder() -> any DocumentEncoder { Encoder() }

  func open(_ context: OutputContext) throws -> any OutputSink { Sink(store: store) }

  private struct Encoder: DocumentEncoder {
    func append(_ document: Document) {}
    func finish() -> [OutputPart] { [] }
  }

  private struct Sink: OutputSink {
    let store: PageStore
    var path: String { store.path }
    var folder: String { "" }
    var freeSpace: FreeSpace? { OutputFolder.freeSpace(OutputFolder.of(store.path)) }
    func write(_ part: OutputPart) throws -> [WrittenExtent] { [] }
    func finish(manifest: ([WrittenFile]) -> [UInt8]?) throws { try store.sync() }
    func discard() {}
    func stop() throws -> String {
      try store.sync()
      return store.path
    }
  }
}
