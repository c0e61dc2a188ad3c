import Foundation
import Glibc

/// `galley pipe` as a child that is written to and read from at the same time.
final class Piped {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let error: String
  private let folder: TemporaryFolder

  init(_ folder: TemporaryFolder, _ arguments: String...) throws {
    self.folder = folder
    error = "stderr"
    try folder.write(error, "")
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["pipe", "p.galley.yaml"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: folder.file(error))
    signal(SIGPIPE, SIG_IGN)
    try process.run()
    try output.fileHandleForWriting.close()
    try input.fileHandleForReading.close()
  }

  var identifier: pid_t { process.processIdentifier }

  func write(_ lines: [String]) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// One answer, as soon as it is there; `nil` at the end.
  func answer() throws -> String? {
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first {
      if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  func closeInput() throws { try input.fileHandleForWriting.close() }
  func closeOutput() throws { try output.fileHandleForReading.close() }
  func terminate() { kill(identifier, SIGTERM) }

  /// All answers to the end, and how it ended.
  func ending() throws -> (answers: [String], code: Int32, error: String) {
    let rest = try output.fileHandleForReading.readToEnd() ?? Data()
    let (answers, code) = (rest, try code())
    return (
      String(decoding: answers, as: UTF8.self).split(separator: "\n").map(String.init), code,
      String(decoding: try folder.bytes(error), as: UTF8.self)
    )
  }

  func code() throws -> Int32 {
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
  }

  /// All answers to `lines`, which are written while answers are read.
  func all(_ lines: [String]) throws -> (answers: [String], code: Int32, error: String) {
    let writer = Thread { [input] in
      try? input.fileHandleForWriting.write(
        contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
      try? input.fileHandleForWriting.close()
    }
    writer.start()
    return try ending()
  }
}
