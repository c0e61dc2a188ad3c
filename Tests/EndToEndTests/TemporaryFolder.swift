import Foundation
import Glibc

/// A folder for one test, removed with everything in it when the test lets go of it.
final class TemporaryFolder: Sendable {
  let path: String

  convenience init() throws { try self.init(in: FileManager.default.temporaryDirectory.path) }

  /// A folder in memory, where there is room, for tests that run programs so often that waiting for the disk
  /// would be most of their time.
  convenience init(inMemory bytes: UInt64) throws {
    let memory = "/dev/shm"
    var room = statvfs()
    let hasRoom =
      access(memory, W_OK) == 0 && statvfs(memory, &room) == 0
      && UInt64(room.f_bavail) * UInt64(room.f_frsize) > bytes
    try self.init(in: hasRoom ? memory : FileManager.default.temporaryDirectory.path)
  }

  private init(in place: String) throws {
    path = place + "/galley-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path): \(error)")
    }
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders that it is in.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: file(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Writes a text file.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file(name))))
  }

  /// A file's text.
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// The lines of a file.
  func lines(_ name: String) throws -> [String] {
    try text(name).split(separator: "\n").map(String.init)
  }

  /// All files below the folder, sorted.
  func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  }
}
