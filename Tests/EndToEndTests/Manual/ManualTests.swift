import Foundation
import Testing

/// The manual says what is true: its files lint and pass their tests, and its commands print what it
/// shows. `GALLEY_RECORD=1` writes what they print into the pages.
struct ManualTests {
  static let isRecording = ProcessInfo.processInfo.environment["GALLEY_RECORD"] == "1"

  @Test func `every file in the manual lints clean and passes its tests`() throws {
    var count = 0
    // The examples of the reference are those of the components, which have tests of their own.
    for page in try ManualPage.all() where page.path != "docs/reference.md" {
      let folder = try Self.folder()
      for block in page.blocks { try block.caption.map { _ = try folder.write($0, block.text) } }
      for block in page.blocks where block.info == "yaml" {
        guard let file = try Self.file(block, in: folder) else { continue }
        count += 1
        let lint = try Program.run(["lint", file], in: folder)
        #expect(lint.code == 0, "\(page.path): \(lint.error)\n\(block.text)")
        let tests = try Program.run(["test", file], in: folder)
        let output = String(decoding: tests.output, as: UTF8.self)
        #expect(tests.code == 0, "\(page.path): \(output)")
      }
    }
    #expect(count >= 15)
  }

  @Test func `commands print what the manual shows`() throws {
    for page in try ManualPage.all() where Self.isExecuted(page.path) {
      let folder = try Self.folder()
      var shown = page
      var output: String?
      for (index, part) in page.parts.enumerated() {
        guard case .block(var block) = part else { continue }
        if let caption = block.caption { try folder.write(caption, block.text) }
        switch block.info {
        case "sh", "sh fails":
          let (code, text) = try Self.shell(block.text, in: folder)
          #expect((code != 0) == (block.info == "sh fails"), "\(page.path):\n\(block.text)\(text)")
          output = text
        case "text", "json":
          guard let printed = output else { continue }
          let isSame = Self.normalized(printed) == Self.normalized(block.text)
          #expect(
            isSame || Self.isRecording, "\(page.path) shows:\n\(block.text)and not:\n\(printed)")
          if !isSame { block.text = printed }
          shown.parts[index] = .block(block)
          output = nil
        default: continue
        }
      }
      if Self.isRecording {
        try shown.text.write(
          toFile: sourceTree + "/" + page.path, atomically: true, encoding: .utf8)
      }
    }
  }

  @Test func `pages are written as they were read`() throws {
    for page in try ManualPage.all() {
      let text = try String(contentsOfFile: sourceTree + "/" + page.path, encoding: .utf8)
      #expect(page.text == text)
    }
  }

  /// Pages that are a way to go from the first command to the last.
  private static func isExecuted(_ path: String) -> Bool {
    path == "docs/first-stage.md" || path.hasPrefix("docs/stages/")
  }

  /// A folder as after a checkout.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["Examples", "Pipelines"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.file(name), withDestinationPath: sourceTree + "/" + name)
    }
    return folder
  }

  /// The file of a block: a pipeline, a stage, or a part of a pipeline, which gets the rest around
  /// it. Nothing for a list of words and the like.
  private static func file(_ block: ManualPage.Block, in folder: TemporaryFolder) throws -> String?
  {
    if let caption = block.caption {
      try folder.write(caption, block.text)
      return caption.contains(".galley.") || caption.contains(".stage.") ? caption : nil
    }
    let keys = block.text.split(separator: "\n").filter { !$0.hasPrefix(" ") && !$0.hasPrefix("#") }
      .map { $0.prefix { $0 != ":" } }
    if keys.contains("stage") {
      try folder.write("block.stage.yaml", block.text)
      return "block.stage.yaml"
    }
    var text = block.text
    if !keys.contains("galley") {
      let isSteps = text.hasPrefix("- ")
      let isOption = !isSteps && keys.first != "tests"
      let steps = isOption ? "- " + indented(text).dropFirst(2) : text
      text = """
        galley: 1
        fetch: { files: { root: pages } }
        output: { jsonl: { path: out.jsonl } }
        stages:
          - clean
          - metadata
          - segment: { levels: [paragraph, sentence] }
          - dates

        """ + (keys.first == "tests" ? text : indented(steps))
    }
    try folder.write("block.galley.yaml", text)
    return "block.galley.yaml"
  }

  private static func indented(_ text: some StringProtocol) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }

  /// Runs a block of commands with this program as `galley`.
  private static func shell(_ script: String, in folder: TemporaryFolder) throws -> (Int32, String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", "exec 2>&1\n" + script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var environment = ProcessInfo.processInfo.environment
    let folders = [(Program.path as NSString).deletingLastPathComponent, environment["PATH"] ?? ""]
    environment["PATH"] = folders.joined(separator: ":")
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Times and rates differ from run to run.
  private static func normalized(_ text: String) -> String {
    text.replacing(#/ *[0-9.]+ (?:ms|s|%|documents/s|MB/s)/#, with: " N")
  }
}
