import Foundation
import GalleyIO
import Testing

struct FileContentTests {
  @Test(arguments: [0, 1, 4096, 1_000_000])
  func `reads a whole file`(size: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let path = try folder.write("a", bytes)
    #expect(try FileContent.read(path, limit: size) == bytes)
  }

  @Test func `refuses a file above the limit without reading it`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", [1, 2, 3])
    #expect(throws: FileError(path, .tooLarge(size: 3, limit: 2))) {
      try FileContent.read(path, limit: 2)
    }
  }

  @Test func `tells what is no file`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a")
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    for (path, fact) in [
      (folder.path, FileError.Fact.isFolder), (folder.path + "/b", .missing),
      (folder.path + "/pipe", .isNoFile), (file + "/b", .isNoFolder),
    ] {
      #expect(throws: FileError(path, fact)) { try FileContent.read(path, limit: 10) }
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `tells what the system says`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a")
    chmod(path, 0)
    let error = #expect(throws: FileError.self) { try FileContent.read(path, limit: 10) }
    #expect(error?.description == "\(path): Permission denied")
  }

  @Test func `a file with more than it says has changed`() {
    // Files of the kernel state a size of zero and have content nevertheless.
    #expect(throws: FileError("/proc/self/status", .changed)) {
      try FileContent.read("/proc/self/status", limit: 1 << 20)
    }
  }

  @Test(
    arguments: [
      (.missing, "x: no such file or folder"),
      (.tooLarge(size: 3, limit: 2), "x: has 3 bytes, more than the limit of 2"),
      (.changed, "x: changed while it was read"),
      (.system(errno: EMFILE), "x: Too many open files"),
    ] as [(FileError.Fact, String)])
  func `errors are sentences`(fact: FileError.Fact, sentence: String) {
    #expect(FileError("x", fact).description == sentence)
  }
}
