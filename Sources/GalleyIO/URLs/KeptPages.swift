internal import GalleyCore

/// The output of `galley fetch`: the archive, which the reader itself has written.
struct KeptPages: Writer {
  struct Options: OptionGroup {
    static let options: [Option<Options>] = []
  }

  static let spec = ComponentSpec(
    "pages", "Keeps what the reader has fetched.", example: "pages")

  private let store: PageStore

  init(_ options: Options) { preconditionFailure("an archive is written by its reader alone") }

  init(_ store: PageStore) { self.store = store }

  func makeEncoder() -> any MemberEncoder { Encoder() }

  func open(_ context: OutputContext) throws -> any MemberSink { Sink(store: store) }

  private struct Encoder: MemberEncoder {
    func encode(_ lines: [UInt8]) throws -> [UInt8] { [] }
  }

  private struct Sink: MemberSink {
    let store: PageStore
    var path: String { store.path }
    func write(_ member: [UInt8]) throws {}
    func finish(manifest: [UInt8]?) throws { try store.sync() }
    func discard() {}
    func stop() throws -> String {
      try store.sync()
      return store.path
    }
  }
}
