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
        guard let file = ManualFile(block) else {
          Issue.record("\(page.path): no stage, pipeline, tests or steps:\n\(block.text)")
          continue
        }
        count += 1
        try folder.write(file.name, file.text)
        let lint = try Program.run(["lint", file.name], in: folder)
        #expect(lint.code == 0, "\(page.path): \(lint.error)\n\(block.text)")
        let tests = try Program.run(["test", file.name], in: folder)
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
          #expect(output?.isEmpty != false, "\(page.path) shows nothing of\n\(output ?? "")")
          let (code, text) = try Self.shell(block.text, in: folder)
          #expect((code != 0) == (block.info == "sh fails"), "\(page.path):\n\(block.text)\(text)")
          output = text
        case "yaml wrong" where block.caption == nil:
          output = try Self.refusal(of: block, in: folder)
        case "yaml wrong":
          // A command that fails comes next.
          guard case .block(let next)? = page.parts[(index + 1)...].first(where: \.isBlock),
            next.info == "sh fails"
          else {
            Issue.record("\(page.path): nothing says what is wrong:\n\(block.text)")
            continue
          }
        case "text", "json":
          guard block.caption == nil else { continue }
          guard let printed = output else {
            Issue.record("\(page.path): nothing prints\n\(block.text)")
            continue
          }
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

  /// What lint says of a block that shows a mistake.
  private static func refusal(
    of block: ManualPage.Block, in folder: TemporaryFolder
  ) throws -> String {
    let file = try #require(ManualFile(block))
    try folder.write(file.name, file.text)
    let lint = try Program.run(["lint", file.name], in: folder)
    #expect(lint.code != 0, "\(block.text)")
    return file.placed(lint.error)
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

  /// Times, rates and memory differ from run to run.
  private static func normalized(_ text: String) -> String {
    text.replacing(#/ *[0-9.]+ (?:ms|s|%|documents/s|MB/s|MB)/#, with: " N")
  }
}
