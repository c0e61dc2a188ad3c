import Foundation

/// The sources of the repository as text.
enum SourceTree {
  struct File: Sendable {
    /// Path below the top of the tree.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The first folder below `Sources` or `Tests`.
    var target: String { String(path.split(separator: "/")[1]) }
  }

  static let top = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// All Swift files below a folder.
  static func swiftFiles(_ folder: String) throws -> [File] {
    try FileManager.default.subpathsOfDirectory(atPath: top + "/" + folder).sorted()
      .filter { $0.hasSuffix(".swift") }
      .map { try file(folder + "/" + $0) }
  }

  static func file(_ path: String) throws -> File {
    File(path: path, text: try String(contentsOfFile: top + "/" + path, encoding: .utf8))
  }

  /// All text files that git tracks; none where this is no working copy.
  static func trackedFiles() throws -> [File] {
    let git = Process()
    let pipe = Pipe()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", top, "ls-files", "-z"]
    git.standardOutput = pipe
    git.standardError = FileHandle.nullDevice
    try git.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    return data.split(separator: 0).compactMap { bytes in
      let path = String(decoding: bytes, as: UTF8.self)
      guard let data = FileManager.default.contents(atPath: top + "/" + path),
        let text = String(data: data, encoding: .utf8)
      else { return nil }
      return File(path: path, text: text)
    }
  }
}
