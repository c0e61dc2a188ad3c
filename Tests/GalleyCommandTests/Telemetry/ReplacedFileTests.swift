import Foundation
import GalleyCore
import GalleyIO
import Testing

/// A file that others may read at any time.
struct ReplacedFileTests {
  @Test func `replaces what it holds, and leaves nothing beside it`() throws {
    let folder = try TemporaryFolder()
    let file = try ReplacedFile(folder.file("a/b.prom"))
    #expect(try folder.names() == ["a"])
    try file.write(Array("one".utf8))
    try file.write(Array("2".utf8))
    #expect(try folder.text("a/b.prom") == "2")
    #expect(try folder.names() == ["a", "a/b.prom"])
    let rights = try FileManager.default.attributesOfItem(atPath: folder.file("a/b.prom"))
    #expect(rights[.posixPermissions] as? Int == 0o644)
  }

  @Test func `says what is in the way, and leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let file = try ReplacedFile(folder.file("a/b"))
    try FileManager.default.createDirectory(
      atPath: folder.file("a/b"), withIntermediateDirectories: true)
    #expect(throws: EnvironmentError("cannot write \(folder.file("a/b")): Is a directory")) {
      try file.write([1])
    }
    #expect(try folder.names() == ["a", "a/b"])
    try FileManager.default.removeItem(atPath: folder.file("a"))
    #expect(
      throws: EnvironmentError("cannot write \(folder.file("a/b")): No such file or directory")
    ) {
      try file.write([1])
    }
    try folder.write("f", "")
    #expect(throws: EnvironmentError.self) { try ReplacedFile(folder.file("f/b")).write([1]) }
    #expect(throws: EnvironmentError("cannot write /dev/full: No space left on device")) {
      try ReplacedFile("/dev/full").write([1])
    }
    try ReplacedFile("/dev/null").write([1])
  }

  @Test func `is whole for a reader at any time`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a")
    let contents = [[UInt8](repeating: 0x61, count: 100_000), [UInt8](repeating: 0x62, count: 7)]
    let first = try ReplacedFile(path)
    try first.write(contents[0])
    await withTaskGroup { group in
      for writer in 0..<2 {
        group.addTask {
          for round in 0..<200 {
            #expect(throws: Never.self) {
              try ReplacedFile(path).write(contents[(writer + round) % 2])
            }
          }
        }
      }
      group.addTask {
        for _ in 0..<400 {
          #expect(throws: Never.self) {
            let found = try folder.bytes("a")
            #expect(contents.contains(found))
          }
        }
      }
    }
    #expect(try folder.names() == ["a"])
  }
}
