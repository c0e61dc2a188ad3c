import Compression
import Digest
import Foundation
import GalleyCommand
import Testing

/// A run over thirteen lines that is over: eleven records, one document dropped and one failed.
struct FinishedRun {
  let folder: TemporaryFolder
  /// The output's path below the folder.
  let name: String

  init(_ name: String, writer: String = "jsonl", options: String = "", kept: String? = nil)
    async throws
  {
    folder = try TemporaryFolder()
    self.name = "out/" + name
    let keep = kept.map { ", keep: [\($0)]" } ?? ""
    let lines = (1...12).map { number in
      "{\"id\": \"d\(number)\", \"title\": \"Title \(number)\", \"text\": \"Öl is dear, \(number) "
        + "times. It rained.\", \"language\": \"\(number % 3 == 0 ? "de" : "en")\"}\n"
    }
    try folder.write("in.jsonl", lines.joined() + "{\n")
    let pipeline = try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { jsonl: { path: "\(folder.file("in.jsonl"))" } }
      stages:
        - segment: { levels: [sentence, token] }
        - drop: { when: id == "d7", reason: seven }
      output: { \(writer): { path: "\(folder.file(self.name))"\(options) } }
      rejects: { path: "\(folder.file("out/rejects.jsonl"))"\(keep) }
      """)
    let result = await galley(["run", pipeline, "--quiet"], in: folder)
    #expect(result.status == .success, "\(result)")
  }

  func verify(_ options: String...) async -> CommandResult {
    await galley(["verify", folder.file(name)] + options, in: folder)
  }

  /// Changes bytes of the output behind the manifest's back.
  func damage(_ edit: (inout [UInt8]) -> Void) throws {
    var bytes = try folder.bytes(name)
    edit(&bytes)
    try folder.write(name, bytes)
  }

  /// Changes bytes of the output, and what the manifest says of them.
  func forge(_ edit: (inout [UInt8]) -> Void) throws {
    try damage(edit)
    let bytes = try folder.bytes(name)
    try forgeManifest(#/"bytes": [0-9]+/#, "\"bytes\": \(bytes.count)")
    try forgeManifest(#/"sha256": "[^"]*"(?=\n    })/#, "\"sha256\": \"\(SHA256.hash(bytes).hex)\"")
  }

  /// Changes lines of the output, and what the manifest says of the bytes.
  func forgeLines(_ edit: (inout [String]) -> Void) throws {
    let compression = Compression(path: name)
    try forge { bytes in
      let whole = try? Decompressor().decompress(bytes, compression, limit: 1 << 20)
      var lines = String(decoding: whole ?? [], as: UTF8.self).split(separator: "\n").map(
        String.init)
      edit(&lines)
      let text = Array(lines.map { $0 + "\n" }.joined().utf8)
      bytes = Compressor(compression).compressMember(text)
    }
  }

  /// Replaces a text in line `number`.
  func forgeLine(_ number: Int, _ old: String, _ new: String) throws {
    try forgeLines { lines in
      #expect(lines[number - 1].contains(old))
      lines[number - 1] = lines[number - 1].replacing(old, with: new)
    }
  }

  /// Replaces what the manifest says, where it says so first.
  func forgeManifest(_ old: some RegexComponent, _ new: String) throws {
    let path = name + ".manifest.json"
    let text = try folder.text(path)
    #expect(text.contains(old))
    try folder.write(path, text.replacing(old, with: new, maxReplacements: 1))
  }
}
