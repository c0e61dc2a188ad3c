import GalleyCore
import GalleyIO
import Testing
import YAML

/// A page that was loaded, or why it could not be.
enum Loaded: Equatable {
  case page(path: String, record: String?, text: String)
  case failed(path: String, reason: String)
}

/// A reader as a pipeline file would make it.
func reader(_ yaml: String) throws -> any Reader {
  let member = try #require(try YAMLParser.parse(yaml).members?.first)
  let entry = try #require(Registry.builtinReaders.first { $0.spec.name == member.key })
  var reader = ConfigReader(file: "test.yaml")
  guard let configured = entry.configure(member.value, &reader) else {
    throw OptionError(reader.diagnostics.map(\.message).joined(separator: "\n"))
  }
  return try configured.make()
}

extension Reader {
  /// All pages, asked for `batch` at a time.
  func sources(batch: Int = 2) async throws -> [PageSource] {
    var stream = try open()
    var all: [PageSource] = []
    while true {
      let next = try await stream.next(batch)
      if next.isEmpty { return all }
      #expect(next.count <= batch)
      all += next
    }
  }

  /// What loading each page gave.
  func loaded(limit: Int = 1_000_000) async throws -> [Loaded] {
    try await sources().map { $0.loaded(limit: limit) }
  }
}

extension PageSource {
  func loaded(limit: Int = 1_000_000) -> Loaded {
    do {
      let page = try load(PageLimits(bytes: limit))
      return .page(path: page.origin.path, record: page.origin.record, text: page.string)
    } catch {
      return .failed(path: path, reason: error.reason)
    }
  }
}

extension Page {
  var string: String {
    switch content {
    case .html(let bytes), .plainText(let bytes), .given(let bytes):
      String(decoding: bytes, as: UTF8.self)
    }
  }
}

func yaml(_ text: String) throws -> YAMLNode { try YAMLParser.parse(text) }
