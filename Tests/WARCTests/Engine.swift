import Foundation
import Testing

/// Python with warcio and FastWARC, as `Scripts/test-engines` installs them.
enum Engine {
  private static let folder: URL = {
    let environment = ProcessInfo.processInfo.environment
    let cache =
      environment["XDG_CACHE_HOME"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: NSHomeDirectory()).appending(path: ".cache")
    return cache.appending(path: "galley-test-engines/bin")
  }()

  struct Output: Equatable {
    var status: Int32
    var text: String
  }

  /// What a program of the environment prints.
  static func run(_ program: String, _ arguments: [String]) throws -> Output {
    let process = Process()
    process.executableURL = folder.appending(path: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Output(status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
  }

  /// What a Python program prints, which must succeed.
  static func python(_ program: String, _ arguments: String...) throws -> String {
    let output = try run("python", ["-c", program] + arguments)
    try #require(output.status == 0, "\(output.text)")
    return output.text
  }

  /// Lets `body` work with a file of these bytes.
  static func withFile<Result>(
    _ name: String, _ bytes: [UInt8], _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "warc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return try body(file.path)
  }
}

extension Engine {
  static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x61 + 10 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

extension Engine {
  static func read(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
