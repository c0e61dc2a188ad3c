import GalleyCore
import GalleyIO
import Testing
import YAML

/// A document with a given text.
func document(
  _ id: String, text: String = "Größe.", path: String = "a.html", record: String? = nil,
  extra: [Value.Member] = []
) -> Document {
  var page = Page(
    id: id,
    origin: .init(path: path, record: record, bytes: 9, sha256: "00", mediaType: "text/html"),
    content: .given(Array(text.utf8)))
  page.extra = extra
  return Document(page, workspace: Workspace())
}

/// A document as a line of the output.
func line(_ document: Document) -> String {
  var encoder = RecordEncoder()
  encoder.append(document)
  return String(decoding: encoder.lines, as: UTF8.self)
}

/// A writer as a pipeline file would make it.
func writer(_ yaml: String) throws -> any Writer {
  let member = try #require(try YAMLParser.parse(yaml).members?.first)
  let entry = try #require(Registry.builtinWriters.first { $0.spec.name == member.key })
  var reader = ConfigReader(file: "test.yaml")
  guard let configured = entry.configure(member.value, &reader) else {
    throw OptionError(reader.diagnostics.map(\.message).joined(separator: "\n"))
  }
  return try configured.make()
}

extension Writer {
  /// Opens the output of a run called `news`.
  func opened(replaces: Bool = false) throws -> any OutputSink {
    try open(OutputContext(name: "news", shard: "00", replaces: replaces))
  }

  /// The parts of batches of documents.
  func parts(_ batches: [[Document]]) -> [OutputPart] {
    var encoder = makeEncoder()
    return batches.flatMap { documents in
      for document in documents { encoder.append(document) }
      return encoder.finish()
    }
  }

  /// What is written of one document, without compression.
  func text(_ document: Document) -> String {
    String(decoding: parts([[document]]).flatMap(\.member), as: UTF8.self)
  }

  /// Writes all batches and finishes; a manifest lists the files.
  func write(_ batches: [[Document]], replaces: Bool = false) throws {
    var sink = try opened(replaces: replaces)
    for part in parts(batches) { try sink.write(part) }
    try sink.finish(manifest: manifest)
  }
}

/// A manifest with the paths of files.
func manifest(_ files: [WrittenFile]) -> [UInt8] {
  let entries = files.map { #"{"path":"\#($0.extent.path)"}"# }
  return Array(#"{"files":[\#(entries.joined(separator: ","))]}"#.utf8)
}

extension OutputPart {
  /// A member that is a text.
  init(_ text: String, at place: String = "", records: Int = 1) {
    self.init(place: place, member: Array(text.utf8), records: records)
  }
}
