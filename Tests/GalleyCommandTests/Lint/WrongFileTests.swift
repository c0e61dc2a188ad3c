import Foundation
import GalleyCommand
import Testing

/// Every file below `Wrong` with the whole of what is said about it, which stands beside it. In
/// `structure` are mistakes that a JSON Schema can know about, in `meaning` all others. With
/// `GALLEY_RECORD=1` the messages are written again, and the test fails, so that none passes unseen.
struct WrongFileTests {
  @Test(arguments: try WrongFile.all())
  func `says what is wrong and how to mend it`(_ file: WrongFile) async throws {
    let folder = try file.copied()
    let path = folder.file(file.name)
    let result = await galley(["lint", path], in: folder)
    let said = result.error.replacing("\(file.name): fine\n", with: "")
    try file.compare(said)
    #expect(result.output == "")
    #expect(result.status == (said.contains(": error: ") ? .usage : .success))
    guard result.status == .usage, file.name.hasSuffix(".galley.yaml") else { return }
    for command in ["run", "try", "echo", "graph"] {
      let other = await galley([command, path], in: folder)
      #expect(other.status == .usage, "galley \(command)")
      #expect(other.output == "", "galley \(command)")
      // Only who looks at a file is told that it would run programs.
      let isSame = said.contains(": note: ") || said.contains("there is no program")
      #expect(isSame || other.error == said, "galley \(command)")
    }
    #expect(try folder.names().contains("out.jsonl") == false)
  }

  @Test(arguments: try WrongFile.all())
  func `shows each place and says what to do there`(_ file: WrongFile) throws {
    let lines = try file.expected().split(separator: "\n", omittingEmptySubsequences: false)
    let heads = lines.indices.filter { lines[$0].contains(#/^[^ ].*:[0-9]+:[0-9]+: [a-z]+: /#) }
    #expect(!heads.isEmpty)
    for head in heads {
      #expect(lines[head + 1].contains(#/^ +[0-9]+ \| /#), "no excerpt: \(lines[head])")
      #expect(lines[head + 2].contains(#/^ +\| *\^+ [^ ]/#), "no hint: \(lines[head])")
    }
  }

  @Test func `there are more than fifty of each kind`() throws {
    let folders = Dictionary(grouping: try WrongFile.all(), by: \.folder).mapValues(\.count)
    #expect(folders["structure"] ?? 0 > 50)
    #expect(folders["meaning"] ?? 0 > 50)
  }
}

/// A wrong file of the source tree.
struct WrongFile: Sendable, CustomTestStringConvertible {
  let folder: String
  let name: String

  private static let root = sourceTree + "/Tests/GalleyCommandTests/Lint/Wrong/"
  private var path: String { Self.root + folder + "/" }
  private var message: URL {
    let base = name.replacing(#/\.(galley|stage)\.yaml$/#, with: "")
    return URL(fileURLWithPath: path + base + ".txt")
  }

  var testDescription: String { "\(folder)/\(name)" }

  static func all() throws -> [WrongFile] {
    try ["structure", "meaning"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: root + folder).sorted()
        .filter { $0.hasSuffix(".yaml") }.map { WrongFile(folder: folder, name: $0) }
    }
  }

  /// A folder with the file and what it names.
  func copied() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: path + name, toPath: copy.file(name))
    let parts = path + "parts"
    if FileManager.default.fileExists(atPath: parts) {
      try FileManager.default.copyItem(atPath: parts, toPath: copy.file("parts"))
    }
    return copy
  }

  func expected() throws -> String {
    String(decoding: try Data(contentsOf: message), as: UTF8.self)
  }

  func compare(_ said: String) throws {
    if ProcessInfo.processInfo.environment["GALLEY_RECORD"] == "1" {
      let isOld = FileManager.default.fileExists(atPath: message.path)
      if isOld, try expected() == said { return }
      try Data(said.utf8).write(to: message)
      Issue.record("\(message.lastPathComponent) was written; look at it and run the tests again")
      return
    }
    #expect(try expected() == said)
  }
}
